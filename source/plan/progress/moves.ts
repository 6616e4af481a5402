// What it means when tasks change their status: which may not start yet, which were too early, which can start now.
import {blockedTasks, readyTasks} from '../order.ts';
import {type Status, statuses, type Task} from '../types.ts';

/** A task that gets another status. */
export type Move<Item extends Task = Task> = {
  readonly task: Item;
  readonly from: Status;
  readonly to: Status;
};

/** A task and those that it waits for; one that does not exist has no status, and nobody can have done it. */
export type Waiting<Item extends Task = Task> = {
  readonly move: Move<Item>;
  readonly open: readonly {readonly id: string; readonly status: Status | undefined}[];
};

/** The tasks as they are after the moves. */
export function afterMoves<Item extends Task>(
  tasks: readonly Item[],
  moves: readonly Move[],
): readonly Item[] {
  const to = new Map(moves.map(move => [move.task, move.to]));
  return tasks.map(task => ({...task, status: to.get(task) ?? task.status}));
}

/** Moves that begin or finish a task although, after all the moves, something that it depends on is not done. */
export function earlyMoves<Item extends Task>(
  tasks: readonly Item[],
  moves: readonly Move<Item>[],
): readonly Waiting<Item>[] {
  const statusOf = new Map(afterMoves(tasks, moves).map(({id, status}) => [id, status]));
  return moves
    .filter(({from, to}) => statuses.indexOf(to) > statuses.indexOf(from))
    .map(move => ({move, open: move.task.dependsOn.map(id => ({id, status: statusOf.get(id)}))}))
    .map(({move, open}) => ({move, open: open.filter(({status}) => status !== 'done')}))
    .filter(({open}) => open.length > 0);
}

/** Tasks that were begun or done on the ground of one that a move takes back. */
export function hastyTasks(
  tasks: readonly Task[],
  moves: readonly Move[],
): readonly {readonly task: Task; readonly on: readonly string[]}[] {
  const reopened = new Set(moves.filter(({from}) => from === 'done').map(({task}) => task.id));
  return afterMoves(tasks, moves)
    .map(task => ({task, on: task.dependsOn.filter(id => reopened.has(id))}))
    .filter(({task, on}) => task.status !== 'pending' && on.length > 0);
}

/** Tasks that waited before the moves and can start after them. */
export function freedTasks<Item extends Task>(
  tasks: readonly Item[],
  moves: readonly Move[],
): readonly Item[] {
  const waited = new Set(blockedTasks(tasks).map(({id}) => id));
  return readyTasks(afterMoves(tasks, moves)).filter(({id}) => waited.has(id));
}

type Part = Task & {readonly parent?: string};

/**
 * What follows for the tasks that others are parts of, from the innermost outwards: one is done when all its parts
 * are, and in progress when any of them is begun.
 */
export function parentMoves<Item extends Part>(
  tasks: readonly Item[],
  moves: readonly Move<Item>[],
): readonly Move<Item>[] {
  const followed: Move<Item>[] = [];
  let now = afterMoves(tasks, moves);
  let ids = new Set(moves.map(({task}) => task.parent));
  for (let depth = 0; ids.size > 0 && depth < tasks.length; depth++) {
    const next: Move<Item>[] = [];
    for (const [index, task] of now.entries()) {
      const before = tasks[index];
      if (before === undefined || !ids.has(task.id) || moves.some(move => move.task === before)) continue;
      const to = statusOfParts(now.filter(({parent}) => parent === task.id));
      if (to !== task.status) next.push({task: before, from: task.status, to});
    }
    followed.push(...next);
    now = afterMoves(tasks, [...moves, ...followed]);
    ids = new Set(next.map(({task}) => task.parent));
  }
  return followed;
}

function statusOfParts(parts: readonly Task[]): Status {
  if (parts.every(({status}) => status === 'done')) return 'done';
  return parts.every(({status}) => status === 'pending') ? 'pending' : 'in_progress';
}
