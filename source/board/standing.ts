// How the tasks of a story stand: which can start, what the others wait for, how far the whole is. Computed once
// for each state of the tasks.
import {criticalPath, readiness} from '../plan/order.ts';
import type {Status, Task} from '../plan/types.ts';

/** The statuses as they are said. */
export const statusWords: Readonly<Record<Status, string>> = {
  pending: 'pending',
  in_progress: 'in progress',
  done: 'done',
};

export type Standing = {
  /** What a task that is not done waits for: the tasks that are not done; empty for one that waits for nothing. */
  readonly waitsFor: (task: Task) => readonly string[];
  readonly isReady: (task: Part) => boolean;
  readonly done: number;
  readonly total: number;
};

type Part = Task & {readonly parent?: string};

/** Above this many tasks a plan is a very large one. */
const largest = 1000;

const known = new WeakMap<readonly Part[], Standing>();
/** A very large plan has its place apart: what a weak map has for it would be moved about in memory after each key. */
let last: {readonly tasks: readonly Part[]; readonly standing: Standing} | undefined;

/** How these tasks stand. */
export function standingOf(tasks: readonly Part[]): Standing {
  if (tasks.length > largest) {
    if (last?.tasks !== tasks) last = {tasks, standing: read(tasks)};
    return last.standing;
  }
  const found = known.get(tasks) ?? read(tasks);
  known.set(tasks, found);
  return found;
}

/** Of very many tasks few are on the screen, so that how each of them stands is worked out when it is asked for. */
function read(tasks: readonly Part[]): Standing {
  const canStart = readiness(tasks);
  let [done, total] = [0, 0];
  for (const {parent, status} of tasks) {
    if (parent !== undefined) continue;
    total++;
    if (status === 'done') done++;
  }
  return {
    waitsFor: ({status, dependsOn}) =>
      status === 'done' ? [] : dependsOn.filter(id => !canStart.isDone(id)),
    isReady: canStart.isReady,
    done,
    total,
  };
}

/** The tasks that a task waits for and that are not done, whatever its own status is; unknown ids count as open. */
export function openDependencies(task: Task, tasks: readonly Task[]): readonly string[] {
  return task.dependsOn.filter(id => tasks.find(other => other.id === id)?.status !== 'done');
}

/** The ids of the tasks that wait for one directly. */
export const dependantsOf = (id: string, tasks: readonly Task[]): readonly string[] =>
  tasks.filter(({dependsOn}) => dependsOn.includes(id)).map(task => task.id);

const paths = new WeakMap<readonly Task[], readonly string[]>();

/**
 * Whether a task is on the longest chain of a story. In a very large plan none is: it would say nothing to a person, and
 * cost more than a frame.
 */
export function isCritical(id: string, tasks: readonly Task[]): boolean {
  const path = paths.get(tasks) ?? (tasks.length > largest ? [] : criticalPath(tasks));
  paths.set(tasks, path);
  return path.includes(id);
}
