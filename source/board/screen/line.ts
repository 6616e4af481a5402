// A line of the screen as a value: pieces of text, each with a tone. Widths are in cells of the terminal.
import {cut, widthOf} from '../../ui/text.ts';

/** What a piece says by its colour, besides what its words and signs say. */
export type Tone = 'accent' | 'done' | 'warning' | 'error' | 'dim' | 'strong' | 'selected';
export type Piece = {readonly text: string; readonly tone?: Tone | undefined};
export type Line = readonly Piece[];

export const piece = (text: string, tone?: Tone): Piece => ({text, tone});

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Cells that a text takes; plain text is not worth asking a library. */
export const cellsOf = (text: string): number => (isPlain(text) ? text.length : widthOf(text));

/** A text of at most `width` cells, what is cut off marked with the sign. */
export function short(text: string, width: number, ellipsis: string): string {
  if (width < 1) return '';
  if (!isPlain(text)) return cut(text, width, ellipsis);
  return text.length <= width ? text : text.slice(0, width - 1) + ellipsis;
}

/** A text of exactly `width` cells. */
export function cell(text: string, width: number, ellipsis: string): string {
  const shown = short(text, width, ellipsis);
  return shown + ' '.repeat(Math.max(0, width - cellsOf(shown)));
}

/** Cells that a line takes. */
export const lengthOf = (line: Line): number => line.reduce((sum, {text}) => sum + cellsOf(text), 0);

/** A line cut to a width. */
export function clip(line: Line, width: number, ellipsis: string): Line {
  const pieces: Piece[] = [];
  let left = width;
  for (const {text, tone} of line) {
    if (left <= 0) break;
    const shown = short(text, left, ellipsis);
    pieces.push({text: shown, tone});
    left -= cellsOf(shown);
  }
  return pieces;
}

/** A line cut to a width, and filled with blanks up to it. */
export function fill(line: Line, width: number, ellipsis: string): Line {
  const shown = clip(line, width, ellipsis);
  const left = width - lengthOf(shown);
  return left > 0 ? [...shown, piece(' '.repeat(left))] : shown;
}

/** A line with something at its right end, when there is room for both. */
export function between(
  left: Line,
  right: Line,
  room: {readonly width: number; readonly ellipsis: string},
): Line {
  const gap = 2;
  const space = room.width - lengthOf(right) - gap;
  if (space < 1) return fill(left, room.width, room.ellipsis);
  return [...fill(left, space, room.ellipsis), piece(' '.repeat(gap)), ...right];
}

/** The words of a line. */
export const plain = (line: Line): string => line.map(({text}) => text).join('');
