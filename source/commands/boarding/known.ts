// What the board knows of a story's file: its text, and what that says. A large file costs a quarter of a second to
// read, so that what follows from a change of ours is worked out instead of read again.
import type {BoardTask, Held} from '../../board/story.ts';
import {formatOf} from '../../formats/index.ts';
import {storyFormat} from '../../formats/story.ts';
import {hasBox} from '../../plan/progress/story-status.ts';
import {readStory} from '../../plan/story.ts';
import type {Format, Plan, Slot, Story, WrittenTask} from '../../plan/types.ts';
import type {NamedFile} from '../../project/project.ts';

/** Everything from a place of the text on stands further behind, or further in front. */
export type Shift = {readonly from: number; readonly by: number};

export type Known = {
  /** What the file holds now. */
  readonly source: string;
  readonly format: Format;
  /** The plan and the place of the story's status as they were read, in a text of this length. */
  readonly plan: Plan;
  readonly statusSlot: Slot;
  readonly length: number;
  /** What has changed its length since. */
  readonly shifts: readonly Shift[];
  readonly held: Held;
  /** The file where the plan keeps its statuses, as it was read with it. */
  readonly kept?: NamedFile | undefined;
};

/** Completes a plan by what stands outside its file. */
type Complete = (plan: Plan, format: Format) => Plan;

/** What a text says. */
export function knowText(path: string, source: string, complete: Complete = plan => plan): Known {
  const format = formatOf(source) ?? storyFormat;
  const plan = complete(format.read(source), format);
  const story = readStory(source, path);
  const {statusSlot} = story;
  return {source, format, plan, statusSlot, length: source.length, shifts: [], held: heldOf(story, plan)};
}

/** A text of at least this many characters is shown before it is read whole. */
const large = 400_000;
const beginning = 16_000;

/** What the beginning of a large text says, up to the last task that is whole there; undefined for a small text. */
export function knowBeginning(path: string, source: string): Held | undefined {
  if (source.length < large) return undefined;
  const end = source.lastIndexOf('\n#', beginning);
  return end < 0 ? undefined : {...knowText(path, source.slice(0, end + 1)).held, isWhole: false};
}

/** A file that cannot be read: what it held last, and why. */
export const unreadable = (path: string, before: Held | undefined, trouble: string): Held => ({
  path,
  number: undefined,
  title: path,
  status: undefined,
  tasks: [],
  origin: [],
  groups: [],
  criteria: [],
  isWhole: true,
  ...before,
  trouble,
});

function heldOf({path, number, title, status, criteria, source}: Story, plan: Plan): Held {
  const known = withKeys(plan.tasks);
  return {
    path,
    number,
    title,
    status,
    tasks: known,
    origin: known,
    groups: plan.groups,
    criteria: criteria.map(criterion => ({...criterion, hasBox: hasBox(source, criterion.span)})),
    isWhole: true,
  };
}

/** The tasks, those whose id an earlier one has told apart by their place. */
function withKeys(tasks: readonly WrittenTask[]): readonly BoardTask[] {
  const seen = new Map<string, number>();
  return tasks.map(({id, title, domain, status, dependsOn, description, line, flags, group, parent}) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return {
      ...{id, title, domain, status, dependsOn, description, line, flags},
      key: count === 1 ? id : `${id}#${count}`,
      ...(group === undefined ? {} : {group}),
      ...(parent === undefined ? {} : {parent}),
    };
  });
}
