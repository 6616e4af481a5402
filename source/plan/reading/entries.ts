// A document as entries in order: headings, paragraphs and list items, each with its lines of text. Fences,
// comments and HTML are left out, so that whoever reads entries reads prose.
import type {Heading, Line, ListItem, Scan} from '../scan.ts';
import type {StoryLine} from '../types.ts';

export type Entry = {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly line: number;
  /** The last line of it, for an item with all that is nested in it. */
  readonly endLine: number;
  /** 0 for a paragraph of the document itself, 1 for an item of an outer list. */
  readonly depth: number;
  /** Its own text, line by line, as written. */
  readonly parts: readonly StoryLine[];
  readonly item: ListItem | undefined;
  /** Of a heading. */
  readonly level: number;
};

type OpenEntry = Entry & {readonly parts: StoryLine[]; endLine: number};

/** The entries of a whole document. */
export function readEntries(scan: Scan): readonly Entry[] {
  const entries: OpenEntry[] = [];
  const opening = entriesByLine(scan);
  const open: (OpenEntry | undefined)[] = [];
  for (const line of scan.lines) {
    const started = opening.get(line.number) ?? [];
    entries.push(...started);
    for (const entry of started) open[entry.depth] = entry;
    if (!isProse(line) && line.depth === 0) open[0] = undefined;
    if (!isProse(line)) continue;
    open[line.depth] ??= pushParagraph(entries, line.number);
    const owner = open[line.depth];
    owner?.parts.push({line: line.number, text: textOf(scan, line)});
    if (owner?.kind === 'paragraph') owner.endLine = line.number;
    if (line.depth > 0) open[0] = undefined;
  }
  return entries;
}

const isProse = ({kind}: Line): boolean => kind === 'text' || kind === 'item' || kind === 'quote';

function pushParagraph(entries: OpenEntry[], line: number): OpenEntry {
  const paragraph: OpenEntry = {...blank, kind: 'paragraph', line, endLine: line, parts: []};
  entries.push(paragraph);
  return paragraph;
}

/** The headings and items that start in each line, outer items first. */
function entriesByLine({headings, items}: Scan): ReadonlyMap<number, readonly OpenEntry[]> {
  const started = [...headings.filter(({depth}) => depth === 0).map(headingEntry), ...items.map(itemEntry)];
  return Map.groupBy(started, ({line}) => line);
}

const blank = {depth: 0, item: undefined, level: 0};

const headingEntry = ({line, endLine, text, level}: Heading): OpenEntry => ({
  ...blank,
  kind: 'heading',
  line,
  endLine,
  parts: [{line, text}],
  level,
});

const itemEntry = (item: ListItem): OpenEntry => ({
  kind: 'item',
  line: item.line,
  endLine: item.endLine,
  depth: item.depth,
  parts: [],
  item,
  level: 0,
});

const textOf = ({source}: Scan, {kind, text, end}: Line): string =>
  kind === 'quote'
    ? source
        .slice(text, end)
        .replace(/^[>\s]+/, '')
        .trimEnd()
    : source.slice(text, end).trimEnd();

/** The text of an entry as one line, as written. */
export const rawText = ({parts}: Entry): string =>
  parts
    .map(({text}) => text)
    .join(' ')
    .trim();
