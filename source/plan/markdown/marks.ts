// The marks that open a block in Markdown, each recognised at one place of one line: heading, fence, rule, list
// marker, box, field. Every function looks at the line once, so that a line of ten megabytes costs no more.
import type {Span} from '../types.ts';
import {trimSpan} from './lines.ts';
import type {Box} from './types.ts';

/**
 * In a regular expression: a character that is neither letter nor digit. Ranges, because a class of Unicode
 * properties takes half a millisecond to compile, a fiftieth of what a command takes to start.
 */
export const symbol =
  '[\\x00-/:-@[-`{-\\xA9\\xAB-\\xB4\\xB6-\\xB9\\xBB-\\xBF\\xD7\\xF7\\u2000-\\u2BFF\\u3000-\\u3003\\u3008-\\u3020\\uD800-\\uDFFF\\uFE00-\\uFE0F\\uFF00-\\uFF0F]';

/** How many times `code` stands at `from` in a row. */
export function runLength(source: string, from: number, end: number): number {
  const code = source.charCodeAt(from);
  let offset = from;
  while (offset < end && source.charCodeAt(offset) === code) offset++;
  return offset - from;
}

const isBlankAt = (source: string, offset: number, end: number): boolean =>
  offset >= end || source[offset] === ' ' || source[offset] === '\t';

/** `## Text ##`: the level and the span of the text, or undefined. */
export function headingAt(source: string, {start, end}: Span): {level: number; span: Span} | undefined {
  const level = runLength(source, start, end);
  if (level > 6 || !isBlankAt(source, start + level, end)) return undefined;
  const text = trimSpan(source, {start: start + level, end});
  let close = text.end;
  while (close > text.start && source[close - 1] === '#') close--;
  const isClosing = close === text.start || isBlankAt(source, close - 1, end);
  return {level, span: isClosing ? trimSpan(source, {start: text.start, end: close}) : text};
}

/** Three or more backticks or tildes: the mark as it must be repeated to close, and the info string. */
export function fenceAt(source: string, {start, end}: Span): {mark: string; info: string} | undefined {
  const length = runLength(source, start, end);
  if (length < 3) return undefined;
  const info = source.slice(start + length, end).trim();
  if (source[start] === '`' && info.includes('`')) return undefined;
  return {mark: source.slice(start, start + length), info};
}

/** Whether a line's text closes the fence that `mark` opened. */
export function closesFence(source: string, {start, end}: Span, mark: string): boolean {
  if (source[start] !== mark[0]) return false;
  const length = runLength(source, start, end);
  return length >= mark.length && trimSpan(source, {start: start + length, end}).start === end;
}

/** Three or more of `-`, `*` or `_` and nothing else but blanks. */
export function isRuleAt(source: string, {start, end}: Span): boolean {
  const mark = source[start];
  let count = 0;
  for (let offset = start; offset < end; offset++) {
    const character = source[offset];
    if (character === mark) count++;
    else if (character !== ' ' && character !== '\t') return false;
  }
  return count >= 3;
}

/**
 * The level of the heading that a line underlines. Three dashes are never an underline: the story layout
 * separates its tasks with them, also right under a text.
 */
export function underlineAt(source: string, {start, end}: Span): 1 | 2 | undefined {
  const length = runLength(source, start, end);
  if (trimSpan(source, {start: start + length, end}).start < end) return undefined;
  if (source[start] === '=') return 1;
  return source[start] === '-' && length !== 3 ? 2 : undefined;
}

const numbered = /\d{1,9}[.)](?=\s|$)/y;

/** The list marker at an offset: "-", "1." and the like. */
export function markerAt(source: string, offset: number): string | undefined {
  const first = source[offset] ?? '';
  if (first === '-' || first === '*' || first === '+') {
    return /\S/.test(source[offset + 1] ?? '') ? undefined : first;
  }
  if (first < '0' || first > '9') return undefined;
  numbered.lastIndex = offset;
  return numbered.exec(source)?.[0];
}

/** `[ ] ` at the start of an item's text. */
export function boxAt(source: string, {start, end}: Span): Box | undefined {
  if (source[start] !== '[' || source[start + 2] !== ']' || start + 3 > end) return undefined;
  if (!isBlankAt(source, start + 3, end) || source[start + 1] === ']') return undefined;
  return {mark: source[start + 1] ?? ' ', span: {start: start + 1, end: start + 2}};
}

const field = /(?:\*\*|__)[ \t]*([^*_:\r\n][^*:\r\n]{0,60}?)(?:[ \t]*:[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*:)/y;

/** `**Name:** value` or `**Name**: value`: the name, and the span of the trimmed value. */
export function fieldAt(source: string, {start, end}: Span): {name: string; value: Span} | undefined {
  if (source[start] !== '*' && source[start] !== '_') return undefined;
  field.lastIndex = start;
  const found = field.exec(source);
  const after = start + (found?.[0].length ?? 0);
  if (found?.[1] === undefined || after > end) return undefined;
  const value = trimSpan(source, {start: after, end});
  const empty = Math.min(after + 1, end);
  return {name: found[1], value: value.start === end ? {start: empty, end: empty} : value};
}
