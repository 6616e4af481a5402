// A line of the screen as a value: pieces of text, each with a tone. Widths are in cells of the terminal.
import {cut, pad, widthOf} from '../../ui/text.ts';

/** What a piece says by its colour, besides what its words and signs say. */
export type Tone = 'accent' | 'done' | 'warning' | 'error' | 'dim' | 'strong' | 'selected';
export type Piece = {readonly text: string; readonly tone?: Tone | undefined};
export type Line = readonly Piece[];

export const piece = (text: string, tone?: Tone): Piece => ({text, tone});

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Cells that a text takes; plain text is not worth asking a library. */
export const cellsOf = (text: string): number => (isPlain(text) ? text.length : widthOf(text));

/** A text of exactly `width` cells, what is cut off marked with the sign. */
export const cell = (text: string, width: number, ellipsis: string): string =>
  isPlain(text) && text.length <= width
    ? text.padEnd(Math.max(0, width))
    : width < 1
      ? ''
      : pad(text, width, ellipsis);

/** A text of at most `width` cells. */
export const short = (text: string, width: number, ellipsis: string): string =>
  isPlain(text) && text.length <= width ? text : cut(text, width, ellipsis);

/** Cells that a line takes. */
export const lengthOf = (line: Line): number => line.reduce((sum, {text}) => sum + cellsOf(text), 0);

/** A line cut to a width, and filled with blanks up to it. */
export function fill(line: Line, width: number, ellipsis: string): Line {
  const pieces: Piece[] = [];
  let left = width;
  for (const {text, tone} of line) {
    if (left <= 0) break;
    const shown = short(text, left, ellipsis);
    pieces.push({text: shown, tone});
    left -= cellsOf(shown);
  }
  return left > 0 ? [...pieces, piece(' '.repeat(left))] : pieces;
}

/** A line with something at its right end, when there is room for both. */
export function between(
  left: Line,
  right: Line,
  room: {readonly width: number; readonly ellipsis: string},
): Line {
  const space = room.width - lengthOf(right);
  return space < 1 ? fill(left, room.width, room.ellipsis) : [...fill(left, space, room.ellipsis), ...right];
}

/** The words of a line. */
export const plain = (line: Line): string => line.map(({text}) => text).join('');
