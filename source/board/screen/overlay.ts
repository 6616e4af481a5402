// What lies over the list: the filter, the help, and the picture of what depends on what.
import {drawGraph} from '../../plan/drawing/picture.ts';
import {criticalPath} from '../../plan/order.ts';
import type {Look} from '../../ui/glyphs.ts';
import {helpGroups, type Key} from '../keys.ts';
import type {Held} from '../story.ts';
import {filterItems} from '../turns/overlays.ts';
import {type Board, storyOf} from '../view.ts';
import {cell, cellsOf, type Line, piece, type Tone} from './line.ts';

type Room = {readonly width: number; readonly height: number};

/** The lines of what lies over the list; undefined when the list is to be seen. */
export function overlayLines(board: Board, look: Look, room: Room): readonly Line[] | undefined {
  switch (board.mode.kind) {
    case 'filtering':
      return filterLines(board, look, {cursor: board.mode.cursor, ...room});
    case 'helping': {
      const lines = helpLines(look);
      const top = Math.min(board.mode.top, Math.max(0, lines.length - room.height));
      return lines.slice(top, top + room.height);
    }
    case 'picturing': {
      const story = storyOf(board)?.shown;
      return story === undefined ? [] : pictureLines(story, look, {...room, ...board.mode});
    }
    default:
      return undefined;
  }
}

function filterLines(
  board: Board,
  {glyphs}: Look,
  {cursor, height}: Room & {readonly cursor: number},
): readonly Line[] {
  const items = filterItems(board);
  const top = Math.max(0, Math.min(cursor - Math.floor(height / 2), items.length + 2 - height));
  const lines = items.map(
    ({name, isOn}, index): Line => [
      piece(index === cursor ? ` ${glyphs.pointer} ` : '   ', 'accent'),
      piece(isOn ? `${glyphs.done} ` : `${glyphs.dot} `, isOn ? 'done' : 'dim'),
      piece(name, index === cursor ? 'selected' : undefined),
    ],
  );
  return [[piece('   Show only', 'strong')], [], ...lines].slice(top, top + height);
}

const labelOf = ({keys, as = keys}: Key, look: Look): string => {
  const labels = as.map(key => look.keyLabels[key] ?? key);
  return labels.join(labels.some(label => /^[a-z]{2}/.test(label)) && as.length > 1 ? ' ' : '');
};

/** Every key that does something on the list, by heading. */
export function helpLines(look: Look): readonly Line[] {
  const told = helpGroups.map(({title, keys}) => ({
    title,
    keys: keys.filter(({help}) => help !== undefined),
  }));
  const width = Math.max(...told.flatMap(({keys}) => keys.map(key => cellsOf(labelOf(key, look))))) + 3;
  return told.flatMap(({title, keys}, index): readonly Line[] => [
    ...(index === 0 ? [] : [[]]),
    [piece(`   ${title}`, 'strong')],
    ...keys.map(
      (key): Line => [
        piece(`   ${cell(labelOf(key, look), width, look.glyphs.ellipsis)}`, 'accent'),
        piece(key.help ?? ''),
      ],
    ),
  ]);
}

/** Above this many tasks a picture is a wall of lines. */
const largest = 400;

function pictureLines(
  {tasks}: Held,
  look: Look,
  view: Room & {readonly left: number; readonly top: number},
): readonly Line[] {
  const {glyphs} = look;
  if (tasks.length > largest) return [[piece(`   ${tasks.length} tasks are too many for a picture.`, 'dim')]];
  const path = criticalPath(tasks);
  const lines = drawGraph(tasks, glyphs.arrow === '→' ? 'unicode' : 'ascii');
  const chain =
    path.length < 2
      ? []
      : [[], [piece('critical path  ', 'dim'), piece(path.join(` ${glyphs.arrow} `), 'warning')]];
  const statuses = new Map(tasks.map(({id, status}) => [id, status]));
  const critical = new Set(path);
  const toneOf = (id: string | undefined): Tone | undefined => {
    if (id === undefined) return 'dim';
    return statuses.get(id) === 'done' ? 'done' : critical.has(id) ? 'warning' : 'strong';
  };
  const drawn = [...lines.map(line => line.map(({text, id}) => piece(text, toneOf(id)))), ...chain];
  const top = Math.min(view.top, Math.max(0, drawn.length - view.height));
  return drawn.slice(top, top + view.height).map(line => [piece('   '), ...scrolled(line, view.left)]);
}

/** A line without its first cells. */
function scrolled(line: Line, left: number): Line {
  let skip = left;
  return line.flatMap(({text, tone}) => {
    const dropped = Math.min(skip, text.length);
    skip -= dropped;
    return dropped === text.length ? [] : [piece(text.slice(dropped), tone)];
  });
}
