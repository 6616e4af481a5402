// How the status of a task in a story and those of its entries in a document say the same.
import type {Status} from '../../plan/types.ts';

/** The status of a task whose work is spread over several entries. */
export function mergedStatus(statuses: readonly Status[]): Status {
  if (statuses.every(status => status === 'done')) return 'done';
  return statuses.every(status => status === 'pending') ? 'pending' : 'in_progress';
}

type Entry = {readonly id: string; readonly status: Status};

/**
 * The entries that change when their task becomes a status, each with what it becomes: all of them for done and
 * pending; the first that is not done for in progress.
 */
export function spreadStatus(
  entries: readonly Entry[],
  status: Status,
): readonly {readonly id: string; readonly to: Status}[] {
  if (entries.length === 0 || mergedStatus(entries.map(each => each.status)) === status) return [];
  if (status !== 'in_progress')
    return entries.filter(each => each.status !== status).map(({id}) => ({id, to: status}));
  const open = entries.filter(each => each.status !== 'done');
  if (open.length === 0) return entries.slice(-1).map(({id}) => ({id, to: 'in_progress'}));
  return open.slice(0, 1).map(({id}) => ({id, to: 'in_progress'}));
}
