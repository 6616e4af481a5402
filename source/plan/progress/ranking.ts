// Which of the tasks that can start now is best started first, and why.
import {criticalPath, readyTasks} from '../order.ts';
import type {Task} from '../types.ts';

/** A task that can start now. */
export type Ready<Item extends Task = Task> = {
  readonly task: Item;
  /** The ids of the tasks that wait for it, directly or behind others, in the order of the plan. */
  readonly unblocks: readonly string[];
  /** It lies on the longest chain of the plan. */
  readonly isCritical: boolean;
};

/** The tasks of a plan that can start now: those that unblock most first, then those on the critical path. */
export function rankReady<Item extends Task>(tasks: readonly Item[]): readonly Ready<Item>[] {
  const ready = readyTasks(tasks);
  if (ready.length === 0) return [];
  const users = usersOf(tasks);
  const places = new Map(tasks.map(({id}, place) => [id, place]));
  const inOrder = (one: string, other: string): number => (places.get(one) ?? 0) - (places.get(other) ?? 0);
  const critical = new Set(criticalPath(tasks));
  return ready
    .map(task => ({
      task,
      unblocks: waitingFor(task.id, users).sort(inOrder),
      isCritical: critical.has(task.id),
    }))
    .sort(compareReady);
}

/** Orders ready tasks, of one plan or of several. */
export function compareReady(one: Ready, other: Ready): number {
  return other.unblocks.length - one.unblocks.length || Number(other.isCritical) - Number(one.isCritical);
}

type Users = ReadonlyMap<string, readonly string[]>;

/** For each task, the open tasks that name it as a dependency. */
function usersOf(tasks: readonly Task[]): Users {
  const users = new Map<string, string[]>();
  for (const {id, status, dependsOn} of tasks) {
    if (status === 'done') continue;
    for (const dependency of dependsOn) {
      const known = users.get(dependency);
      if (known === undefined) users.set(dependency, [id]);
      else known.push(id);
    }
  }
  return users;
}

function waitingFor(id: string, users: Users): string[] {
  const seen = new Set([id]);
  // A set grows while it is walked, so that this visits whatever is reached.
  for (const reached of seen) for (const user of users.get(reached) ?? []) seen.add(user);
  seen.delete(id);
  return [...seen];
}

const over =
  /^[^\p{L}]*(?:done|completed?|finished|shipped|closed|cancell?ed|abandoned|superseded|archived|已?完成|完了)(?!\p{L})/iu;

/** Whether a story's status says that nobody works on it any more. */
export const isOver = (status: string | undefined): boolean => status !== undefined && over.test(status);
