// The lines of a text that show which layout it has: its headings, and its boxes. Whatever stands in fences, in
// comments and in prose shows nothing.
import {scan} from '../../plan/scan.ts';

/** Those lines, some hundred in each text, for patterns that match a line from its start. */
export type SignLines = readonly string[];

/** In one text they would be slow to put together: its memory lies apart from that of small ones. */
const most = 200;

let last: {readonly source: string; readonly lines: SignLines} | undefined;

/** The lines of a text, headings first. The last are kept. */
export function signLines(source: string): SignLines {
  if (last?.source !== source) last = {source, lines: linesOf(source)};
  return last.lines;
}

/** Whether a pattern matches any of the lines. */
export const shows = (lines: SignLines, pattern: RegExp): boolean => lines.some(text => pattern.test(text));

function linesOf(source: string): SignLines {
  const {lines, headings, items} = scan(source);
  const numbers = [headings, items.filter(({box}) => box !== undefined)].flat().map(({line}) => line);
  const textOf = (number: number): string => source.slice(lines[number - 1]?.start, lines[number - 1]?.end);
  return Array.from({length: Math.ceil(numbers.length / most)}, (_, index) =>
    numbers
      .slice(index * most, (index + 1) * most)
      .map(textOf)
      .join('\n'),
  );
}
