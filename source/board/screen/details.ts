// What is to be known of the selected task, or of the selected story.
import {belongingOf} from '../../plan/progress/groups.ts';
import {isServesLine, readServes} from '../../plan/serves.ts';
import type {Look} from '../../ui/glyphs.ts';
import {count, listed, wrap, wrapAtMost} from '../../ui/text.ts';
import {dependantsOf, isCritical, openDependencies, standingOf, statusWords} from '../standing.ts';
import type {BoardTask, Held} from '../story.ts';
import type {Board} from '../view.ts';
import {type Line, piece} from './line.ts';
import {signOf} from './task-line.ts';

type Room = {readonly width: number; readonly height: number};

/** At most as many lines as there is room for: the facts always, of the description what fits. */
export function detailLines(board: Board, look: Look, room: Room): readonly Line[] {
  const row = board.rows[board.cursor];
  if (row === undefined) return [];
  const {shown} = row.story;
  return row.task === undefined
    ? storyDetails(shown, look, room)
    : taskDetails(row.task, shown, {look, room});
}

function taskDetails(
  task: BoardTask,
  story: Held,
  {look, room}: {readonly look: Look; readonly room: Room},
): readonly Line[] {
  const {glyphs} = look;
  const isTall = room.height > 10;
  const facts = wrapAtMost(factsOf(task, story).join(` ${glyphs.dot} `), {
    width: room.width,
    count: isTall ? 4 : room.height < 5 ? 1 : 2,
    ellipsis: glyphs.ellipsis,
  });
  const text = descriptionOf(task);
  // In a plan whose tasks are one sentence each, that sentence is what is to be read.
  const lineCount = text === '' ? 10 : 3;
  const title = wrapAtMost(task.title, {width: room.width, count: lineCount, ellipsis: glyphs.ellipsis});
  const top: readonly Line[] = isTall
    ? [...title.map(line => [piece(line, 'strong')]), headOf(task, look), []]
    : [];
  const space = room.height - top.length - facts.length - (isTall ? 1 : 0);
  const said = text === '' && !isTall ? task.title : text;
  const shown = said === '' ? [] : paragraphs(said, {...room, height: space}, glyphs.ellipsis);
  return [
    ...top,
    ...shown.map(line => [piece(line)]),
    ...(isTall && facts[0] !== '' && shown.length > 0 ? [[]] : []),
    ...facts.map(line => [piece(line, 'dim')]),
  ].slice(0, room.height);
}

/** The description without what the facts say already. */
const descriptionOf = ({description}: BoardTask): string =>
  description
    .split('\n')
    .filter(line => !isServesLine(line))
    .join('\n')
    .trim();

const headOf = (task: BoardTask, look: Look): Line => [
  signOf(task.status, look),
  piece(` ${statusWords[task.status]}`),
  piece(
    [task.id, task.domain]
      .filter(Boolean)
      .map(word => ` ${look.glyphs.dot} ${word}`)
      .join(''),
    'dim',
  ),
];

/** The lines of a text, wrapped, its last one marked when there is more. */
function paragraphs(text: string, {width, height}: Room, ellipsis: string): readonly string[] {
  if (height < 1) return [];
  // A description may be a book: only its beginning is ever on the screen.
  const lines = wrap(text.slice(0, width * height * 2 + 200), width);
  return lines.length <= height
    ? lines
    : [
        ...lines.slice(0, height - 1),
        ...wrapAtMost(lines.slice(height - 1).join(' '), {width, count: 1, ellipsis}),
      ];
}

/** "serves criteria 2, 4", "waits for 003", "unblocks 005", "on the critical path" */
function factsOf(task: BoardTask, {tasks, origin, criteria, groups}: Held): readonly string[] {
  const serves = readServes(task.description, criteria);
  const open = task.status === 'done' ? [] : openDependencies(task, tasks);
  const unblocks = task.status === 'done' ? [] : dependantsOf(task.id, tasks);
  return [
    ...(serves.length > 0
      ? [`serves ${serves.length === 1 ? 'criterion' : 'criteria'} ${serves.join(', ')}`]
      : []),
    ...(open.length > 0 ? [`waits for ${listed(open, 6)}`] : []),
    ...(unblocks.length > 0 ? [`unblocks ${listed(unblocks, 6)}`] : []),
    ...(isCritical(task.id, origin) && tasks.length > 2 ? ['on the critical path'] : []),
    ...belongingOf(task, groups),
  ];
}

function storyDetails(story: Held, look: Look, room: Room): readonly Line[] {
  const {done, total} = standingOf(story.tasks);
  const ticked = story.criteria.filter(({isTicked}) => isTicked).length;
  const ready = story.tasks.filter(standingOf(story.tasks).isReady).map(({id}) => id);
  const facts = [
    ...(story.trouble === undefined ? [] : [story.trouble]),
    story.path,
    [
      story.status,
      total === 0 ? 'no tasks yet' : `${done} of ${count(total, 'task')} done`,
      story.criteria.length > 0 ? `${ticked} of ${story.criteria.length} criteria ticked` : '',
    ]
      .filter(Boolean)
      .join(` ${look.glyphs.dot} `),
    ...(ready.length > 0 ? [`can start now: ${listed(ready, 12)}`] : []),
  ];
  const {ellipsis} = look.glyphs;
  const title = wrapAtMost(story.title, {width: room.width, count: 3, ellipsis});
  const lines = facts.flatMap(fact => wrapAtMost(fact, {width: room.width, count: 2, ellipsis}));
  return [
    ...(room.height > 10 ? [...title.map(line => [piece(line, 'strong')]), []] : []),
    ...lines.map(line => [piece(line, 'dim')]),
  ].slice(0, room.height);
}
