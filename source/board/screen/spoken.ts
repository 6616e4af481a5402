// The board for a screen reader: plain lines that are worth hearing after each key.
import {belongingOf} from '../../plan/progress/groups.ts';
import type {Look} from '../../ui/glyphs.ts';
import {hintsOf} from '../../ui/keys.ts';
import {keysOf} from '../keys.ts';
import {standingOf, statusWords} from '../standing.ts';
import type {BoardTask, Held} from '../story.ts';
import {filterItems} from '../turns/filter-items.ts';
import {type Board, storyOf} from '../view.ts';
import {sayingOf} from './foot.ts';
import {plain} from './line.ts';
import {overlayLines} from './overlay.ts';

/** Where one is, what is selected, what was said, and the keys; the words of an overlay when one is open. */
export function spokenLines(board: Board, look: Look): readonly string[] {
  const saying = sayingOf(board, look);
  return [
    storyWords(storyOf(board)?.shown),
    ...contentOf(board, look),
    ...(saying === undefined ? [] : [saying.text]),
    hintsOf(keysOf(board), look, Number.POSITIVE_INFINITY),
  ].filter(line => line.trim() !== '');
}

function contentOf(board: Board, look: Look): readonly string[] {
  if (board.mode.kind === 'filtering') {
    const item = filterItems(board)[board.mode.cursor];
    return item === undefined ? [] : [`Filter: ${item.name}, ${item.isOn ? 'on' : 'off'}`];
  }
  if (board.mode.kind === 'picturing') return dependenciesOf(storyOf(board)?.shown);
  const overlay = overlayLines(board, look, {width: look.columns, height: Number.POSITIVE_INFINITY});
  if (overlay !== undefined) return overlay.map(line => plain(line).trim());
  const row = board.rows[board.cursor];
  if (row === undefined) return ['Nothing is shown.'];
  const place = `${board.cursor + 1} of ${board.rows.length}`;
  if (row.task === undefined)
    return [
      `${place}: ${storyWords(row.story.shown)}${board.unfolded.has(row.story.held.path) ? ', unfolded' : ', folded'}`,
    ];
  const isMarked = board.marked.has(`${row.story.held.path}\n${row.task.key}`) ? ', marked' : '';
  return [`${place}: ${taskWords(row.task, row.story.shown)}${isMarked}`, row.task.description];
}

function storyWords(story: Held | undefined): string {
  if (story === undefined) return '';
  const {done, total} = standingOf(story.tasks);
  return [`${story.number ?? ''} ${story.title}`.trim(), story.status ?? '', `${done} of ${total} done`]
    .filter(Boolean)
    .join(', ');
}

function taskWords(task: BoardTask, {tasks, groups}: Held): string {
  const standing = standingOf(tasks);
  const waits = standing.waitsFor(task);
  return [
    `${task.id} ${task.title}`,
    statusWords[task.status],
    ...(standing.isReady(task) ? ['ready'] : []),
    ...(waits.length === 0 ? [] : [`waits for ${waits.join(', ')}`]),
    ...(task.domain === '' ? [] : [task.domain]),
    ...belongingOf(task, groups),
  ].join(', ');
}

const dependenciesOf = (story: Held | undefined): readonly string[] =>
  story?.tasks.map(({id, dependsOn}) =>
    dependsOn.length === 0 ? `${id} waits for nothing` : `${id} after ${dependsOn.join(', ')}`,
  ) ?? [];
