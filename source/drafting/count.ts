// How many tasks a story should become: the repository's own habit, else eight, unless the story's size clearly
// says otherwise; and how long a task takes.
import type {Brief} from '../plan/types.ts';
import {sizeOf} from './doubts/size.ts';
import {isTelling, sentenceCase} from './grammar/case.ts';
import type {Group, Part} from './part.ts';

/** What real lists have in the median when a repository says nothing itself. */
const usual = 8;
const criteriaPerTask = 4;
/** A task of one small criterion is hardly an hour's work. */
const leastPerTask = 1.5;
const leastUnderHeading = 3;
/** Plans a habit is read from. */
const enoughPlans = 3;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Tasks per story in this repository, when it has enough plans to tell. */
function habitOf({finding}: Brief): number | undefined {
  const counts = finding.stories
    .map(({counts}) => counts.pending + counts.in_progress + counts.done)
    .filter(count => count > 0);
  return counts.length >= enoughPlans ? median(counts) : undefined;
}

/** The tasks that a story's criteria are worth, heading by heading. */
export function worthOf(parts: readonly Part[]): number {
  const sizes = new Map<string, number>();
  for (const part of parts) {
    const isOwn = part.kind === 'work' || part.kind === 'check';
    const key = isOwn ? part.criterion.group.join('\n') : part.kind;
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((sum, size) => sum + Math.max(1, Math.round(size / criteriaPerTask)), 0);
}

/** How many tasks the story should become: as the lead said, else as the house does it and the story is worth. */
export function targetCount(brief: Brief, parts: readonly Part[]): number {
  const asked = sizeOf(brief);
  if (asked !== undefined) return asked;
  const worth = worthOf(parts);
  const habit = habitOf(brief) ?? usual;
  return Math.min(worth > habit * 1.25 ? worth : habit, brief.settings.maxTasks);
}

/** How many groups the work is cut into when the others take their share of the tasks. */
export function workCount(brief: Brief, parts: readonly Part[], count: number): number {
  const work = parts.filter(part => part.kind === 'work');
  if (sizeOf(brief) !== undefined) return Math.max(1, count);
  const least = Math.min(headingsOf(work), count + mostBeyond);
  return Math.max(1, least, Math.min(mostGroups(work), count));
}

/** Tasks beyond the habit of the house, so that no two large headings share one. */
const mostBeyond = 2;

/** Headings with enough work under them for a task. */
const headingsOf = (work: readonly Part[]): number =>
  [...Map.groupBy(work, part => part.criterion.group.join('\n')).values()].filter(
    ({length}) => length >= leastUnderHeading,
  ).length;

/** Telling headings say what belongs together; without them two criteria make a task, or one. */
function mostGroups(work: readonly Part[]): number {
  const headed = Map.groupBy(work, part => part.criterion.group.join('\n'));
  const telling = work.filter(part => isTelling(sentenceCase(part.criterion.group.at(-1) ?? '')));
  if (headed.size < 2 || telling.length < work.length / 2)
    return Math.ceil((work.length - 0.5) / leastPerTask);
  return [...headed.values()].reduce(
    (sum, {length}) => sum + Math.max(1, Math.round(length / leastUnderHeading)),
    0,
  );
}

/** Hours from what a task holds, within what the settings allow. */
export function hoursOf(group: Group, [least, most]: readonly [number, number]): number {
  const values = new Set(group.parts.flatMap(part => [...part.names])).size;
  const files = Math.max(0, group.places.length - 1);
  const size = 0.7 + 0.45 * group.parts.length + 0.2 * group.checks.length + 0.3 * files + 0.08 * values;
  return Math.min(most, Math.max(least, Math.round(size)));
}
