// Text made fit for a terminal: cleaned of what could steer it, cut or wrapped by its width in cells.
import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {printable} from '../plan/printable.ts';
import {isWideText, wrapWide} from './wide-text.ts';

/** Columns between the edge of the terminal and the text of a step. */
export const indent = 2;

const clean = (text: string): string => printable(text).replace(/\t/g, ' ');
const cleanLine = (text: string): string => clean(text).replace(/\s*\n\s*/g, ' ');

/** One line of at most `width` cells; what is cut off is marked with the given sign. */
export function cut(text: string, width: number, ellipsis = '…'): string {
  const line = cleanLine(text);
  if (width < 1) return '';
  // The sign follows a word without a blank between them.
  const short = cliTruncate(line, width, {truncationCharacter: ellipsis});
  return short === line ? line : short.slice(0, -ellipsis.length).trimEnd() + ellipsis;
}

/** One line of exactly `width` cells. */
export const pad = (text: string, width: number, ellipsis = '…'): string => {
  const short = cut(text, width, ellipsis);
  return short + ' '.repeat(Math.max(0, width - stringWidth(short)));
};

/** Lines of at most `width` cells; words that are longer are broken. */
export function wrap(text: string, width: number): readonly string[] {
  const most = Math.max(1, width);
  const whole = clean(text);
  const lines = isWideText(whole)
    ? whole
        .split('\n')
        .flatMap(line => wrapWide(line, most))
        .join('\n')
    : whole;
  return wrapAnsi(lines, most, {hard: true, trim: true}).split('\n');
}

/** The same, at most `count` lines, the last one marked when something was left out. */
export const wrapAtMost = (text: string, room: {width: number; count: number; ellipsis?: string}) => {
  const lines = wrap(text, room.width);
  if (lines.length <= room.count) return lines;
  const kept = lines.slice(0, Math.max(0, room.count - 1));
  const rest = lines.slice(Math.max(0, room.count - 1)).join(' ');
  return room.count < 1 ? [] : [...kept, cut(rest, room.width, room.ellipsis)];
};

/** Cells that a text takes on one line. */
export const widthOf = (text: string): number => stringWidth(text);

/** "1 task", "2 tasks". */
export const count = (number: number, noun: string): string =>
  `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;

/** "1,460". */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
