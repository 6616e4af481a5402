// Which headings of a story are tasks (`### 001: Title`), how far each goes, and which of its lines are its fields.
import {lastContent} from '../../plan/editing/place.ts';
import {symbol} from '../../plan/markdown/marks.ts';
import {lineNames} from '../../plan/reading/sections.ts';
import type {Field, Heading, Scan} from '../../plan/scan.ts';
import type {Section, Span} from '../../plan/types.ts';

export type FieldName = 'domain' | 'status' | 'dependsOn';

/** A task's heading and lines, before their values are read. */
export type TaskBlock = {
  readonly id: string;
  readonly title: Span;
  readonly heading: Heading;
  /** The number of the first line of what follows it. */
  readonly boundary: number;
  readonly fields: Readonly<Partial<Record<FieldName, Field>>>;
  /** The first and last line of the description; the last comes before the first when there is none. */
  readonly description: {readonly first: number; readonly last: number};
};

/** What the lines of a task are called, in lower case. */
export const fieldNames: Readonly<Record<string, FieldName>> = {
  domain: 'domain',
  status: 'status',
  'depends on': 'dependsOn',
  depends: 'dependsOn',
  dependency: 'dependsOn',
  dependencies: 'dependsOn',
  'blocked by': 'dependsOn',
};

const id = String.raw`\d{1,6}[a-z]{0,2}`;
const separator = String.raw`[*_]*(?:\s*[:：][*_]*|\.(?=\s|$)|\s+[-–—](?=\s)|$)\s*`;
const taskHeading = new RegExp(
  String.raw`^${symbol}*(?:task[\s#-]*)?(${id})(?:\s*[-–—]\s*(${id}))?${separator}`,
  'i',
);

/** A heading that may be a task's: its id and the span of its title. */
type Candidate = {readonly heading: Heading; readonly id: string; readonly title: Span};

function candidateOf(source: string, heading: Heading): Candidate | undefined {
  const {start, end} = heading.span;
  const found = taskHeading.exec(source.slice(start, end));
  if (found === null) return undefined;
  const [whole, first = '', last] = found;
  return {
    heading,
    id: last === undefined ? first : `${first}-${last}`,
    title: {start: start + whole.length, end},
  };
}

/** Whether any heading looks like a task's, which many texts that are no stories have none of. */
export const mayHaveTasks = ({headings}: Scan): boolean => headings.some(({text}) => taskHeading.test(text));

/** The tasks of a scanned story, in order: those under `## Tasks`, else every such heading that has a field. */
export function readTaskBlocks(scan: Scan, sections: readonly Section[]): readonly TaskBlock[] {
  const nameOf = lineNames(scan, sections);
  const fields = Map.groupBy(scan.fields, ({line}) => line);
  const hasTasks = sections.some(({name}) => name === 'tasks');
  const isTask = (heading: Heading): boolean =>
    hasTasks ? nameOf[heading.line] === 'tasks' : headerFields(scan, fields, heading).length > 0;
  const headings = scan.headings.filter(({depth}) => depth === 0);
  const found: (Candidate & {boundary: number})[] = [];
  let open: (Candidate & {boundary: number}) | undefined;
  for (const heading of headings) {
    // A deeper heading belongs to the description, whatever it looks like.
    if (open !== undefined && heading.level > open.heading.level) continue;
    if (open !== undefined) open.boundary = heading.line;
    const candidate = isTask(heading) ? candidateOf(scan.source, heading) : undefined;
    open = candidate && {...candidate, boundary: scan.lines.length + 1};
    if (open !== undefined) found.push(open);
  }
  return found.map(candidate => blockOf(scan, fields, candidate));
}

type FieldsByLine = ReadonlyMap<number, readonly Field[]>;

/** The fields in the lines right below a heading, whatever their names; blank lines between them do not count. */
function headerFields(scan: Scan, fields: FieldsByLine, heading: Heading): readonly Field[] {
  const found: Field[] = [];
  for (let line = heading.endLine + 1; line <= scan.lines.length; line++) {
    const field = fields.get(line)?.[0];
    if (field !== undefined && field.depth <= 1) found.push(field);
    else if (scan.lines[line - 1]?.kind !== 'blank') break;
  }
  return found;
}

const nameOfField = ({name}: Field): FieldName | undefined => fieldNames[name.trim().toLowerCase()];

function blockOf(
  scan: Scan,
  fields: FieldsByLine,
  candidate: Candidate & {readonly boundary: number},
): TaskBlock {
  const {heading, boundary} = candidate;
  const known: Partial<Record<FieldName, Field>> = {};
  for (const field of headerFields(scan, fields, heading)) {
    const name = nameOfField(field);
    if (name !== undefined) known[name] ??= field;
  }
  const headerEnd = Math.max(heading.endLine, ...Object.values(known).map(({line}) => line));
  const late = lateFields(fields, {first: headerEnd + 1, last: boundary - 1}, known);
  const first = firstContent(scan, headerEnd + 1);
  const end = Math.min(boundary, ...late.map(({line}) => line));
  return {...candidate, fields: withFields(known, late), description: {first, last: lastContent(scan, end)}};
}

/** Fields that a task has further down instead of below its heading. */
function lateFields(
  fields: FieldsByLine,
  {first, last}: {readonly first: number; readonly last: number},
  known: TaskBlock['fields'],
): readonly Field[] {
  const found = new Map<FieldName, Field>();
  for (let line = first; line <= last; line++) {
    const field = fields.get(line)?.[0];
    const name =
      field === undefined || field.depth > 0 ? undefined : lateNames[field.name.trim().toLowerCase()];
    if (field !== undefined && name !== undefined && known[name] === undefined && !found.has(name))
      found.set(name, field);
  }
  return [...found.values()];
}

const lateNames: Readonly<Record<string, FieldName>> = {
  domain: 'domain',
  status: 'status',
  'depends on': 'dependsOn',
};

const withFields = (known: TaskBlock['fields'], late: readonly Field[]): TaskBlock['fields'] => ({
  ...Object.fromEntries(late.map(field => [nameOfField(field), field])),
  ...known,
});

function firstContent({lines}: Scan, from: number): number {
  let line = from;
  while (lines[line - 1]?.kind === 'blank') line++;
  return line;
}
