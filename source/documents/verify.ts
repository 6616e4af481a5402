// Whether a document can be read again as the plan that it was written from.
import type {Plan, WrittenTask} from '../plan/types.ts';
import {spelledTitle} from './content/box.ts';
import type {Composed, DocumentTask, Layout} from './layouts/layout.ts';

/** What does not come back: of which task, in a person's words, and a text of the document where it should stand. */
export type Difference = {readonly id: string; readonly text: string; readonly wanted: string};

/** The first task that is not read as it was written; undefined when the document says all that the plan says. */
export function firstDifference(layout: Layout, {tasks}: Composed, plan: Plan): Difference | undefined {
  const read = plan.tasks.filter(({parent}) => parent === undefined);
  for (const [at, task] of tasks.entries()) {
    const found = read[at];
    const text =
      found === undefined || found.id !== task.id ? missing(task, read) : changed(layout, task, found);
    if (text !== undefined) return {id: task.id, text, wanted: spelledTitle(task.title)};
  }
  const extra = read[tasks.length];
  return extra === undefined
    ? undefined
    : {id: extra.id, text: `"${extra.title}" is read as a task, but is none`, wanted: extra.title};
}

function missing({id, title}: DocumentTask, read: readonly WrittenTask[]): string {
  const isElsewhere = read.some(other => other.id === id);
  return isElsewhere ? `task ${id} does not stand in its place` : `task ${id} "${title}" cannot be found`;
}

function changed(layout: Layout, task: DocumentTask, found: WrittenTask): string | undefined {
  const {id} = task;
  const said = (name: string, one: string, other: string): string | undefined =>
    one === other ? undefined : `the ${name} of task ${id} is read as "${other}" instead of "${one}"`;
  return (
    said('title', spelledTitle(task.title), found.title) ??
    said('status', task.status, found.status) ??
    said('domain', task.domain, found.domain) ??
    said('dependencies', spelled(task.dependsOn), spelled(found.dependsOn)) ??
    said('story task', task.storyTask ?? 'none', found.storyTask ?? task.storyTask ?? 'none') ??
    (layout.holdsDescriptions
      ? said('description', task.description.trim(), found.description.trim())
      : undefined)
  );
}

const spelled = (ids: readonly string[]): string => [...ids].sort().join(', ') || 'none';
