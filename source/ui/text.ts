// Text made fit for a terminal: cleaned of what could steer it, cut or wrapped by its width in cells.
import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import {printable} from '../plan/printable.ts';

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
  const lines = wide.test(whole)
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

/** "005, 006 and 3 more": at most so many of some names. */
export const listed = (names: readonly string[], most: number): string =>
  names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;

/** "1,460". */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

/** Characters of scripts that put no blanks between words: a line may break between any two of them. */
const wide = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]/;
/** Signs that no line begins with (JIS X 4051, as far as a terminal needs it). */
const closing =
  /^[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u301f\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d!),.:;?\]}]/;
const opening = /[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u301d\uff08\uff3b\uff5b([{]$/;

/** The pieces of a text that stay together: words with the blank behind them, and single wide characters. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const {segment} of new Intl.Segmenter().segment(text)) {
    const last = pieces.at(-1);
    const isNew =
      last === undefined || /\s$/.test(last) || ((wide.test(segment) || wide.test(last)) && segment !== ' ');
    if (last !== undefined && (!isNew || closing.test(segment) || opening.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

/** A paragraph in lines of at most `width` cells; what is longer without a break is left to the caller. */
function wrapWide(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && stringWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
