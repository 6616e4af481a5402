// The rows of the list: tasks, and stories with their progress.

import type {Status} from '../../plan/types.ts';
import {barOf} from '../../ui/bar.ts';
import type {Look} from '../../ui/glyphs.ts';
import {idOf, isOpen, type Row, type TaskRow, wordOf} from '../rows.ts';
import {type Standing, standingOf} from '../standing.ts';
import type {BoardStory, BoardTask, Held} from '../story.ts';
import type {Board} from '../view.ts';
import type {Layout} from './layout.ts';
import {cell, cellsOf, clip, type Line, lengthOf, type Piece, piece, type Tone} from './line.ts';

/** The sign of each status, and what colour it has. */
export const signOf = (status: Status, {glyphs}: Look): Piece =>
  ({
    pending: piece(glyphs.waiting),
    in_progress: piece(glyphs.active, 'warning'),
    done: piece(glyphs.done, 'done'),
  })[status];

/** The rows on the screen, none wider than the list. */
export function listLines(board: Board, look: Look, layout: Layout): readonly Line[] {
  const {listColumns, listRows} = layout;
  const rows = board.rows.slice(board.top, board.top + listRows);
  if (rows.length === 0) return [[piece(`   ${emptyWords(board)}`, 'dim')]];
  const numberWidth = numbersOf(rows);
  return rows.map((row, index) => {
    const around = {board, look, layout, numberWidth, isSelected: board.top + index === board.cursor};
    const line = row.task === undefined ? storyLine(row.story, around) : taskLine(row, around);
    return clip(line, listColumns, look.glyphs.ellipsis);
  });
}

const numbersOf = (rows: readonly Row[]): number =>
  Math.min(8, Math.max(0, ...rows.map(({story}) => cellsOf(story.held.number ?? ''))));

function emptyWords({stories, search, paths, only}: Board): string {
  if (stories.length < paths.length) return 'Reading the stories';
  if (stories.length === 0) return 'There is no story yet.';
  const total = stories.reduce((sum, {shown}) => sum + shown.tasks.length, 0);
  if (only !== undefined && total === 0) return 'This story has no tasks yet: plan-tasks plan writes them.';
  return search === '' ? 'The filter lets no task through (f).' : 'Nothing like that here.';
}

type Around = {
  readonly board: Board;
  readonly look: Look;
  readonly isSelected: boolean;
  readonly layout: Layout;
  readonly numberWidth: number;
};

/** The mark and the pointer in front of a row. */
function start(row: Row, {board, look, isSelected}: Around): readonly Piece[] {
  const {glyphs} = look;
  const isMarked = board.marked.size > 0 && board.marked.has(wordOf(idOf(row)));
  return [
    piece(isMarked ? glyphs.marked : ' ', 'warning'),
    piece(isSelected ? `${glyphs.pointer} ` : '  ', 'accent'),
  ];
}

/** Columns of a story's tasks: the same for every row, whatever is on the screen. */
type Widths = {readonly id: number; readonly domain: number; readonly state: number};
const known = new WeakMap<readonly BoardTask[], Widths>();

function widthsOf(tasks: readonly BoardTask[]): Widths {
  const found = known.get(tasks);
  if (found !== undefined) return found;
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(
      most,
      texts.reduce((width, text) => Math.max(width, cellsOf(text)), 0),
    );
  const widths = {
    id: widest(
      tasks.map(({id}) => id),
      12,
    ),
    domain: widest(
      tasks.map(({domain}) => domain),
      14,
    ),
    state: widest(
      ['ready', ...tasks.map(({dependsOn}) => (dependsOn.length > 0 ? `after ${dependsOn.join(' ')}` : ''))],
      20,
    ),
  };
  known.set(tasks, widths);
  return widths;
}

