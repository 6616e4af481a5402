// The headings of an ordinary text, found by the first characters of its lines: many times faster than a scan, and
// undefined as soon as only a scan could be sure.
import {htmlAt} from './html.ts';
import {skipBlanks} from './lines.ts';
import {closesFence, fenceAt} from './marks.ts';

export type OutlineHeading = {
  readonly level: number;
  /** 1-based. */
  readonly line: number;
  /** Where its line starts, and where it ends without the newline. */
  readonly start: number;
  readonly end: number;
};

const dash = 45;
/** Lines that start with another character are text and nothing else. */
const notable = new Uint8Array(128);
for (const character of ' \t#-<=`~') notable[character.charCodeAt(0)] = 1;

/**
 * The headings of a text that stand in no list. Undefined for what needs a scan: HTML and comments, indented fences
 * and headings, underlined headings, front matter, a fence that is never closed, newlines other than "\n", a byte
 * order mark.
 */
export function readOutline(source: string): readonly OutlineHeading[] | undefined {
  if (/^(?:---|\ufeff)/.test(source) || source.includes('\r')) return undefined;
  const headings: OutlineHeading[] = [];
  let fence: Fence | undefined;
  for (let start = 0, line = 1, end = 0; start < source.length; start = end + 1, line++) {
    end = endOfLine(source, start);
    if (!isNotable(source, start)) continue;
    const text = source.slice(start, end);
    const opened = fence === undefined ? opens(text) : fenceAfter(text, fence);
    if (opened === 'trouble') return undefined;
    if (typeof opened === 'number') headings.push({level: opened, line, start, end});
    else fence = opened;
  }
  return fence === undefined ? headings : undefined;
}

/** Of lines that start with a dash, those alone that start with another. */
function isNotable(source: string, start: number): boolean {
  const code = source.charCodeAt(start);
  return notable[code] === 1 && (code !== dash || source.charCodeAt(start + 1) === dash);
}

function endOfLine(source: string, start: number): number {
  const newline = source.indexOf('\n', start);
  return newline === -1 ? source.length : newline;
}

type Fence = {readonly closing: string};

/** The fence that is open behind a line within it; undefined when the line closes it. */
function fenceAfter(line: string, fence: Fence): Fence | undefined {
  const {offset, column} = skipBlanks(line, {offset: 0, column: 0}, line.length);
  const isClosed = column < 4 && closesFence(line, {start: offset, end: line.length}, fence.closing);
  return isClosed ? undefined : fence;
}

const sign = /^([ \t]*)(?:(#{1,6})([ \t]|$)|[`~]{3}|=|-{2,}[ \t]*$|<)/;

/** What a line opens: a heading (its level), a fence (what closes it), nothing, or what only a scan understands. */
function opens(line: string): number | Fence | 'trouble' | undefined {
  const [found, indent = '', marks, after] = sign.exec(line) ?? [];
  if (found === undefined) return undefined;
  const text = line.slice(indent.length);
  if (text.startsWith('<')) return htmlAt(text) === undefined ? undefined : 'trouble';
  if (/^---[ \t]*$/.test(text)) return undefined;
  if (indent !== '' || after === '\t') return 'trouble';
  if (marks !== undefined) return marks.length;
  if (!/^[`~]/.test(text)) return 'trouble';
  const mark = fenceAt(line, {start: 0, end: line.length})?.mark;
  return mark === undefined ? undefined : {closing: mark};
}
