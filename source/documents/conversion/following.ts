// A story and the plans that were made of it say the same of every task: what changes in the one is changed in the
// others.
import {formatOf} from '../../formats/index.ts';
import {changeText} from '../../plan/edit.ts';
import type {Change, Status, WrittenTask} from '../../plan/types.ts';
import {mergedStatus, spreadStatus} from './statuses.ts';

/** A story and its plans, by their paths; a file that cannot be read is left out. */
export type Family = {
  readonly story: string;
  readonly plans: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
};

/** The texts of the others after one file of the family has become `after`; only those that change. */
export function following(family: Family, path: string, after: string): ReadonlyMap<string, string> {
  const before = family.texts.get(path) ?? '';
  const moved = movedTasks(tasksIn(before), tasksIn(after), path === family.story);
  if (moved.size === 0) return new Map();
  const others = [family.story, ...family.plans].filter(other => other !== path);
  return new Map(
    others.flatMap(other => {
      const text = family.texts.get(other);
      const changed = text && (other === family.story ? inStory(text, moved) : inPlan(text, moved));
      return text === undefined || changed === undefined || changed === text ? [] : [[other, changed]];
    }),
  );
}

const tasksIn = (text: string): readonly WrittenTask[] => formatOf(text)?.read(text).tasks ?? [];

type Moved = ReadonlyMap<string, Status>;

/** The tasks of the story whose status is another one, with what it is now. */
function movedTasks(before: readonly WrittenTask[], after: readonly WrittenTask[], isStory: boolean): Moved {
  const [was, is] = [before, after].map(tasks => statusesOf(tasks, isStory));
  return new Map([...(is ?? [])].filter(([id, status]) => was?.has(id) && was.get(id) !== status));
}

function statusesOf(tasks: readonly WrittenTask[], isStory: boolean): Moved {
  if (isStory) return new Map(tasks.map(({id, status}) => [id, status]));
  return new Map(
    [...entriesOf(tasks)].map(([id, entries]) => [id, mergedStatus(entries.map(({status}) => status))]),
  );
}

/** The entries of a plan by the task of the story that they belong to. */
export function entriesOf(tasks: readonly WrittenTask[]): ReadonlyMap<string, readonly WrittenTask[]> {
  const linked = tasks.filter(({storyTask}) => storyTask !== undefined && storyTask !== 'none');
  return Map.groupBy(linked, ({storyTask = ''}) => storyTask);
}

const toStatus = (id: string, value: Status): Change => ({kind: 'set', id, field: 'status', value});

function inStory(text: string, moved: Moved): string {
  const format = formatOf(text);
  const known = tasksIn(text).filter(({id, status}) => moved.has(id) && moved.get(id) !== status);
  const changes = known.map(({id, status}) => toStatus(id, moved.get(id) ?? status));
  return format === undefined ? text : changeText(text, changes, format);
}

function inPlan(text: string, moved: Moved): string {
  const format = formatOf(text);
  const changes = [...entriesOf(tasksIn(text))].flatMap(([id, entries]) => {
    const status = moved.get(id);
    return status === undefined ? [] : spreadStatus(entries, status).map(each => toStatus(each.id, each.to));
  });
  return format === undefined ? text : changeText(text, changes, format);
}