function taskLine(row: TaskRow, around: Around): Line {
  const {board, look, isSelected, layout} = around;
  const {story, task} = row;
  const {tasks, isWhole} = story.shown;
  const {ellipsis} = look.glyphs;
  const indent = board.only === undefined ? '  ' : '';
  const width = layout.listColumns;
  const widths = widthsOf(story.held.origin);
  const domain = width < 64 ? 0 : widths.domain;
  const state = width < 50 ? 0 : Math.min(widths.state, width < 90 ? 14 : 20);
  const gaps = (domain > 0 ? 2 : 0) + (state > 0 ? 2 : 0);
  const title = width - 8 - indent.length - widths.id - domain - state - gaps;
  const standing = standingOf(tasks);
  return [
    ...start(row, around),
    piece(indent),
    signFor(task, {standing, look, isWhole}),
    piece(` ${cell(task.id, widths.id, ellipsis)}  `, isSelected ? 'selected' : undefined),
    piece(
      cell(task.title, title, ellipsis),
      isSelected ? 'selected' : task.status === 'done' ? 'dim' : undefined,
    ),
    ...(domain > 0 ? [piece(`  ${cell(task.domain, domain, ellipsis)}`, 'dim')] : []),
    ...(state > 0 && isWhole ? stateOf(task, {standing, look, width: state}) : []),
  ];
}

/** A ready task stands out by its colour where there is no room for the word. */
const signFor = (
  task: BoardTask,
  {standing, look, isWhole}: {standing: Standing; look: Look; isWhole: boolean},
): Piece =>
  task.status === 'pending' && isWhole
    ? piece(look.glyphs.waiting, standing.isReady(task) ? 'accent' : 'dim')
    : signOf(task.status, look);

/** "ready", or what the task waits for. */
function stateOf(
  task: BoardTask,
  {standing, look, width}: {readonly standing: Standing; readonly look: Look; readonly width: number},
): readonly Piece[] {
  const waits = standing.waits.get(task.id);
  const word = standing.isReady(task) ? 'ready' : waits === undefined ? '' : `after ${waits.join(' ')}`;
  const tone: Tone = standing.isReady(task) ? 'done' : 'dim';
  return [piece(`  ${cell(word, width, look.glyphs.ellipsis)}`, tone)];
}

function storyLine(story: BoardStory, around: Around): Line {
  const {board, look, isSelected, layout} = around;
  const {glyphs} = look;
  const {shown} = story;
  const width = layout.listColumns;
  const right = storyEnd(shown, look, width);
  const isUnfolded = board.unfolded.has(shown.path) || board.search !== '' || !isOpen(board.filter);
  const name = `${cell(shown.number ?? '', around.numberWidth, glyphs.ellipsis)}  ${shown.title}`;
  const {done, total} = standingOf(shown.tasks);
  const tone: Tone = isSelected ? 'selected' : total > 0 && done === total ? 'dim' : 'strong';
  return [
    ...start({story}, around),
    piece(`${isUnfolded ? glyphs.unfolded : glyphs.folded} `, 'dim'),
    piece(cell(name, width - 6 - lengthOf(right), glyphs.ellipsis), tone),
    ...right,
  ];
}

/** The status, the bar and the numbers of a story, as there is room for them. */
function storyEnd({status = '', trouble, tasks}: Held, {glyphs}: Look, width: number): Line {
  const {done, total} = standingOf(tasks);
  const isDone = total > 0 && done === total;
  const words = trouble === undefined ? status : 'cannot be read';
  const bar = barOf(glyphs, width < 100 ? 8 : 16, {done, total});
  const numbers = total === 0 ? glyphs.rule : `${done}/${total}`;
  return [
    ...(width < 72
      ? []
      : [piece(`  ${cell(words, 14, glyphs.ellipsis)}`, trouble === undefined ? 'dim' : 'error')]),
    ...(width < 60 ? [] : [piece(`  ${bar}`, isDone ? 'done' : 'accent')]),
    piece(`  ${numbers.padStart(5)}`, isDone ? 'done' : undefined),
  ];
}
