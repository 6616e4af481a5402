// The statuses of other tools in our three words. What they say beyond these is kept as a remark.
import type {Status} from '../plan/types.ts';

export type ReadStatus = {
  readonly status: Status /** Empty when our word says it all. */;
  readonly remark: string;
};

const plain: Readonly<Record<string, Status>> = {
  pending: 'pending',
  'to do': 'pending',
  todo: 'pending',
  open: 'pending',
  draft: 'pending',
  'in progress': 'in_progress',
  doing: 'in_progress',
  done: 'done',
  complete: 'done',
  completed: 'done',
  closed: 'done',
};

/** Words that say more than ours. What was cancelled keeps nobody waiting, so it counts as done. */
const telling: Readonly<Record<string, Status>> = {
  review: 'in_progress',
  'in review': 'in_progress',
  testing: 'in_progress',
  cancelled: 'done',
  canceled: 'done',
  skipped: 'done',
  "won't do": 'done',
  wontfix: 'done',
};

/** A status as another tool writes it; one that nobody knows (deferred, blocked) is pending, and remarked on. */
export function readStatusWord(written: string): ReadStatus {
  const word = written
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace('’', "'");
  const own = word === '' ? 'pending' : plain[word];
  if (own !== undefined) return {status: own, remark: ''};
  return {status: telling[word] ?? 'pending', remark: `Its status was "${written.trim()}".`};
}

/** The status of a story: that of its own, or what its tasks have come to. */
export const storyStatusOf = (statuses: readonly Status[]): 'In Progress' | 'Done' | undefined =>
  statuses.length > 0 && statuses.every(status => status === 'done')
    ? 'Done'
    : statuses.some(status => status !== 'pending')
      ? 'In Progress'
      : undefined;
