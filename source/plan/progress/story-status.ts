// The status of a whole story beside those of its tasks: when it moves with them, and which criteria go with it.
import {readServes} from '../serves.ts';
import type {Criterion, Span, Status, StoryStatus, Task} from '../types.ts';

/** What a story says when it is as far as a task of this status. */
export const storyStatusOf: Readonly<Record<Status, StoryStatus>> = {
  pending: 'Ready',
  in_progress: 'In Progress',
  done: 'Done',
};

const unbegun = /^(?:draft|ready|new|open|planned|to ?do|not started|pending|approved|proposed|backlog)\b/i;

/** Whether a story's status says that nobody works on it yet, whatever else follows. */
export const isUnbegun = (status: string | undefined): boolean =>
  status !== undefined && unbegun.test(status.replace(/[_-]/g, ' '));

const box = /^\s*(?:[-*+]|\d+[.)])\s+\[.\]/;

/** Whether a criterion has a box that can be ticked. */
export const hasBox = (source: string, {start, end}: Span): boolean => box.test(source.slice(start, end));

/** The criteria with an open box that the tasks of a story say they serve. */
export function openCriteria<Item extends Criterion & {readonly hasBox: boolean}>({
  tasks,
  criteria,
}: {
  readonly tasks: readonly Pick<Task, 'description'>[];
  readonly criteria: readonly Item[];
}): readonly Item[] {
  const served = new Set(tasks.flatMap(({description}) => readServes(description, criteria)));
  return criteria.filter(({number, isTicked, hasBox}) => served.has(number) && hasBox && !isTicked);
}
