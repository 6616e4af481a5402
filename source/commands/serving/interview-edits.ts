// What an agent can do to the proposed tasks: the edits of a review, by the ids of tasks.
import * as z from 'zod/mini';
import {PlanError} from '../../plan/error.ts';
import type {Conversation} from '../../wizard/conversing.ts';
import type {ReviewEdit} from '../../wizard/review/review.ts';
import {demandPhase} from './interviews.ts';

const text = (meaning: string) => z.optional(z.string().check(z.describe(meaning)));

/** The arguments of one edit. */
export const editSchema = z.strictObject({
  kind: z.enum(['set', 'add', 'drop', 'split', 'merge', 'move', 'undo', 'redo']),
  task: text('The id of the task; not for add, undo and redo.'),
  title: text('set: the new title. add: the title of the new task.'),
  domain: text('set: the new domain. add: the domain of the new task.'),
  description: text('set: the new description.'),
  dependsOn: z.optional(z.array(z.string())),
  titles: z.optional(
    z.array(z.string()).check(z.length(2), z.describe('split: the titles of its two parts, in order.')),
  ),
  with: text('merge: the id of the other task.'),
  by: z.optional(z.union([z.literal(-1), z.literal(1)])),
});
type Edit = z.infer<typeof editSchema>;

/** Makes one edit. Throws a PlanError for a task that is not there. */
export async function makeEdit(interview: Conversation, each: Edit): Promise<void> {
  const {review} = demandPhase(interview, ['reviewing'], 'Call interview_ask to begin again.');
  if (each.task !== undefined) {
    const index = review.rows.findIndex(({id}) => id === each.task);
    if (index < 0)
      throw new PlanError('unknown-task', `There is no task ${each.task}.`, {
        hint: `The tasks are ${review.rows.map(({id}) => id).join(', ')}.`,
      });
    await interview.say({type: 'edited', edit: {kind: 'select', index}});
  }
  for (const said of editsOf(each)) await interview.say({type: 'edited', edit: said});
}

function editsOf(each: Edit): readonly ReviewEdit[] {
  const {kind, title = '', domain = '', titles = [], by = 1, with: other = ''} = each;
  switch (kind) {
    case 'set':
      return settings(each);
    case 'add':
      return [{kind, title, domain}, ...settings({...each, title: undefined, domain: undefined})];
    case 'split':
      return [{kind, titles: [titles[0] ?? '', titles[1] ?? '']}];
    case 'merge':
      return [{kind, id: other}];
    case 'move':
      return [{kind, by}];
    default:
      return [{kind}];
  }
}

function settings(each: Edit): readonly ReviewEdit[] {
  const texts = (['title', 'domain', 'description'] as const).flatMap((field): readonly ReviewEdit[] => {
    const value = each[field];
    return value === undefined ? [] : [{kind: 'set', field, value}];
  });
  const {dependsOn} = each;
  return dependsOn === undefined ? texts : [...texts, {kind: 'set', field: 'dependsOn', value: dependsOn}];
}
