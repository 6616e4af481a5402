// How the screen is divided at its size: what is shown at all, and how many rows the list has.
import type {Board} from '../view.ts';
import {rowAt} from './visible.ts';

export type Layout = {
  readonly columns: number;
  /** Rows of the terminal, of which the last is left free. */
  readonly rows: number;
  readonly hasRules: boolean;
  readonly details: 'beside' | 'below' | 'none';
  /** Columns of the list, and of the details when they stand beside it. */
  readonly listColumns: number;
  readonly detailColumns: number;
  readonly listRows: number;
  /** Rows of the details below the list. */
  readonly detailRows: number;
};

/** A list that is wider than this is harder to read, not easier. */
const widestList = 112;

/** The layout of a terminal: wide ones have the details beside the list, low and narrow ones have none. */
export function layoutOf({columns, rows}: Board['size']): Layout {
  const height = Math.max(4, rows - 1);
  const hasRules = height >= 16;
  const details = !hasRules || columns < 60 ? 'none' : columns >= 120 ? 'beside' : 'below';
  const fixed = hasRules ? 4 : 2;
  const detailRows = details === 'below' ? Math.min(8, Math.floor(height / 4)) : 0;
  const detailColumns =
    details === 'beside' ? Math.max(Math.floor(columns * 0.38), columns - widestList - 3) : 0;
  return {
    columns,
    rows: height,
    hasRules,
    details,
    listColumns: columns - (details === 'beside' ? detailColumns + 3 : 0),
    detailColumns,
    listRows: Math.max(1, height - fixed - (details === 'below' ? detailRows + 1 : 0)),
    detailRows,
  };
}

/** How many rows the list shows. */
export const listRoom = ({size}: Board): number => layoutOf(size).listRows;

/** The index of the row that stands in a 0-based line of the screen, if one does. */
export function rowAtLine(board: Board, line: number): number | undefined {
  const {hasRules, listRows} = layoutOf(board.size);
  const first = hasRules ? 2 : 1;
  const isInside = line >= first && line < first + listRows;
  return isInside ? rowAt(board.rows, board.top + line - first) : undefined;
}
