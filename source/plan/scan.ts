// Markdown as lines, headings, list items, boxes, fields and fences, each with its span. It follows CommonMark's
// block structure in one pass over the lines, so that nothing inside a fence, a comment or front matter is taken
// for a part of the document. Where it differs on purpose: three dashes are always a rule, quotes are not entered.
import {closeOnOpeningLine, readLeaf} from './markdown/leaves.ts';
import {newlineOf, type Place, type RawLine, skipBlanks, splitLines} from './markdown/lines.ts';
import {boxAt, closesFence, fenceAt, fieldAt, markerAt} from './markdown/marks.ts';
import {
  closeEnclosure,
  closeItems,
  type OpenEnclosure,
  openItem,
  pushLine,
  type State,
  startOf,
} from './markdown/state.ts';
import type {Scan} from './markdown/types.ts';

export type {Field, Heading, Line, ListItem, Scan} from './markdown/types.ts';

/** Deeper lists than this are read as text: nobody writes them, and a line costs as much as it is deep. */
const deepest = 50;

let last: Scan | undefined;

/**
 * Everything that the Markdown text is made of. Any text can be scanned; the time it takes grows with its length.
 * The last scan is kept: several readers ask for the same text, one after the other.
 */
export function scan(source: string): Scan {
  if (last?.source !== source) last = scanned(source);
  return last;
}

function scanned(source: string): Scan {
  const raw = splitLines(source);
  const state = startOf(source);
  const frontMatterEnd = frontMatterLength(source, raw);
  const wrapping = frontMatterEnd === 0 ? wrappingFence(source, raw) : undefined;
  for (const line of raw.slice(0, frontMatterEnd))
    pushLine(state, line, {kind: 'frontMatter', text: line.start});
  for (const [index, line] of raw.slice(frontMatterEnd).entries()) {
    if (wrapping?.includes(index)) readWrapping(state, line);
    else readLine(state, line);
  }
  if (state.enclosure !== undefined) state.enclosure.enclosure.endLine = raw.length;
  closeItems(state, 0);
  const {lines, headings, items, enclosures, fields} = state;
  const frontMatter = frontMatterEnd === 0 ? undefined : {line: 1, endLine: frontMatterEnd};
  return {source, newline: newlineOf(source, raw), lines, headings, items, enclosures, fields, frontMatter};
}

/** How many lines at the top are front matter: from `---` to the next `---`, with a key in the first line between. */
function frontMatterLength(source: string, raw: readonly RawLine[]): number {
  const text = ({start, end}: RawLine): string => source.slice(start, end).trimEnd();
  const [first, second] = raw;
  if (first === undefined || second === undefined || text(first) !== '---') return 0;
  if (!/^(?:[\w-]+[ \t]*:|---$)/.test(text(second))) return 0;
  return raw.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(text(line))) + 1;
}

/**
 * The two lines of a fence of Markdown that holds the whole text: a document that was copied with its wrapping. What
 * is in it is the document.
 */
function wrappingFence(source: string, raw: readonly RawLine[]): readonly number[] | undefined {
  const isContent = ({start, end}: RawLine): boolean => /\S/.test(source.slice(start, end));
  const [opening] = raw;
  const fence = opening && fenceAt(source, opening);
  if (fence === undefined || !/^(?:markdown|md)$/i.test(fence.info)) return undefined;
  const last = raw.findLastIndex(isContent);
  const closing = raw.findIndex((line, index) => index > 0 && closesFence(source, line, fence.mark));
  return closing === last ? [0, last] : undefined;
}

function readWrapping(state: State, line: RawLine): void {
  closeItems(state, 0);
  state.paragraph = undefined;
  pushLine(state, line, {kind: 'fence', text: line.start});
}

function readLine(state: State, raw: RawLine): void {
  const place = skipBlanks(state.source, {offset: raw.start, column: 0}, raw.end);
  if (state.enclosure !== undefined && staysEnclosed(state, state.enclosure, {raw, place})) return;
  if (place.offset === raw.end) readBlank(state, raw);
  else {
    const outside = state.open.findIndex(({column}) => place.column < column);
    const depth = outside === -1 ? state.open.length : outside;
    readBlock(state, raw, {place, depth, isContinuing: outside === -1});
  }
}

