// Tasks as text that stands alone: the line of each with its bullets and its description, and its parts below it.
import type {Plan, PlannedTask, Status} from '../../plan/types.ts';
import {bulletLabels} from './task.ts';

/** The line that a task begins with, and what stands in front of the lines below it. */
export type TaskLine = {readonly text: string; readonly indent: string};

/** How a layout writes tasks. */
export type Writer = {
  /** What stands above the first task, when the layout needs it to read them again. */
  readonly above?: string;
  /** What stands between two tasks that are no parts of others. */
  readonly between: string;
  readonly head: (task: PlannedTask) => TaskLine;
  /** The line of a part, where it is another. */
  readonly part?: (task: PlannedTask) => TaskLine;
};

const marks: Readonly<Record<Status, string>> = {pending: ' ', in_progress: '/', done: 'x'};

/** A task as a box. */
export const boxLine = ({status}: PlannedTask, text: string): TaskLine => ({
  text: `- [${marks[status]}] ${text}`,
  indent: '  ',
});

/**
 * The tasks one below the other. What a task waits for is written only where its place says something else, which
 * reading the text once without it tells.
 */
export function renderTasks(
  tasks: readonly PlannedTask[],
  writer: Writer,
  read: (text: string) => Plan,
): string {
  const byPlace = new Map(
    read(linesOf(tasks, writer, () => false)).tasks.map(({id, dependsOn}) => [id, dependsOn.join()]),
  );
  return linesOf(tasks, writer, ({id, dependsOn}) => byPlace.get(id) !== dependsOn.join()).trimEnd();
}

type IsSaid = (task: PlannedTask) => boolean;

function linesOf(tasks: readonly PlannedTask[], writer: Writer, isSaid: IsSaid): string {
  const ids = new Set(tasks.map(({id}) => id));
  const wholes = tasks.filter(({parent}) => parent === undefined || !ids.has(parent));
  const partsOf = Map.groupBy(
    tasks.filter(task => !wholes.includes(task)),
    ({parent}) => parent ?? '',
  );
  const linesFor = (task: PlannedTask, {text, indent}: TaskLine): readonly string[] => {
    const parts = partsOf.get(task.id) ?? [];
    const own = below(task, isSaid(task));
    const isApart = indent === '' && own.length + parts.length > 0;
    return [
      text.trimEnd(),
      ...(isApart ? [''] : []),
      ...indentedBy(indent, own),
      ...(isApart && own.length > 0 && parts.length > 0 ? [''] : []),
      ...parts.flatMap(part => indentedBy(indent, linesFor(part, (writer.part ?? writer.head)(part)))),
    ];
  };
  const blocks = wholes.map(task => linesFor(task, writer.head(task)).join('\n'));
  return (writer.above ?? '') + blocks.join(writer.between);
}

/** Lines behind an indentation, blank ones alone. */
export const indentedBy = (indent: string, lines: readonly string[]): readonly string[] =>
  lines.map(line => (line === '' ? '' : indent + line));

/** The lines below a task, without their indentation. */
function below({domain, dependsOn, storyTask, description}: PlannedTask, isSaid: boolean): readonly string[] {
  const bullets = [
    ...(domain === '' ? [] : [`- **${bulletLabels.domain}:** ${domain}`]),
    ...(isSaid ? [`- **${bulletLabels.dependsOn}:** ${dependsOn.join(', ') || 'none'}`] : []),
    ...(storyTask === undefined ? [] : [`- **${bulletLabels.storyTask}:** ${storyTask}`]),
  ];
  if (description.trim() === '') return bullets;
  const isList = /^[-*+] /.test(description);
  return [...bullets, ...(isList ? [] : ['']), ...description.split('\n')];
}
