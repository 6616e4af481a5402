// Task Master's tasks.json: each tag becomes a story, its tasks and their subtasks the story's tasks. Task 5 is 005,
// and its subtask 5.2 is 005b, which stands before it: a task is done when its subtasks are.
import {PlanError} from '../plan/error.ts';
import type {Desk, ForeignStory, Importer, SourceFile, Wish} from './importer.ts';
import {storyStatusOf} from './statuses.ts';
import {isRecord, readTasks, type Told, textOf} from './task-master-tasks.ts';

export const taskMaster: Importer = {
  name: 'task-master',
  title: 'Task Master',
  place: '.taskmaster/tasks/tasks.json, a story for each tag',
  gather: async (desk, wish) => {
    const file = sourceOf(desk, wish);
    const tags = tagsIn(file).filter(({tasks}) => tasks.length > 0);
    const chosen = tags.filter(({name}) => wish.which.length === 0 || wish.which.includes(name));
    const missing = wish.which.find(name => tags.every(tag => tag.name !== name));
    if (missing !== undefined) throw noTag(file, missing, tags);
    if (chosen.length === 0) throw noTasks(file);
    return chosen.map(tag => storyOf(tag));
  },
};

/** Where it keeps them, and where it kept them once. */
const places = ['.taskmaster/tasks/tasks.json', 'tasks/tasks.json', 'tasks.json'];

function sourceOf(desk: Desk, {from}: Wish): SourceFile {
  const files = desk.readFiles(places, from);
  const [file] = places.flatMap(place => files.find(({path}) => path.endsWith(place)) ?? []);
  const found = file ?? files[0];
  if (found !== undefined) return found;
  throw new PlanError('nothing-to-import', `There is no ${places[0]} here.`, {
    hint: 'Name the file: plan-tasks import task-master --from path/to/tasks.json.',
  });
}

type Tag = {readonly name: string; readonly tasks: readonly Told[]; readonly metadata: Told};

/** The tags of a file; one from before there were tags is all one. */
function tagsIn(file: SourceFile): readonly Tag[] {
  const data = parse(file);
  if (!isRecord(data)) throw notTaskMaster(file);
  if (Array.isArray(data.tasks)) return [tagOf('master', data, file)];
  return Object.entries(data).flatMap(([name, tag]) =>
    isRecord(tag) && Array.isArray(tag.tasks) ? [tagOf(name, tag, file)] : [],
  );
}

function tagOf(name: string, {tasks, metadata, meta}: Told, file: SourceFile): Tag {
  const told = Array.isArray(tasks) ? tasks.filter(isRecord) : [];
  // Editors keep other things under the same name.
  if (told.some(({title}) => typeof title !== 'string')) throw notTaskMaster(file);
  const about = [metadata, meta].find(isRecord) ?? {};
  return {name, tasks: told, metadata: about};
}

function parse(file: SourceFile): unknown {
  try {
    return JSON.parse(file.text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new PlanError('import-invalid', `${file.path} is not valid JSON.`, {
      hint: 'Nothing was imported; mend the file, or take an earlier version from git.',
      cause,
    });
  }
}

function storyOf({name, tasks: told, metadata}: Tag): ForeignStory {
  const tasks = readTasks(told);
  const described = textOf(metadata.description);
  const says = /^tasks for \S+ context$/i.test(described) ? '' : described;
  return {
    origin: `Task Master tag ${name}`,
    title: textOf(metadata.projectName) || titleOf(name),
    status: storyStatusOf(tasks.map(({status}) => status)),
    problem: says || `The tasks that Task Master kept under the tag "${name}".`,
    actor: '',
    outcome: '',
    criteria: [],
    outOfScope: [],
    dependencies: [],
    openQuestions: [],
    notes: [],
    tasks,
  };
}

/** "feat-mcp" → "Feat mcp" */
const titleOf = (name: string): string => {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words === 'master' ? 'Tasks from Task Master' : words.charAt(0).toUpperCase() + words.slice(1);
};

const notTaskMaster = ({path}: SourceFile): PlanError =>
  new PlanError('import-invalid', `${path} is no file of Task Master.`, {
    hint: 'It has "tasks" with ids and titles, under tags or alone. Name another with --from.',
  });

const noTasks = ({path}: SourceFile): PlanError =>
  new PlanError('nothing-to-import', `${path} has no tasks.`, {hint: 'Name another file with --from.'});

const noTag = ({path}: SourceFile, missing: string, tags: readonly Tag[]): PlanError =>
  new PlanError('nothing-to-import', `${path} has no tag "${missing}" with tasks.`, {
    hint: `Its tags are ${tags.map(({name}) => name).join(', ') || 'none'}.`,
  });
