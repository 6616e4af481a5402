// Text as lines: where each starts and ends, which newline the text uses, and how far a line is indented.
import type {Span} from '../types.ts';

/** A line's span without its newline, and where the next line starts. */
export type RawLine = Span & {readonly next: number};

/** The lines of a text, a byte order mark left out. A text that ends in a newline has no empty last line. */
export function splitLines(source: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  let start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    const next = code === 13 && source.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    lines.push({start, end: at, next});
    start = next;
    at = next - 1;
  }
  if (start < source.length) lines.push({start, end: source.length, next: source.length});
  return lines;
}

/** The newline that most lines of a text end in; "\n" when there is none. */
export function newlineOf(source: string, lines: readonly RawLine[]): '\n' | '\r\n' | '\r' {
  const counts = {'\n': 0, '\r\n': 0, '\r': 0};
  for (const {end, next} of lines) {
    if (next - end === 2) counts['\r\n']++;
    else if (next > end) counts[source.charCodeAt(end) === 13 ? '\r' : '\n']++;
  }
  if (counts['\r\n'] > counts['\n']) return '\r\n';
  return counts['\r'] > counts['\n'] ? '\r' : '\n';
}

/** A place in a line: its offset, and its column with tab stops of four. */
export type Place = {readonly offset: number; readonly column: number};

/** The first place at or after `from` that holds neither a space nor a tab; `end` when there is none. */
export function skipBlanks(source: string, from: Place, end: number): Place {
  let {offset, column} = from;
  for (; offset < end; offset++) {
    const code = source.charCodeAt(offset);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return {offset, column};
}

/** A span without the blanks and newlines at its two ends. */
export function trimSpan(source: string, {start, end}: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isBlankCode(source.charCodeAt(first))) first++;
  while (last > first && isBlankCode(source.charCodeAt(last - 1))) last--;
  return {start: first, end: last};
}

const isBlankCode = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The 1-based number of the line that an offset stands in; a newline belongs to the line it ends. */
export function lineNumberAt(lines: readonly RawLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
