// The tasks of a plan in any layout as tasks of a story: those that came from one keep their ids, entries of one task
// become one again, and parts of a task become lines of its description.
import {nextId} from '../../plan/order.ts';
import type {Task, WrittenTask} from '../../plan/types.ts';
import {mergedStatus} from './statuses.ts';

/** What the document only has for itself. */
const ownWork = 'none';

export type StoryTasks = {
  readonly tasks: readonly Task[];
  /** Work that belongs to the document and not to the story. */
  readonly left: readonly WrittenTask[];
};

/** The tasks of a plan as a story has them, in the order of their ids where they have some. */
export function storyTasksOf(written: readonly WrittenTask[]): StoryTasks {
  const top = written.filter(({parent}) => parent === undefined);
  const left = top.filter(({storyTask}) => storyTask === ownWork);
  const kept = top.filter(task => !left.includes(task));
  const idOf = idsFor(kept);
  const groups = [...Map.groupBy(kept, task => idOf.get(task) ?? task.id)];
  const byWritten = new Map(kept.map(task => [task.id, idOf.get(task) ?? task.id]));
  const tasks = groups.map(([id, entries]) => merged(id, entries, {byWritten, written}));
  const isLinked = kept.some(({storyTask}) => storyTask !== undefined);
  return {
    tasks: isLinked
      ? tasks.toSorted((one, other) => one.id.localeCompare(other.id, 'en', {numeric: true}))
      : tasks,
    left,
  };
}

/** The id that each entry has in the story: the one it came from, else the next free one. */
function idsFor(kept: readonly WrittenTask[]): ReadonlyMap<WrittenTask, string> {
  const ids = new Map<WrittenTask, string>();
  const taken = kept.flatMap(({storyTask}) => (storyTask === undefined ? [] : [{id: storyTask}]));
  for (const task of kept) {
    const id = task.storyTask ?? nextId(taken);
    if (task.storyTask === undefined) taken.push({id});
    ids.set(task, id);
  }
  return ids;
}

type Known = {
  /** The id in the story by the id in the document. */
  readonly byWritten: ReadonlyMap<string, string>;
  readonly written: readonly WrittenTask[];
};

/** The entries of one task as that task: the last one that is no test says what it is, for tests stand before it. */
function merged(id: string, entries: readonly WrittenTask[], {byWritten, written}: Known): Task {
  const main = entries.findLast(({flags}) => !flags.includes('test')) ?? entries.at(-1);
  const before = entries.flatMap(({dependsOn}) => dependsOn.flatMap(other => byWritten.get(other) ?? []));
  return {
    id,
    title: (main?.title ?? '').replace(/^\\\[/, '['),
    domain: main?.domain ?? '',
    status: mergedStatus(entries.map(({status}) => status)),
    dependsOn: [...new Set(before)].filter(other => other !== id),
    description: [main?.description ?? '', partsOf(main, written)].filter(text => text !== '').join('\n\n'),
  };
}

const marks = {pending: ' ', in_progress: '/', done: 'x'} as const;

/** The parts of a task as lines with boxes, their parts below them. */
function partsOf(task: WrittenTask | undefined, written: readonly WrittenTask[], indent = ''): string {
  if (task === undefined) return '';
  return written
    .filter(({parent}) => parent === task.id)
    .map(part => {
      const below = partsOf(part, written, `${indent}  `);
      return `${indent}- [${marks[part.status]}] ${part.title}${below === '' ? '' : `\n${below}`}`;
    })
    .join('\n');
}
