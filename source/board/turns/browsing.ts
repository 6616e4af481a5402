// Moving through the rows, folding stories, and marking tasks.
import {idOf, type Row, wordOf} from '../rows.ts';
import {layoutOf} from '../screen/layout.ts';
import {lineOf, rowTowards} from '../screen/visible.ts';
import {type Board, browsing, say, storyOf, type Turns} from '../view.ts';

/** The selection on another row, inside the list. */
export function selectRow(board: Board, index: number): Board {
  const cursor = Math.max(0, Math.min(board.rows.length - 1, index));
  const row = board.rows[cursor];
  return row === undefined ? board : {...board, cursor, selected: idOf(row)};
}

const withFold = (board: Board, path: string, isUnfolded: boolean): Board => {
  const unfolded = new Set(board.unfolded);
  if (isUnfolded) unfolded.add(path);
  else unfolded.delete(path);
  return {...board, unfolded};
};

function fold(board: Board, wanted: boolean | undefined): Board {
  const row = board.rows[board.cursor];
  if (row === undefined || board.only !== undefined) return board;
  const {path} = row.story.held;
  const isUnfolded = board.unfolded.has(path);
  const next = wanted ?? !isUnfolded;
  // From a task, folding leads to its story first.
  if (row.task !== undefined) return next ? board : {...withFold(board, path, false), selected: {path}};
  if (next && isUnfolded) return selectRow(board, board.cursor + 1);
  return next === isUnfolded ? board : withFold(board, path, next);
}

/** From a row of the tree to its story alone, and from a task there to all that is written about it. */
function enter(board: Board): Board {
  const row = board.rows[board.cursor];
  if (row === undefined) return board;
  if (board.only !== undefined) return {...board, mode: {kind: 'reading', top: 0}};
  const key = row.task?.key ?? row.story.shown.tasks[0]?.key;
  if (key === undefined)
    return {...board, notice: say('This story has no tasks yet: plan-tasks plan writes them.')};
  const {path} = row.story.held;
  return {...board, only: path, selected: {path, key}, top: 0};
}

/** Takes back what narrows the board, one thing at a time: marks, the search, the story shown alone. */
function back(board: Board): Board {
  if (board.marked.size > 0) return {...board, marked: new Set()};
  if (board.search !== '') return {...board, search: ''};
  if (!board.isTree || board.only === undefined) return board;
  return {...board, only: undefined, selected: {path: board.only}, top: 0};
}

/** Marks the selected task, or all that are shown of the selected story, or takes the marks away again. */
function mark(board: Board): Board {
  const row = board.rows[board.cursor];
  if (row === undefined) return board;
  if (row.task !== undefined) return selectRow(toggled(board, [row]), board.cursor + 1);
  const {path} = row.story.held;
  const tasks = row.story.shown.tasks.map((task): Row => ({story: row.story, task}));
  const shown = board.rows.filter(({story, task}) => task !== undefined && story.held.path === path);
  return toggled(board, board.unfolded.has(path) || shown.length > 0 ? shown : tasks);
}

const markAll = (board: Board): Board =>
  toggled(
    board,
    board.rows.filter(({task}) => task !== undefined),
  );

/** All of these rows marked; none of them, when they were all marked. */
function toggled(board: Board, rows: readonly Row[]): Board {
  const words = new Set(rows.map(row => wordOf(idOf(row))));
  const isAll = [...words].every(word => board.marked.has(word));
  const others = [...board.marked].filter(word => !words.has(word));
  return {...board, marked: new Set(isAll ? others : [...others, ...words])};
}

function openFile(board: Board): Board {
  const row = board.rows[board.cursor];
  const path = row?.story.held.path ?? storyOf(board)?.held.path;
  return path === undefined ? board : {...board, wishes: [{kind: 'open', path, line: row?.task?.line ?? 1}]};
}

/** The task under the cursor; on a story's own row the whole story. */
function handOver(board: Board): Board {
  const row = board.rows[board.cursor];
  const path = row?.story.held.path ?? storyOf(board)?.held.path;
  return path === undefined ? board : {...board, wishes: [{kind: 'hand', path, id: row?.task?.id}]};
}

function copy(board: Board, what: 'id' | 'sentence'): Board {
  const row = board.rows[board.cursor];
  if (row === undefined) return board;
  const {number, title} = row.story.shown;
  const story = `Story ${number ?? `"${title}"`}`;
  const sentence =
    row.task === undefined ? `Implement ${story}` : `Implement task ${row.task.id} of ${story}`;
  const text = what === 'id' ? (row.task?.id ?? number ?? title) : sentence;
  return {...board, wishes: [{kind: 'copy', text}], notice: say(`Copied: ${text}`)};
}

export const browsingTurns: Turns = {
  moved: (board, {by}) => selectRow(board, board.cursor + by),
  paged: (board, {by}) => {
    const page = Math.max(1, layoutOf(board.size).listRows - 1) * by;
    const row = rowTowards(board.rows, lineOf(board.rows, board.cursor) + page, by);
    return selectRow({...board, top: Math.max(0, board.top + page)}, row);
  },
  jumped: (board, {to}) => selectRow(board, to === 'first' ? 0 : board.rows.length - 1),
  pointed: (board, {row}) => {
    const isStory = board.rows[row]?.task === undefined;
    return row === board.cursor && isStory ? fold(board, undefined) : selectRow(board, row);
  },
  folded: (board, {isOpen}) => fold(board, isOpen),
  entered: enter,
  backed: back,
  marked: mark,
  allMarked: markAll,
  openedFile: openFile,
  handedOver: handOver,
  copied: (board, {what}) => copy(board, what),
  left: (board, {how}) => ({...board, left: how, mode: browsing}),
};
