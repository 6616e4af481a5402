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
export type Waiting = {
  readonly move: Move;
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
export function earlyMoves(tasks: readonly Task[], moves: readonly Move[]): readonly Waiting[] {
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
