// A plan and the story that it was made of say the same: the story is there, and has every task that the plan names in
// the status that the plan says.
import type {Problem, Task} from '../../plan/types.ts';
import {entriesOf} from '../conversion/following.ts';
import {mergedStatus} from '../conversion/statuses.ts';
import {storyOf} from '../links.ts';
import {lineOf, type Subject, weakness} from './subject.ts';

/** What a plan and its story disagree on; `tasks` are those of the story, undefined when it cannot be read. */
export function checkLink(
  {source, path, plan}: Subject,
  tasks: readonly Task[] | undefined,
): readonly Problem[] {
  const story = storyOf(source, path);
  if (story === undefined) return [];
  if (tasks === undefined) {
    return [
      weakness(lineOf(source, /\*\*Story\b/), {
        rule: 'missing-story',
        text: `The plan was made of ${story}, which cannot be read.`,
        hint: 'Correct the link, or take it out.',
      }),
    ];
  }
  const byId = new Map(tasks.map(task => [task.id, task]));
  return [...entriesOf(plan.tasks)].flatMap(([id, entries]) => {
    const task = byId.get(id);
    const status = mergedStatus(entries.map(each => each.status));
    const line = entries[0]?.line ?? 1;
    if (task === undefined) {
      return [
        weakness(line, {
          rule: 'unknown-story-task',
          text: `${entries[0]?.id ?? ''} stands for task ${id}, which ${story} does not have.`,
          hint: 'Export the story again, or correct the number.',
        }),
      ];
    }
    if (task.status === status) return [];
    return [
      weakness(line, {
        rule: 'out-of-step',
        text: `Task ${id} is ${status} here and ${task.status} in ${story}.`,
        hint: `Set it right with plan-tasks status, which changes both.`,
      }),
    ];
  });
}
