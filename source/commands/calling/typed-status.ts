// A status as a person types it.
import {exitCodes, PlanError} from '../../plan/error.ts';
import {didYouMean} from '../../plan/nearest.ts';
import {type Status, statuses} from '../../plan/types.ts';

export type TypedStatus = {
  readonly status: Status;
  /** The character for the boxes, when that is what the person typed. */
  readonly mark: string | undefined;
};

const marks: Readonly<Record<string, Status>> = {
  ' ': 'pending',
  '/': 'in_progress',
  '~': 'in_progress',
  '-': 'in_progress',
  '>': 'in_progress',
  x: 'done',
  X: 'done',
};

/** What people say as well, and what it means here. */
const synonyms: Readonly<Record<string, Status>> = {
  todo: 'pending',
  open: 'pending',
  doing: 'in_progress',
  started: 'in_progress',
  active: 'in_progress',
  wip: 'in_progress',
  complete: 'done',
  completed: 'done',
  finished: 'done',
  closed: 'done',
};

/** A word, or what stands in a box ("x", "[X]"). Throws a PlanError for any other word. */
export function readStatus(word: string): TypedStatus {
  const mark = /^\[?(.)\]?$/.exec(word)?.[1];
  const meant = word.toLowerCase().replace(/[- ]/g, '_');
  const status = marks[mark ?? ''] ?? statuses.find(one => one === meant) ?? synonyms[meant];
  if (status !== undefined) return {status, mark};
  throw new PlanError('unknown-status', `"${word}" is no status: the last word says what they become.`, {
    hint: didYouMean(word, statuses, `It is one of ${statuses.join(', ')}.`),
    exitCode: exitCodes.usage,
  });
}
