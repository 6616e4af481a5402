// A task in the list: the mark and the pointer, its sign, and what is said of it in columns.
import {depthsOf, lettersOf} from '../../plan/progress/groups.ts';
import type {Status} from '../../plan/types.ts';
import type {Look} from '../../ui/glyphs.ts';
import {idOf, type Row, type TaskRow, wordOf} from '../rows.ts';
import {type Standing, standingOf} from '../standing.ts';
import type {BoardTask} from '../story.ts';
import type {Board} from '../view.ts';
import type {Layout} from './layout.ts';
import {cell, cellsOf, type Line, type Piece, piece, type Tone} from './line.ts';

/** The sign of each status, and what colour it has. */
export const signOf = (status: Status, {glyphs}: Look): Piece =>
  ({
    pending: piece(glyphs.waiting),
    in_progress: piece(glyphs.active, 'warning'),
    done: piece(glyphs.done, 'done'),
  })[status];

/** What is around a line of the list. */
export type Around = {
  readonly board: Board;
  readonly look: Look;
  readonly isSelected: boolean;
  readonly layout: Layout;
  readonly numberWidth: number;
};

/** The mark and the pointer in front of a row. */
export function start(row: Row, {board, look, isSelected}: Around): readonly Piece[] {
  const {glyphs} = look;
  const isMarked = board.marked.size > 0 && board.marked.has(wordOf(idOf(row)));
  return [
    piece(isMarked ? glyphs.marked : ' ', 'warning'),
    piece(isSelected ? `${glyphs.pointer} ` : '  ', 'accent'),
  ];
}

/** Columns of a story's tasks: the same for every row, whatever is on the screen. */
type Widths = {
  readonly id: number;
  readonly flags: number;
  readonly domain: number;
  readonly state: number;
  /** How far a task stands to the right, by its id. */
  readonly indents: ReadonlyMap<string, number>;
};
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
    flags: tasks.reduce((width, {flags}) => Math.max(width, flags.length), 0),
    domain: widest(
      tasks.map(({domain}) => domain),
      14,
    ),
    state: widest(
      ['ready', ...tasks.map(({dependsOn}) => (dependsOn.length > 0 ? `after ${dependsOn.join(' ')}` : ''))],
      20,
    ),
    indents: depthsOf(tasks),
  };
  known.set(tasks, widths);
  return widths;
}

/** A task: a part of another one stands a little to the right of it. */
export function taskLine(row: TaskRow, around: Around): Line {
  const {board, look, isSelected, layout} = around;
  const {story, task} = row;
  const {tasks, isWhole} = story.shown;
  const {ellipsis} = look.glyphs;
  const width = layout.listColumns;
  const widths = widthsOf(story.held.origin);
  const depth = (board.only === undefined ? 1 : 0) + (widths.indents.get(task.id) ?? 0);
  const indent = '  '.repeat(depth);
  const domain = width < 64 ? 0 : widths.domain;
  const state = width < 50 ? 0 : Math.min(widths.state, width < 90 ? 14 : 20);
  const flags = width < 50 ? 0 : widths.flags;
  const besides = [flags, domain, state].reduce((sum, cells) => sum + (cells > 0 ? cells + 2 : 0), 0);
  const title = width - 8 - indent.length - widths.id - besides;
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
    ...(flags > 0 ? [piece(`  ${cell(lettersOf(task), flags, ellipsis)}`, 'dim')] : []),
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
  const waits = standing.waitsFor(task);
  const word = standing.isReady(task) ? 'ready' : waits.length === 0 ? '' : `after ${waits.join(' ')}`;
  const tone: Tone = standing.isReady(task) ? 'done' : 'dim';
  return [piece(`  ${cell(word, width, look.glyphs.ellipsis)}`, tone)];
}
