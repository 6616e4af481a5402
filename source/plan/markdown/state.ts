// What a scan knows while it goes down the lines: what it found, and which list items, which enclosure and which
// paragraph are open.
import type {RawLine} from './lines.ts';
import type {Box, Enclosure, Field, Heading, Line, LineKind, ListItem} from './types.ts';

type Writable<Value> = {-readonly [Key in keyof Value]: Value[Key]};

export type OpenItem = {
  readonly item: Writable<ListItem>;
  /** Lines that are indented as far as this column belong to it. */
  readonly column: number;
  readonly isEmpty: boolean;
};

export type OpenEnclosure = {
  readonly enclosure: Writable<Enclosure>;
  readonly column: number;
  /** What its last line contains: a fence's mark, a pattern, or undefined for a blank line. */
  readonly closing: string | RegExp | undefined;
};

export type State = {
  readonly source: string;
  readonly lines: Writable<Line>[];
  readonly headings: Heading[];
  readonly items: ListItem[];
  readonly enclosures: Enclosure[];
  readonly fields: Field[];
  readonly open: OpenItem[];
  enclosure: OpenEnclosure | undefined;
  /** Number of the first line of the paragraph that is open. */
  paragraph: number | undefined;
  /** Number of the last line that is not blank. */
  lastContent: number;
};

export const startOf = (source: string): State => ({
  source,
  lines: [],
  headings: [],
  items: [],
  enclosures: [],
  fields: [],
  open: [],
  enclosure: undefined,
  paragraph: undefined,
  lastContent: 0,
});

/** Keeps a line with its kind. */
export function pushLine(
  state: State,
  raw: RawLine,
  {kind, text}: {readonly kind: LineKind; readonly text: number},
): void {
  const number = state.lines.length + 1;
  const {start, end, next} = raw;
  state.lines.push({start, end, next, number, kind, text, depth: state.open.length});
  if (kind !== 'blank') state.lastContent = number;
}

/** Opens a list item whose content starts at a column. */
export function openItem(
  state: State,
  item: {
    readonly indent: number;
    readonly marker: string;
    readonly box: Box | undefined;
    readonly text: number;
  },
  {column, isEmpty}: {readonly column: number; readonly isEmpty: boolean},
): void {
  const line = state.lines.length + 1;
  const written = {...item, line, endLine: line, depth: state.open.length + 1};
  state.items.push(written);
  state.open.push({item: written, column, isEmpty});
}

/** Closes every list item deeper than `depth`. */
export function closeItems(state: State, depth: number): void {
  while (state.open.length > depth) {
    const closed = state.open.pop();
    if (closed !== undefined) closed.item.endLine = Math.max(closed.item.line, state.lastContent);
  }
}

/** Opens a fence, a comment or raw HTML at the line that comes next. */
export function openEnclosure(
  state: State,
  {kind, info, missing}: Pick<Enclosure, 'kind' | 'info' | 'missing'>,
  closing: OpenEnclosure['closing'],
): void {
  const line = state.lines.length + 1;
  const enclosure = {kind, info, missing, line, endLine: line, depth: state.open.length};
  state.enclosures.push(enclosure);
  state.enclosure = {enclosure, closing, column: state.open.at(-1)?.column ?? 0};
  state.paragraph = undefined;
}

/** Closes the enclosure behind the line that was kept last. */
export function closeEnclosure(state: State): void {
  if (state.enclosure === undefined) return;
  state.enclosure.enclosure.endLine = state.lines.length;
  state.enclosure.enclosure.missing = undefined;
  state.enclosure = undefined;
}
