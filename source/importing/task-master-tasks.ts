// The tasks of a tag of Task Master with their subtasks, as tasks of ours: ids, dependencies of both forms ("5" and
// "5.2"), statuses, and all that is said of them.
import {waves} from '../plan/order.ts';
import type {ForeignTask} from './importer.ts';
import {type ReadStatus, readStatusWord} from './statuses.ts';

/** An object of the file, as far as anybody can know it. */
export type Told = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text: lists are points, objects name what they hold. Nobody nests deeper than this. */
export function textOf(value: unknown, depth = 3): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(item => `- ${textOf(item, depth - 1)}`).join('\n');
  return Object.entries(value)
    .map(([name, held]) => `${name}: ${textOf(held, depth - 1)}`)
    .join('; ');
}

/** A task on its way: what the file says, its id there and here, and the task that it is a part of. */
type Entry = {
  readonly told: Told;
  readonly key: string;
  readonly id: string;
  readonly parent: Entry | undefined;
};

/** All tasks, each behind what it depends on. */
export function readTasks(told: readonly Told[]): readonly ForeignTask[] {
  const entries = entriesOf(told);
  // Of several with one id the first is meant.
  const byKey = new Map(entries.toReversed().map(entry => [entry.key, entry]));
  const tasks = entries.map(entry => taskOf(entry, entries, byKey));
  return inOrder(tasks);
}

function entriesOf(told: readonly Told[]): readonly Entry[] {
  const taken = new Set<string>();
  let last = Math.max(0, ...told.map(({id}) => numberOf(id) ?? 0));
  return told.flatMap(task => {
    const number = numberOf(task.id);
    const isFree = number !== undefined && !taken.has(String(number));
    if (!isFree) last += 1;
    const own = String(isFree ? number : last);
    taken.add(own);
    const key = number === undefined ? textOf(task.id) : String(number);
    const entry = {told: task, key, id: own.padStart(3, '0'), parent: undefined};
    return [...subtasksOf(entry), entry];
  });
}

/** "7" and 7 → 7 */
function numberOf(id: unknown): number | undefined {
  const number = typeof id === 'string' && /^\s*\d{1,6}\s*$/.test(id) ? Number(id) : id;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 && number < 1e6
    ? number
    : undefined;
}

function subtasksOf(parent: Entry): readonly Entry[] {
  const {subtasks} = parent.told;
  const told = Array.isArray(subtasks) ? subtasks.filter(isRecord) : [];
  return told.map((task, index) => {
    const number = numberOf(textOf(task.id).split('.').at(-1)) ?? index + 1;
    return {told: task, key: `${parent.key}.${number}`, id: `${parent.id}${letterOf(index)}`, parent};
  });
}

/** 0 → a, 25 → z, 26 → aa */
const letterOf = (index: number): string => {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : `${letterOf(Math.floor(index / 26) - 1)}${letter}`;
};

function taskOf(entry: Entry, entries: readonly Entry[], byKey: ReadonlyMap<string, Entry>): ForeignTask {
  const {told, id} = entry;
  const {status, remark} = statusOf(entry);
  const {known, unknown} = dependenciesOf(entry, byKey);
  const parts = entries.filter(({parent}) => parent === entry);
  const own = parts.length === 0 ? known : lastOf(parts, byKey);
  const inherited = entry.parent !== undefined && !known.some(each => each.parent === entry.parent);
  const above = inherited && entry.parent ? dependenciesOf(entry.parent, byKey).known : [];
  return {
    id,
    title: textOf(told.title),
    status,
    dependsOn: [...new Set(withoutParts([...above, ...own]).map(each => each.id))].filter(
      other => other !== id,
    ),
    description: describe(told, [
      ...(entry.parent === undefined ? [] : partsIn(told)),
      remark,
      unknown.length === 0 ? '' : `It depended on ${unknown.join(', ')}, which there is no more.`,
    ]),
  };
}

