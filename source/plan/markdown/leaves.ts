// The blocks that hold no other block: headings, rules, fences, HTML, quotes. Each reader is tried at the first
// character of a line's text; it notes what it finds and names the line's kind.
import type {Span} from '../types.ts';
import {htmlAt} from './html.ts';
import {fenceAt, headingAt, isRuleAt, underlineAt} from './marks.ts';
import {closeEnclosure, closeItems, openEnclosure, type State} from './state.ts';
import type {LineKind} from './types.ts';

/** The text of a line, and how many of the open list items the line is indented for. */
export type Candidate = {readonly span: Span; readonly depth: number; readonly isContinuing: boolean};

type Reader = (state: State, candidate: Candidate) => LineKind | undefined;

const readers: Readonly<Record<string, readonly Reader[]>> = {
  '#': [readHeading],
  '`': [readFence],
  '~': [readFence],
  '<': [readHtml],
  '>': [readQuote],
  '=': [readUnderline],
  '-': [readUnderline, readRule],
  '*': [readRule],
  _: [readRule],
};

/** Notes the block that a line opens; undefined when its text is a paragraph's or a list item's. */
export function readLeaf(state: State, candidate: Candidate): LineKind | undefined {
  for (const reader of readers[state.source[candidate.span.start] ?? ''] ?? []) {
    const kind = reader(state, candidate);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function begin(state: State, depth: number): void {
  closeItems(state, depth);
  state.paragraph = undefined;
}

function readHeading(state: State, {span, depth}: Candidate): LineKind | undefined {
  const found = headingAt(state.source, span);
  if (found === undefined) return undefined;
  begin(state, depth);
  const line = state.lines.length + 1;
  const text = state.source.slice(found.span.start, found.span.end);
  state.headings.push({...found, text, line, endLine: line, depth});
  return 'heading';
}

function readUnderline(state: State, {span, depth, isContinuing}: Candidate): LineKind | undefined {
  const {source, lines, paragraph} = state;
  const level = paragraph !== undefined && isContinuing ? underlineAt(source, span) : undefined;
  if (level === undefined || paragraph === undefined) return undefined;
  const words = lines.slice(paragraph - 1);
  if (level === 2 && !isTitle(source, words)) return undefined;
  for (const line of words) line.kind = 'heading';
  while ((state.fields.at(-1)?.line ?? 0) >= paragraph) state.fields.pop();
  const whole = {start: words[0]?.text ?? span.start, end: words.at(-1)?.end ?? span.start};
  const text = source
    .slice(whole.start, whole.end)
    .trim()
    .replace(/\s*[\r\n]\s*/g, ' ');
  state.headings.push({level, text, span: whole, line: paragraph, endLine: lines.length + 1, depth});
  state.paragraph = undefined;
  return 'underline';
}

/** Whether dashes under a paragraph make it a heading: it is one line and no sentence, field or list item. */
function isTitle(source: string, [line, ...more]: State['lines']): boolean {
  if (line === undefined || more.length > 0 || line.kind !== 'text') return false;
  return !/^(?:\*\*|__)|[.:;,!?]\s*$/.test(source.slice(line.text, line.end));
}

function readRule(state: State, {span, depth}: Candidate): LineKind | undefined {
  if (!isRuleAt(state.source, span)) return undefined;
  begin(state, depth);
  return 'rule';
}

function readQuote(state: State, {depth}: Candidate): LineKind {
  begin(state, depth);
  return 'quote';
}

function readFence(state: State, {span, depth}: Candidate): LineKind | undefined {
  const found = fenceAt(state.source, span);
  if (found === undefined) return undefined;
  begin(state, depth);
  openEnclosure(state, {kind: 'fence', info: found.info, missing: found.mark}, found.mark);
  return 'fence';
}

function readHtml(state: State, {span, depth}: Candidate): LineKind | undefined {
  const text = state.source.slice(span.start, span.end);
  const found = htmlAt(text);
  if (found === undefined) return undefined;
  begin(state, depth);
  openEnclosure(state, {kind: found.kind, info: '', missing: found.missing}, found.closing);
  return found.kind;
}

/** Closes the enclosure that the last line opened, when the same line closes it. */
export function closeOnOpeningLine(state: State, {start, end}: Span): void {
  const closing = state.enclosure?.closing;
  if (closing instanceof RegExp && closing.test(state.source.slice(start, end))) closeEnclosure(state);
}
