// The part of a list that is on the screen.

/** A half-open range of indices, and how many items lie before and after it. */
export type Window = {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
};

/** The `room` items around the cursor of a list of `length`; the cursor stays off the edges where it can. */
export function windowOf(list: {
  readonly length: number;
  readonly cursor: number;
  readonly room: number;
}): Window {
  const room = Math.max(1, list.room);
  const last = Math.max(0, list.length - room);
  const start = Math.min(last, Math.max(0, list.cursor - Math.floor(room / 2)));
  const end = Math.min(list.length, start + room);
  return {start, end, before: start, after: list.length - end};
}

/** An index moved by a step and kept inside the list. */
export const moved = (cursor: number, step: number, length: number): number =>
  Math.min(Math.max(0, length - 1), Math.max(0, cursor + step));
