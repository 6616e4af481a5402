// A task whose status is a box, as the file holds it: its title, its bullets for Domain, Depends on and Story task,
// and the description below them, each with the place where it stands or belongs.
import {textAt} from '../../plan/editing/indented.ts';
import type {Field, Line, Scan} from '../../plan/scan.ts';
import type {Flag, Slot, Span, Status, TaskField, WrittenTask} from '../../plan/types.ts';

/** A task that a layout found in a scan. */
export type FoundTask = {
  readonly id: string;
  readonly title: Span;
  readonly flags: readonly Flag[];
  /** What else stands in brackets at its head. */
  readonly tags: readonly string[];
  readonly parent: string | undefined;
  /** 1-based first line. */
  readonly line: number;
  /** The number of the first line of what follows it, and of its first part, when it has one. */
  readonly boundary: number;
  readonly partsLine: number | undefined;
  /** The last line of what its heading or box is, below which its bullets and its description stand. */
  readonly headLine: number;
  /** A line below the head that says the status, and is no part of the description. */
  readonly statusLine?: number | undefined;
  /** What stands in front of each line below it. */
  readonly indent: string;
  readonly status: WrittenStatus;
};

export type WrittenStatus = {
  readonly status: Status;
  readonly slot: Slot;
  readonly words: Readonly<Record<Status, string>>;
  readonly note?: string;
};

type BulletName = 'domain' | 'dependsOn' | 'storyTask';

const bulletNames: Readonly<Record<string, BulletName>> = {
  domain: 'domain',
  'depends on': 'dependsOn',
  depends: 'dependsOn',
  dependency: 'dependsOn',
  dependencies: 'dependsOn',
  'blocked by': 'dependsOn',
  'story task': 'storyTask',
};

/** What the bullets of a task are called, in lower case. */
export const bulletFields: readonly string[] = Object.keys(bulletNames);

export const bulletLabels: Readonly<Record<BulletName, string>> = {
  domain: 'Domain',
  dependsOn: 'Depends on',
  storyTask: 'Story task',
};

type Bullets = Readonly<Partial<Record<BulletName, Field>>>;

/** A task without its dependencies, and what its file says of them: undefined when it says nothing. */
export type HalfReadTask = {
  readonly task: Omit<WrittenTask, 'dependsOn'>;
  readonly written: string | undefined;
  readonly tags: readonly string[];
};

/** The fields of a scan by their line. */
const fieldsOf = (() => {
  const read = new WeakMap<Scan, ReadonlyMap<number, Field>>();
  return (scan: Scan): ReadonlyMap<number, Field> => {
    const fields = read.get(scan) ?? new Map(scan.fields.map(field => [field.line, field]));
    read.set(scan, fields);
    return fields;
  };
})();

/** Reads what stands below the head of a task that stands in a group. */
export function readFoundTask(scan: Scan, found: FoundTask, group: string | undefined): HalfReadTask {
  const {source, lines} = scan;
  const bullets = bulletsOf(scan, found);
  const value = (name: BulletName): string | undefined => {
    const span = bullets[name]?.value;
    return span && source.slice(span.start, span.end);
  };
  const description = descriptionSlot(scan, found, bullets);
  const {id, title, flags, parent, line, boundary, status} = found;
  const storyTask = value('storyTask');
  const fields: Record<TaskField, Slot> = {
    title,
    domain: bulletSlot(scan, found, {bullets, name: 'domain'}),
    status: status.slot,
    dependsOn: bulletSlot(scan, found, {bullets, name: 'dependsOn'}),
    description,
  };
  const task = {
    id,
    title: source.slice(title.start, title.end),
    domain: value('domain') ?? '',
    status: status.status,
    description: textAt(source, description),
    line,
    span: {start: lines[line - 1]?.start ?? 0, end: lines[boundary - 1]?.start ?? source.length},
    fields,
    flags,
    words: status.words,
    ...(status.note === undefined ? {} : {note: status.note}),
    ...(group === undefined ? {} : {group}),
    ...(parent === undefined ? {} : {parent}),
    ...(storyTask === undefined ? {} : {storyTask}),
  };
  return {task, written: value('dependsOn'), tags: found.tags};
}