function readBlank(state: State, raw: RawLine): void {
  pushLine(state, raw, {kind: 'blank', text: raw.end});
  state.paragraph = undefined;
  const innermost = state.open.at(-1);
  if (innermost?.isEmpty && innermost.item.line === state.lines.length - 1) {
    closeItems(state, state.open.length - 1);
  }
}

/** Keeps a line that stands in a fence, a comment or HTML; false when the enclosure ended before it. */
function staysEnclosed(
  state: State,
  {enclosure, closing, column}: OpenEnclosure,
  {raw, place}: {readonly raw: RawLine; readonly place: Place},
): boolean {
  const isBlank = place.offset === raw.end;
  if (isBlank ? closing === undefined : place.column < column) {
    closeEnclosure(state);
    return false;
  }
  const span = {start: place.offset, end: raw.end};
  const isLast =
    typeof closing === 'string'
      ? place.column - column < 4 && closesFence(state.source, span, closing)
      : closing?.test(state.source.slice(span.start, span.end));
  pushLine(state, raw, {kind: enclosure.kind, text: place.offset});
  if (isLast === true) closeEnclosure(state);
  return true;
}

/** Where a line is read from: behind the markers of `depth` list items. */
type Position = {
  readonly place: Place;
  readonly depth: number;
  /** Whether the line is indented for all the list items that are open. */
  readonly isContinuing: boolean;
};

/** Reads a line of the document itself: the list items that it opens, then the block in the innermost. */
function readBlock(state: State, raw: RawLine, position: Position): void {
  const {place, depth, isContinuing} = position;
  const span = {start: place.offset, end: raw.end};
  const base = state.open[depth - 1]?.column ?? 0;
  const isIndented = place.column - base >= 4 && place.offset < raw.end;
  const kind = isIndented ? indentedKind(state, depth) : readLeaf(state, {span, depth, isContinuing});
  if (kind !== undefined) {
    pushLine(state, raw, {kind, text: place.offset});
    closeOnOpeningLine(state, span);
    return;
  }
  const after = isIndented || depth >= deepest ? undefined : readMarker(state, raw, position);
  if (after === undefined) readText(state, raw, position);
  else readBlock(state, raw, {place: after, depth: depth + 1, isContinuing});
}

/** A line indented by four and more is code, unless it goes on with a paragraph. */
function indentedKind(state: State, depth: number): 'code' | undefined {
  if (state.paragraph !== undefined) return undefined;
  closeItems(state, depth);
  return 'code';
}

/** A line of a paragraph. Under an open paragraph it belongs to that, however little it is indented. */
function readText(state: State, raw: RawLine, {place, depth}: Position): void {
  const number = state.lines.length + 1;
  if (state.paragraph === undefined) closeItems(state, depth);
  if (place.offset < raw.end) state.paragraph ??= number;
  const innermost = state.open.at(-1)?.item;
  const isItem = innermost?.line === number;
  const text = isItem ? innermost.text : place.offset;
  pushLine(state, raw, {kind: isItem ? 'item' : 'text', text});
  const field = fieldAt(state.source, {start: text, end: raw.end});
  if (field !== undefined) state.fields.push({...field, line: number, depth: state.open.length});
}

/** Opens the list item whose marker stands at a place: where its content starts, or undefined without a marker. */
function readMarker(state: State, raw: RawLine, {place, depth, isContinuing}: Position): Place | undefined {
  const {source} = state;
  const marker = markerAt(source, place.offset);
  if (marker === undefined) return undefined;
  const end = {offset: place.offset + marker.length, column: place.column + marker.length};
  const content = skipBlanks(source, end, raw.end);
  const isEmpty = content.offset === raw.end;
  const canInterrupt = !isEmpty && (marker.length === 1 || marker.slice(0, -1) === '1');
  if (state.paragraph !== undefined && isContinuing && !canInterrupt) return undefined;
  closeItems(state, depth);
  state.paragraph = undefined;
  const box = boxAt(source, {start: content.offset, end: raw.end});
  const text =
    box === undefined ? content : skipBlanks(source, {offset: box.span.end + 1, column: 0}, raw.end);
  const isNear = !isEmpty && content.column - end.column <= 4;
  const column = isNear ? content.column : end.column + 1;
  openItem(state, {indent: place.column, marker, box, text: text.offset}, {column, isEmpty});
  return content;
}