/** With a task its subtasks are over: Task Master offers none of them any more. */
function statusOf({told, parent}: Entry): ReadStatus {
  const own = readStatusWord(textOf(told.status));
  const isOver = parent !== undefined && readStatusWord(textOf(parent.told.status)).status === 'done';
  if (!isOver || own.status === 'done') return own;
  const remark = `Its status was "${textOf(told.status) || 'pending'}", but what it is a part of was done.`;
  return {status: 'done', remark};
}

/** What an entry says that it waits for. A number without a dot means a sibling first, as it does there. */
function dependenciesOf({told, key, parent}: Entry, byKey: ReadonlyMap<string, Entry>) {
  const written = Array.isArray(told.dependencies)
    ? told.dependencies.map(each => textOf(each)).filter(Boolean)
    : [];
  const find = (name: string): Entry | undefined =>
    (parent === undefined ? undefined : byKey.get(`${parent.key}.${name}`)) ?? byKey.get(name);
  const plain = written.map(name => name.replace(/(^|\.)0+(?=\d)/g, '$1'));
  const known = plain.flatMap(name => find(name) ?? []).filter(each => each.key !== key && each !== parent);
  return {known, unknown: plain.filter(name => find(name) === undefined)};
}

/** Without parts of tasks that are waited for as a whole. */
const withoutParts = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({parent}) => parent === undefined || !entries.includes(parent));

/** What a subtask has below it, which is too small to be a task. */
const partsIn = ({subtasks}: Told): readonly string[] => {
  const told = Array.isArray(subtasks) ? subtasks.filter(isRecord) : [];
  const points = told.map(
    ({title, description}) =>
      `- ${[title, description]
        .map(each => textOf(each))
        .filter(Boolean)
        .join(': ')}`,
  );
  return [points.join('\n')];
};

/** The parts that no other part waits for: with them the whole is done. */
function lastOf(parts: readonly Entry[], byKey: ReadonlyMap<string, Entry>): readonly Entry[] {
  const needed = new Set(parts.flatMap(part => dependenciesOf(part, byKey).known));
  const last = parts.filter(part => !needed.has(part));
  return last.length > 0 ? last : parts;
}

const described = ['description', 'details', 'acceptanceCriteria', 'testStrategy'] as const;
const labels: Readonly<Partial<Record<(typeof described)[number], string>>> = {
  acceptanceCriteria: 'Accepted when:',
  testStrategy: 'Verify:',
};

/** All that is said of a task, a paragraph each; what is said twice stands once. */
function describe(told: Told, remarks: readonly string[]): string {
  const texts = described.map(name => ({label: labels[name], text: textOf(told[name])}));
  const said = texts.filter(
    ({text}, index) => text !== '' && texts.findIndex(other => other.text === text) === index,
  );
  const priority = textOf(told.priority);
  return [
    ...said.map(({label, text}) => (label === undefined ? text : withLabel(label, text))),
    ...(priority === '' || priority === 'medium' ? [] : [`Priority: ${priority}.`]),
    ...remarks.filter(Boolean),
  ].join('\n\n');
}

const withLabel = (label: string, text: string): string =>
  /^(?:[-*+]|\d+[.)])\s/.test(text) ? `${label}\n\n${text}` : `${label} ${text}`;

/** By waves within the order of the file: a task moves down only as far as what it waits for makes it. */
function inOrder(tasks: readonly ForeignTask[]): readonly ForeignTask[] {
  const free = new Set(waves(tasks).flat());
  const byId = new Map(tasks.map(task => [task.id, task]));
  const placed = new Set<string>();
  const ordered: ForeignTask[] = [];
  const place = (task: ForeignTask): void => {
    if (placed.has(task.id)) return;
    placed.add(task.id);
    for (const id of task.dependsOn) {
      const before = byId.get(id);
      if (before !== undefined && free.has(id)) place(before);
    }
    ordered.push(task);
  };
  for (const task of tasks) place(task);
  return ordered;
}
