// An entry as a box and what stands indented below it: the form that all layouts with boxes share.
import {neutralLine} from '../../plan/editing/neutral.ts';
import type {Status, Task} from '../../plan/types.ts';

const marks: Readonly<Record<Status, string>> = {pending: ' ', in_progress: '/', done: 'x'};

/** What a template needs of an entry; `below` begins with a newline where there is something to say. */
export type Box = {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly below: string;
};

/** A task as a box; `storyTask` is undefined for the document's own work. */
export function boxOf(task: Task, storyTask: string | undefined): Box {
  return {
    id: task.id,
    mark: marks[task.status],
    title: spelledTitle(task.title),
    below: belowBox(task, storyTask),
  };
}

/** A title on its line, where brackets at its beginning are no tag. */
export const spelledTitle = (title: string): string => neutralLine(title).replace(/^\[/, '\\[');

/** What is said of a task in lines of their own; that it waits for nothing is said too, for its place may say else. */
export function fieldLines({domain, dependsOn}: Task, storyTask: string | undefined): readonly string[] {
  return [
    ...(domain === '' ? [] : [`**Domain:** ${neutralLine(domain)}`]),
    `**Depends on:** ${dependsOn.join(', ') || 'none'}`,
    `**Story task:** ${storyTask ?? 'none'}`,
  ];
}

/** As its reader takes it back: a list goes on below the lines, anything else stands apart. */
function belowBox(task: Task, storyTask: string | undefined): string {
  const text = task.description.trim();
  const isList = /^[-*+] /.test(text);
  const description = text === '' ? [] : [...(isList ? [] : ['']), ...text.split('\n')];
  const lines = [...fieldLines(task, storyTask).map(line => `- ${line}`), ...description];
  const below = lines.map(line => (line === '' ? '\n' : `\n  ${line}`)).join('');
  // What has a text of its own stands apart from the next box.
  return description.length === 0 ? below : `${below}\n`;
}
