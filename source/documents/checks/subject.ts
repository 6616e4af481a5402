// What the checks of a layout look at.
import type {Group, Plan, Problem, WrittenTask} from '../../plan/types.ts';

/** A plan as its file has it. */
export type Subject = {
  readonly source: string;
  /** Relative to the root. */
  readonly path: string;
  readonly plan: Plan;
  /** Whether a path, relative to the root, exists. */
  readonly exists: (path: string) => boolean;
};

/** One rule of a layout: what breaks it. */
export type LayoutCheck = (subject: Subject) => readonly Problem[];

/** The tasks that are no part of another. */
export const topTasks = ({plan}: Subject): readonly WrittenTask[] =>
  plan.tasks.filter(({parent}) => parent === undefined);

/** The tasks of a group. */
export const tasksIn = (subject: Subject, {id}: Group): readonly WrittenTask[] =>
  topTasks(subject).filter(({group}) => group === id);

/** The text of a group, from its heading to the next one. */
export const textOf = ({source}: Subject, {span}: Pick<Group, 'span'>): string =>
  source.slice(span.start, span.end);

type Words = {readonly rule: string; readonly text: string; readonly hint: string};

/** A weakness of the plan at a line. */
export const weakness = (line: number, words: Words): Problem => ({severity: 'warning', line, ...words});

/** The 1-based line of the first match; 1 when there is none. */
export function lineOf(source: string, pattern: RegExp): number {
  const at = source.search(pattern);
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}
