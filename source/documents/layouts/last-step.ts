// The step that closes a steps plan: everything affected is tested together.
import {fieldLines} from '../content/box.ts';
import {commandFor} from '../content/commands.ts';
import {code} from '../content/words.ts';
import type {Work} from '../content/work.ts';
import type {Material} from '../material.ts';
import type {DocumentTask} from './layout.ts';

/** A step of the plan: its task, and what the template is given of it. */
export type Step = {readonly task: DocumentTask; readonly value: Readonly<Record<string, unknown>>};

/** The step that only the plan has: everything affected together. */
export function lastStep(
  {story, finding}: Material,
  works: readonly Work[],
  ids: ReadonlyMap<string, string>,
): Step {
  const needed = new Set(works.flatMap(({task}) => task.dependsOn));
  const ends = works.filter(({task}) => !needed.has(task.id)).map(({task}) => ids.get(task.id) ?? '');
  const isDone = works.length > 0 && works.every(({task}) => task.status === 'done');
  const task: DocumentTask = {
    id: String(works.length + 1),
    title: 'Validate the whole',
    domain: '',
    status: isDone ? 'done' : 'pending',
    dependsOn: ends,
    description: '',
    storyTask: undefined,
  };
  const whole = commandFor('test', finding.facts);
  const mark = isDone ? 'x' : ' ';
  const items = [
    ...(whole === undefined
      ? []
      : [`Run ${code(whole)}, and compare with the baseline of the prerequisites`]),
    `Go through the success criteria and tick those that hold, here and in ${code(story.path)}`,
  ];
  return {
    task,
    value: {
      id: task.id,
      title: task.title,
      fields: fieldLines(task, undefined),
      items: items.map(text => ({text, mark})),
      whole: whole ?? '',
    },
  };
}
