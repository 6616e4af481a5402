// What lies over the list: the filter, the picture of the dependencies, and the help.
import {lookOf} from '../../ui/glyphs.ts';
import {type Filter, idOf, isSame, noFilter, rowsOf} from '../rows.ts';
import {layoutOf} from '../screen/layout.ts';
import {farthest} from '../screen/overlay.ts';
import {type Board, browsing, type Turns} from '../view.ts';
import {browsingTurns} from './browsing.ts';
import {filterItems} from './filter-items.ts';
import {cancelTyping} from './typing.ts';

/** The board with another filter. Only a task that gets another status under it stays, not one that never fitted. */
export function withFilter(board: Board, filter: Filter): Board {
  const isShown = rowsOf({...board, filter, selected: undefined}).some(row =>
    isSame(idOf(row), board.selected),
  );
  return {...board, filter, selected: isShown ? board.selected : undefined};
}

const chosen = (board: Board, filter: Filter): Board => ({
  ...withFilter(board, filter),
  wishes: [{kind: 'keepFilter', filter}],
});

function toggleFilter(board: Board): Board {
  const item = board.mode.kind === 'filtering' ? filterItems(board)[board.mode.cursor] : undefined;
  return item === undefined ? board : chosen(board, item.toggled);
}

function scroll(board: Board, down: number, right: number): Board {
  const {mode} = board;
  switch (mode.kind) {
    case 'filtering': {
      const last = filterItems(board).length - 1;
      return {...board, mode: {...mode, cursor: Math.max(0, Math.min(last, mode.cursor + down))}};
    }
    case 'picturing': {
      const most = reach(board);
      const left = Math.max(0, Math.min(most.right, mode.left + right));
      return {...board, mode: {...mode, top: Math.max(0, Math.min(most.down, mode.top + down)), left}};
    }
    case 'helping':
    case 'reading':
      return {...board, mode: {...mode, top: Math.max(0, Math.min(reach(board).down, mode.top + down))}};
    default:
      return board;
  }
}

/** How far one can scroll on this screen; signs of ASCII take the same room. */
function reach(board: Board): ReturnType<typeof farthest> {
  const {columns, rows, hasRules} = layoutOf(board.size);
  const look = lookOf({isAscii: false, hasColor: false, ...board.size});
  return farthest(board, look, {width: columns, height: rows - (hasRules ? 4 : 2)});
}

/** Escape: out of what lies over the list, else one thing back on the list. */
function back(board: Board): Board {
  const {kind} = board.mode;
  if (kind === 'searching' || kind === 'jumping') return cancelTyping(board);
  if (kind !== 'browsing') return {...board, mode: browsing};
  return browsingTurns.backed?.(board, {type: 'backed'}) ?? board;
}

export const overlays: Turns = {
  filterOpened: board => ({...board, mode: {kind: 'filtering', cursor: 0}}),
  filterToggled: toggleFilter,
  filterCleared: board => chosen(board, noFilter),
  pictured: board => ({...board, mode: {kind: 'picturing', left: 0, top: 0}}),
  helped: board => ({...board, mode: {kind: 'helping', top: 0}}),
  scrolled: (board, {down, right}) => scroll(board, down, right),
  backed: back,
};
