// A story and the plans that were made of it say the same of every task: what changes in the one is changed in the
// others.
import {formatOf} from '../../formats/index.ts';
import {changedFiles, type PlanFiles, readTasks} from '../../plan/progress/kept-statuses.ts';
import type {Change, Status, WrittenTask} from '../../plan/types.ts';
import {mergedStatus, spreadStatus} from './statuses.ts';

/** A story and its plans, by their paths, with the files of all; a file that cannot be read is left out. */
export type Family = PlanFiles & {readonly story: string; readonly plans: readonly string[]};

/** The texts of the others after files of one member have become `after`; only those that change. */
export function following(
  family: Family,
  path: string,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const now = {...family, texts: new Map([...family.texts, ...after])};
  const moved = movedTasks(tasksIn(family, path), tasksIn(now, path), path === family.story);
  if (moved.size === 0) return new Map();
  const others = [family.story, ...family.plans].filter(other => other !== path);
  const changed = others.flatMap(other => [...inOther(family, other, moved)]);
  return new Map(changed.filter(([other, text]) => text !== family.texts.get(other)));
}

function tasksIn(files: PlanFiles, path: string): readonly WrittenTask[] {
  const format = formatOf(files.texts.get(path) ?? '');
  return format === undefined ? [] : readTasks(files, path, format);
}

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

/** The files of another member in which the same tasks have moved. */
function inOther(family: Family, path: string, moved: Moved): ReadonlyMap<string, string> {
  const text = family.texts.get(path);
  const format = text === undefined ? undefined : formatOf(text);
  if (text === undefined || format === undefined) return new Map();
  const tasks = tasksIn(family, path);
  const changes = path === family.story ? inStory(tasks, moved) : inPlan(tasks, moved);
  return changedFiles(family, path, {plan: {...format.read(text), tasks}, format, changes});
}

const toStatus = (id: string, value: Status): Change => ({kind: 'set', id, field: 'status', value});

const inStory = (tasks: readonly WrittenTask[], moved: Moved): readonly Change[] =>
  tasks
    .filter(({id, status}) => moved.has(id) && moved.get(id) !== status)
    .map(({id, status}) => toStatus(id, moved.get(id) ?? status));

const inPlan = (tasks: readonly WrittenTask[], moved: Moved): readonly Change[] =>
  [...entriesOf(tasks)].flatMap(([id, entries]) => {
    const status = moved.get(id);
    return status === undefined ? [] : spreadStatus(entries, status).map(each => toStatus(each.id, each.to));
  });
