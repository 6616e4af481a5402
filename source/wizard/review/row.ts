// One task in the list under review, and what a list of them has in common: numbers, and who waits for whom.
import {nextId} from '../../plan/order.ts';
import type {Criterion, Draft, Task} from '../../plan/types.ts';

/**
 * A task under review. `was` is the task as the story holds it, undefined for a new one; a proposed row is one
 * that the lead is asked about.
 */
export type Row = Draft & {readonly was?: Task; readonly isProposed: boolean};
export type Rows = readonly Row[];

/** Whether a row must stay as it is: somebody works on it, or it is done. */
export const isLocked = (row: Row): boolean => row.was !== undefined && row.was.status !== 'pending';

/** What an edit must know of the story: what its tasks serve, and the tasks that it holds. */
export type Ground = {readonly criteria: readonly Criterion[]; readonly tasks: readonly Task[]};

/**
 * The rows with new tasks numbered in their order, dependencies following. The numbers go on after the highest of
 * the story, that of a dropped task included: a number never comes to mean another task.
 */
export function numbered(rows: Rows, tasks: readonly Task[]): Rows {
  const taken: Task[] = [...tasks];
  const ids = new Map<string, string>();
  for (const row of rows) {
    if (row.was !== undefined) continue;
    const id = nextId(taken);
    taken.push({...row, id});
    ids.set(row.id, id);
  }
  return rows.map(row => renamed(row, id => ids.get(id) ?? id));
}

/** A row with every id that it names, its own included, put through `rename`. */
const renamed = (row: Row, rename: (id: string) => string): Row => ({
  ...row,
  id: row.was === undefined ? rename(row.id) : row.id,
  dependsOn: row.dependsOn.map(rename),
  because: Object.fromEntries(Object.entries(row.because).map(([id, reason]) => [rename(id), reason])),
});

/** The rows with each dependency on `id` replaced by dependencies on `others`; none on itself, none twice. */
export const redirected = (rows: Rows, id: string, others: readonly string[]): Rows =>
  rows.map(row =>
    row.dependsOn.includes(id)
      ? {
          ...row,
          dependsOn: [...new Set(row.dependsOn.flatMap(other => (other === id ? others : [other])))].filter(
            other => other !== row.id,
          ),
        }
      : row,
  );
