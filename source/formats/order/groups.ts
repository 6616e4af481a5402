// The milestones and phases of a plan: which headings open one, how far each goes, and what it says of itself.
import {firstBelow} from '../../plan/markdown/reach.ts';
import type {Field, Heading, Scan} from '../../plan/scan.ts';
import type {Group, Span} from '../../plan/types.ts';

/** What a heading says when it opens a group. */
export type GroupHead = Pick<Group, 'id' | 'kind' | 'title'>;

/** The group that a heading opens; undefined for every other heading. */
export type GroupReader = (heading: Heading) => GroupHead | undefined;

/** The groups of a text in order, each to the next group or to a heading that is above it. */
export function readGroups(scan: Scan, headOf: GroupReader): readonly Group[] {
  const {lines, source} = scan;
  const startOf = (line: number): number => lines[line - 1]?.start ?? source.length;
  const found: {head: GroupHead; heading: Heading; end: number}[] = [];
  let open: (typeof found)[number] | undefined;
  for (const heading of scan.headings) {
    if (heading.depth > 0) continue;
    const head = headOf(heading);
    if (head === undefined && (open === undefined || heading.level > open.heading.level)) continue;
    if (open !== undefined) open.end = startOf(heading.line);
    open = head && {head, heading, end: source.length};
    if (open !== undefined) found.push(open);
  }
  const seen = new Map<string, number>();
  return found.map(({head, heading, end}) => {
    const count = (seen.get(head.id) ?? 0) + 1;
    seen.set(head.id, count);
    const span = {start: startOf(heading.line), end};
    return {
      ...head,
      id: count === 1 ? head.id : `${head.id}#${count}`,
      line: heading.line,
      span,
      ...wordsOf(scan, heading, span),
    };
  });
}

/** The id of the group that holds an offset; offsets must be asked for in order. */
export function groupFinder(groups: readonly Group[]): (offset: number) => string | undefined {
  let index = 0;
  return offset => {
    while (index < groups.length && (groups[index]?.span.end ?? 0) <= offset) index++;
    const group = groups[index];
    return group !== undefined && group.span.start <= offset ? group.id : undefined;
  };
}

const purpose = /^(?:purpose|goal|description|short description|objective|focus)$/i;
const gate = /^(?:exit (?:gate|criteria)|gate|checkpoint)$/i;

/** What stands below the heading: what the group is for, and its gate. */
function wordsOf(scan: Scan, heading: Heading, span: Span): Pick<Group, 'description' | 'gate'> {
  const own: Field[] = [];
  for (let index = firstBelow(scan.fields, heading.line); index < scan.fields.length; index++) {
    const field = scan.fields[index];
    if (field === undefined || field.value.start >= span.end) break;
    own.push(field);
  }
  const named = own.find(({name}) => purpose.test(name.trim()));
  const closing = own.find(({name}) => gate.test(name.trim()));
  const exit = closing && paragraphAt(scan, closing);
  return {
    description: named === undefined ? firstParagraph(scan, heading, span) : paragraphAt(scan, named),
    ...(exit === undefined || exit === '' ? {} : {gate: exit}),
  };
}

const isText = (scan: Scan, line: number): boolean => scan.lines[line - 1]?.kind === 'text';

/** A field's value with the lines that go on with it. */
function paragraphAt(scan: Scan, {line, value}: Field): string {
  const {source} = scan;
  const words = [source.slice(value.start, value.end)];
  for (let next = line + 1; isText(scan, next) && !isField(scan.fields, next); next++) {
    const {text = 0, end = 0} = scan.lines[next - 1] ?? {};
    words.push(source.slice(text, end).trim());
  }
  return words.filter(word => word !== '').join(' ');
}

const isField = (fields: readonly Field[], line: number): boolean =>
  fields[firstBelow(fields, line - 1)]?.line === line;

/** The first lines of prose under a heading, above everything else. */
function firstParagraph({source, lines}: Scan, heading: Heading, {end}: Span): string {
  const words: string[] = [];
  for (let number = heading.endLine; number < lines.length; number++) {
    const line = lines[number];
    if (line === undefined) break;
    const isProse = line.kind === 'text' && line.depth === 0 && line.start < end;
    if (!isProse && (line.kind !== 'blank' || words.length > 0)) break;
    if (isProse) words.push(source.slice(line.text, line.end).trim());
  }
  return words.join(' ').replace(/^(?:short )?description:\s*/i, '');
}

/** The groups with those that the sections of tasks outside them make, when any task stands in a section at all. */
export function withSections(
  scan: Scan,
  groups: readonly Group[],
  lost: readonly {readonly line: number}[],
): readonly Group[] {
  if (lost.length === 0) return groups;
  const taken = new Set(groups.map(({line}) => line));
  const outer = scan.headings.filter(({depth, level}) => depth === 0 && level > 1 && level <= 3);
  const opening = new Map<number, Heading>();
  let place = 0;
  let open: Heading | undefined;
  for (const {line} of lost) {
    for (; place < outer.length && (outer[place]?.line ?? 0) < line; place++) {
      const heading = outer[place];
      const isInside =
        open !== undefined && heading !== undefined && heading.level > open.level && opening.has(open.line);
      if (!isInside) open = heading;
    }
    if (open !== undefined && !taken.has(open.line)) opening.set(open.line, open);
  }
  if (opening.size === 0) return groups;
  let number = 0;
  const ids = new Set(groups.map(({id}) => id));
  const nextId = (): string => {
    do number++;
    while (ids.has(String(number)));
    return String(number);
  };
  const known = new Map(groups.map(group => [group.line, group]));
  return readGroups(scan, ({line, text}) => {
    const group = known.get(line);
    if (group !== undefined) return group;
    return opening.has(line) ? {id: nextId(), kind: 'phase', title: text} : undefined;
  });
}
