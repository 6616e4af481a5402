// The milestones, steps or phases that tasks stand in: what stands above which task, and how far each of them is;
// and how deep a task stands below those that it is a part of.
import {type Flag, flags, type Group, type Status} from '../types.ts';

type Part = {
  readonly id: string;
  readonly status: Status;
  readonly group?: string;
  readonly parent?: string;
};

/** How many of some tasks are done. */
export type Share = {readonly done: number; readonly total: number};

/** "Phase 2B: Import" */
export const groupName = ({kind, id, title}: Group): string =>
  `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id.replace(/#\d+$/, '')}: ${title}`;

/** The group that a task stands in. */
export const groupOf = ({group}: Part, groups: readonly Group[]): Group | undefined =>
  group === undefined ? undefined : groups.find(({id}) => id === group);

/** The group that begins with a task: the one that the task before it does not stand in. */
export const groupAbove = (
  task: Part,
  before: Part | undefined,
  groups: readonly Group[],
): Group | undefined => (task.group === before?.group ? undefined : groupOf(task, groups));

/** What a task is marked with, in an order that is the same for all. */
export const flagsOf = (task: {readonly flags: readonly Flag[]}): readonly Flag[] =>
  flags.filter(flag => task.flags.includes(flag));

/** What a task is marked with, as "PT": it may run beside others, and is a test. */
export const lettersOf = (task: {readonly flags: readonly Flag[]}): string =>
  flagsOf(task)
    .map(flag => flag.charAt(0).toUpperCase())
    .join('');

/** What a task is marked with and belongs to: "test", "part of 2", "in Phase 1: Setup" */
export function belongingOf(
  task: Part & {readonly flags: readonly Flag[]},
  groups: readonly Group[],
): readonly string[] {
  const group = groupOf(task, groups);
  return [
    ...flagsOf(task),
    ...(task.parent === undefined ? [] : [`part of ${task.parent}`]),
    ...(group === undefined ? [] : [`in ${groupName(group)}`]),
  ];
}

/** How far each group is, by its id. Parts of tasks are not counted: they are done with the task. */
export function groupShares(tasks: readonly Part[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const {group, parent, status} of tasks) {
    if (group === undefined || parent !== undefined) continue;
    const {done, total} = shares.get(group) ?? nothing;
    shares.set(group, {done: done + (status === 'done' ? 1 : 0), total: total + 1});
  }
  return shares;
}
const nothing: Share = {done: 0, total: 0};

/** How deep a person still tells apart what is a part of what. */
const deepest = 2;

/** How deep each task stands below those that it is a part of, by its id: 0, 1 or 2. */
export function depthsOf(tasks: readonly Part[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const {id, parent} of tasks) {
    const above = parent === undefined ? -1 : (depths.get(parent) ?? 0);
    depths.set(id, Math.min(deepest, above + 1));
  }
  return depths;
}
