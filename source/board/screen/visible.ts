// The lines of the list: its rows, and above the first row of a milestone, step or phase its title. Painting,
// scrolling and the mouse count in these lines; everything else counts in rows.
import {groupAbove, groupShares, type Share} from '../../plan/progress/groups.ts';
import type {Group} from '../../plan/types.ts';
import type {Row} from '../rows.ts';
import type {BoardStory, BoardTask, Held} from '../story.ts';

/** The title of a group, above its first row. */
export type Heading = {readonly story: BoardStory; readonly group: Group; readonly share: Share};
export type VisibleLine = Row | Heading;

/** Whether a line cannot be selected. */
export const isHeading = (line: VisibleLine | undefined): line is Heading =>
  line !== undefined && 'group' in line;

const known = new WeakMap<readonly Row[], readonly VisibleLine[]>();

/** The lines of these rows, in order. Without groups they are the rows, however many there are. */
export function visibleLines(rows: readonly Row[]): readonly VisibleLine[] {
  // What is kept for rows lives longer than they do, so that nothing is kept for the many of a plan without groups.
  if (!haveGroups(rows)) return rows;
  const found = known.get(rows) ?? read(rows);
  known.set(rows, found);
  return found;
}

function haveGroups(rows: readonly Row[]): boolean {
  let last: BoardStory | undefined;
  for (const {story} of rows) {
    if (story !== last && story.shown.groups.length > 0) return true;
    last = story;
  }
  return false;
}

const read = (rows: readonly Row[]): readonly VisibleLine[] =>
  rows.flatMap((row, index): readonly VisibleLine[] => {
    const heading = headingAbove(row, rows[index - 1]);
    return heading === undefined ? [row] : [heading, row];
  });

function headingAbove({story, task}: Row, before: Row | undefined): Heading | undefined {
  if (task === undefined) return undefined;
  const last = before?.story === story ? before.task : undefined;
  const group = groupAbove(task, last, story.shown.groups);
  const share = group === undefined ? undefined : sharesOf(story.shown.tasks).get(group.id);
  return group === undefined ? undefined : {story, group, share: share ?? {done: 0, total: 0}};
}

const knownShares = new WeakMap<readonly BoardTask[], ReadonlyMap<string, Share>>();

function sharesOf(tasks: readonly BoardTask[]): ReadonlyMap<string, Share> {
  const found = knownShares.get(tasks) ?? groupShares(tasks);
  knownShares.set(tasks, found);
  return found;
}

/** The line that a row stands in. */
export function lineOf(rows: readonly Row[], index: number): number {
  const lines = visibleLines(rows);
  const row = rows[index];
  return lines === rows || row === undefined ? index : lines.indexOf(row);
}

/** The row that stands in a line, if one does. */
export function rowAt(rows: readonly Row[], line: number): number | undefined {
  const lines = visibleLines(rows);
  const found = lines[line];
  if (found === undefined || isHeading(found)) return undefined;
  return lines === rows ? line : rows.indexOf(found);
}

/** The row in a line or, where a title stands there or the list has ended, the next one on the way. */
export function rowTowards(rows: readonly Row[], line: number, way: -1 | 1): number {
  if (line < 0) return 0;
  return rowAt(rows, line) ?? rowAt(rows, line + way) ?? (line === 0 ? 0 : rows.length - 1);
}

/** How many lines a story has when all its tasks are shown. */
export const lineCount = ({tasks, groups}: Held): number =>
  groups.length === 0
    ? tasks.length
    : tasks.length +
      tasks.filter((task, index) => groupAbove(task, tasks[index - 1], groups) !== undefined).length;
