// The list of tasks under review, as a value that remembers every state it had.
import {applyEdit, type RowEdit} from './edits.ts';
import type {Ground, Rows} from './row.ts';

/** The rows, the one that the lead looks at, and what undo and redo bring back (the nearest state last). */
export type Review = {
  readonly rows: Rows;
  readonly cursor: number;
  readonly past: readonly Rows[];
  readonly future: readonly Rows[];
};

/** What the lead does in a review. */
export type ReviewEdit =
  | RowEdit
  | {readonly kind: 'select'; readonly index: number}
  | {readonly kind: 'undo'}
  | {readonly kind: 'redo'};

/** A review that has not changed anything yet; the cursor is on the first row that the lead is asked about. */
export const startReview = (rows: Rows): Review => ({
  rows,
  cursor: Math.max(
    0,
    rows.findIndex(row => row.isProposed),
  ),
  past: [],
  future: [],
});

/** The review after an edit; the very same value when the edit does not apply. */
export function edited(review: Review, edit: ReviewEdit, ground: Ground): Review {
  switch (edit.kind) {
    case 'select':
      return selected(review, edit.index);
    case 'undo':
      return undone(review);
    case 'redo':
      return redone(review);
    default: {
      const {rows, cursor} = applyEdit(review, edit, ground);
      return rows === review.rows ? review : {rows, cursor, past: [...review.past, review.rows], future: []};
    }
  }
}

const within = (cursor: number, rows: Rows): number => Math.max(0, Math.min(cursor, rows.length - 1));

function selected(review: Review, index: number): Review {
  const cursor = within(index, review.rows);
  return cursor === review.cursor ? review : {...review, cursor};
}

function undone(review: Review): Review {
  const rows = review.past.at(-1);
  if (rows === undefined) return review;
  return {
    rows,
    cursor: within(review.cursor, rows),
    past: review.past.slice(0, -1),
    future: [...review.future, review.rows],
  };
}

function redone(review: Review): Review {
  const rows = review.future.at(-1);
  if (rows === undefined) return review;
  return {
    rows,
    cursor: within(review.cursor, rows),
    past: [...review.past, review.rows],
    future: review.future.slice(0, -1),
  };
}