/** The first bullet of each name among the lines of a task that are not those of a part. */
function bulletsOf(scan: Scan, {headLine, boundary, partsLine}: FoundTask): Bullets {
  const fields = fieldsOf(scan);
  const bullets: Partial<Record<BulletName, Field>> = {};
  const depth = scan.lines[headLine - 1]?.depth ?? 0;
  for (let line = headLine + 1; line < Math.min(boundary, partsLine ?? boundary); line++) {
    const field = fields.get(line);
    if (field === undefined || field.depth > depth + 1) continue;
    const name = bulletNames[field.name.trim().toLowerCase()];
    if (name !== undefined) bullets[name] ??= field;
  }
  return bullets;
}

const order: readonly BulletName[] = ['domain', 'dependsOn', 'storyTask'];

/** Where a bullet's value stands, or the line that the bullet belongs behind. */
function bulletSlot(
  {source, lines}: Scan,
  {headLine, indent}: FoundTask,
  {bullets, name}: {readonly bullets: Bullets; readonly name: BulletName},
): Slot {
  const field = bullets[name];
  if (field !== undefined) {
    const {start, end} = field.value;
    return start === end && !/\s/.test(source[start - 1] ?? '') ? {start, end, before: ' '} : {start, end};
  }
  const above = order.slice(0, order.indexOf(name)).findLast(earlier => bullets[earlier] !== undefined);
  const line = lines[((above && bullets[above]?.line) ?? headLine) - 1];
  const next = lines[line?.number ?? 0];
  const end = line?.end ?? source.length;
  const isJoined = next !== undefined && next.kind === 'text' && next.depth > 0;
  return {start: end, end, before: `\n${indent}- **${bulletLabels[name]}:** `, after: isJoined ? '\n' : ''};
}

/** From the first line below the bullets at the top to the last before a part, a late bullet, or what follows. */
function descriptionSlot(scan: Scan, found: FoundTask, bullets: Bullets): Slot {
  const {source, lines} = scan;
  const {indent} = found;
  const taken = [...Object.values(bullets).map(({line}) => line), found.statusLine ?? 0];
  const {header, first, last} = descriptionLines(lines, found, new Set(taken));
  const opening = lines[first - 1];
  const ending = lines[last - 1];
  if (opening !== undefined && ending !== undefined && first <= last) {
    const own = source.slice(opening.start, opening.end).match(/^[ \t]*/)?.[0] ?? '';
    const start = opening.start + own.length;
    return {start, end: start + source.slice(start, ending.end).trimEnd().length, indent: own};
  }
  const end = lines[header - 1]?.end ?? source.length;
  const next = lines[header];
  const after = next === undefined || next.kind === 'blank' ? '' : '\n';
  return {start: end, end, before: `\n\n${indent}`, after, indent};
}

/** The last line of the head and its bullets, and the first and the last line of the description. */
function descriptionLines(
  lines: readonly Line[],
  {headLine, boundary, partsLine}: FoundTask,
  bullets: ReadonlySet<number>,
): {readonly header: number; readonly first: number; readonly last: number} {
  const limit = Math.min(boundary, partsLine ?? boundary);
  let header = headLine;
  let first = headLine + 1;
  for (; first < limit && (bullets.has(first) || isBlank(lines[first - 1])); first++) {
    if (bullets.has(first)) header = first;
  }
  let last = first - 1;
  for (let line = first; line < limit && !bullets.has(line); line++) {
    if (!isSpacing(lines[line - 1])) last = line;
  }
  return {header, first, last};
}

const isBlank = (line: Line | undefined): boolean => line?.kind === 'blank';
const isSpacing = (line: Line | undefined): boolean =>
  line?.kind === 'blank' || (line?.kind === 'rule' && line.depth === 0);
