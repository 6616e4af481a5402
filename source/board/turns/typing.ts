// What is typed into the line above the keys: a search that narrows the board, or the number of a task to go to.
import {bestRow, idOf, rowNamed, rowsOf} from '../rows.ts';
import {type Board, browsing, say, type Turns} from '../view.ts';

/** The board narrowed to a search, the selection on what fits best. */
function search(board: Board, text: string): Board {
  const next = {...board, search: text};
  if (text.trim() === '') return next;
  const best = bestRow(rowsOf({...next, selected: undefined}), text);
  return best === undefined ? next : {...next, selected: idOf(best)};
}

function jump(board: Board, text: string): Board {
  if (board.mode.kind !== 'jumping') return board;
  const next: Board = {...board, mode: {...board.mode, text}};
  const [story, task] = text.split(/[\s/]+/);
  const folded =
    task === undefined || board.only !== undefined ? undefined : rowNamed(board.rows, story ?? '');
  const open =
    folded === undefined ? next : {...next, unfolded: new Set([...next.unfolded, folded.story.held.path])};
  const row = rowNamed(rowsOf(open), text);
  return row === undefined ? open : {...open, selected: idOf(row)};
}

function type(board: Board, text: string): Board {
  if (board.mode.kind === 'searching') return search(board, board.search + text);
  return board.mode.kind === 'jumping' ? jump(board, board.mode.text + text) : board;
}

/** Without its last character, as a person counts them. */
const shortened = (text: string): string =>
  Array.from(new Intl.Segmenter().segment(text), ({segment}) => segment)
    .slice(0, -1)
    .join('');

function erase(board: Board): Board {
  const {mode} = board;
  if (mode.kind === 'searching')
    return board.search === '' ? cancel(board) : search(board, shortened(board.search));
  if (mode.kind !== 'jumping') return board;
  return mode.text === '' ? cancel(board) : jump(board, shortened(mode.text));
}

/** Back to where the typing began. */
function cancel(board: Board): Board {
  const {mode} = board;
  if (mode.kind !== 'searching' && mode.kind !== 'jumping') return board;
  const search = mode.kind === 'searching' ? '' : board.search;
  return {...board, mode: browsing, search, selected: mode.from};
}

function submit(board: Board): Board {
  const {mode} = board;
  if (mode.kind !== 'jumping') return {...board, mode: browsing};
  const isFound = mode.text === '' || rowNamed(board.rows, mode.text) !== undefined;
  const notice = isFound ? undefined : say(`There is no ${mode.text} here.`, 'warning');
  return {...board, mode: browsing, notice};
}

export const typing: Turns = {
  searchBegun: board => ({...board, mode: {kind: 'searching', from: board.selected}}),
  jumpBegun: (board, {text}) =>
    jump({...board, mode: {kind: 'jumping', text: '', from: board.selected}}, text),
  typed: (board, {text}) => type(board, text),
  erased: erase,
  submitted: submit,
};

/** Leaves what is typed as it was before. */
export const cancelTyping = cancel;
