// How the tasks of a story stand: which can start, what the others wait for, how far the whole is. Computed once
// for each state of the tasks.
import {blockedTasks, criticalPath, readyTasks} from '../plan/order.ts';
import type {Status, Task} from '../plan/types.ts';

/** The statuses as they are said. */
export const statusWords: Readonly<Record<Status, string>> = {
  pending: 'pending',
  in_progress: 'in progress',
  done: 'done',
};

export type Standing = {
  /** For each pending task that waits, the tasks that are not done. */
  readonly waits: ReadonlyMap<string, readonly string[]>;
  readonly isReady: (task: Task) => boolean;
  readonly done: number;
  readonly total: number;
};

type Part = Task & {readonly parent?: string};

const known = new WeakMap<readonly Part[], Standing>();

/** How these tasks stand. */
export function standingOf(tasks: readonly Part[]): Standing {
  const found = known.get(tasks) ?? read(tasks);
  known.set(tasks, found);
  return found;
}

function read(tasks: readonly Part[]): Standing {
  const waits = new Map(blockedTasks(tasks).map(({id, by}) => [id, by]));
  const ready = new Set(readyTasks(tasks).map(({id}) => id));
  const wholes = tasks.filter(({parent}) => parent === undefined);
  return {
    waits,
    isReady: ({id, status}) => status === 'pending' && ready.has(id),
    done: wholes.filter(({status}) => status === 'done').length,
    total: wholes.length,
  };
}

/** The tasks that a task waits for and that are not done, whatever its own status is; unknown ids count as open. */
export function openDependencies(task: Task, tasks: readonly Task[]): readonly string[] {
  return task.dependsOn.filter(id => tasks.find(other => other.id === id)?.status !== 'done');
}

/** The ids of the tasks that wait for one directly. */
export const dependantsOf = (id: string, tasks: readonly Task[]): readonly string[] =>
  tasks.filter(({dependsOn}) => dependsOn.includes(id)).map(task => task.id);

/** Above this many tasks a critical path says nothing to a person, and costs more than a frame. */
const largest = 1000;

const paths = new WeakMap<readonly Task[], readonly string[]>();

/** Whether a task is on the longest chain of a story; none is in a story of very many tasks. */
export function isCritical(id: string, tasks: readonly Task[]): boolean {
  const path = paths.get(tasks) ?? (tasks.length > largest ? [] : criticalPath(tasks));
  paths.set(tasks, path);
  return path.includes(id);
}
