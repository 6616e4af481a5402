// The story that a call is about, and the plan in its file: read the same way for every command.
import {resolve} from 'node:path';
import {formatOf} from '../../formats/index.ts';
import {type Head, readHead} from '../../formats/story/head.ts';
import {readStory} from '../../plan/story.ts';
import type {Format, Plan, Story} from '../../plan/types.ts';
import {readText} from '../../project/files.ts';
import {openProject, type Project, pathInProject} from '../../project/project.ts';
import {findStory} from '../../project/stories.ts';
import type {Call} from '../calling/command.ts';
import {withStatuses} from './statuses.ts';

/** Which story a call is about. */
export type StoryCall = {
  readonly project: Project;
  /** Absolute path of the story's file. */
  readonly file: string;
  /** The words of the call after the story. */
  readonly rest: readonly string[];
};

/** A story's file with its tasks, the story's own text still unread. */
export type PlanFile = {
  readonly file: string;
  /** Its path is relative to the root of the project, as scripts name it. */
  readonly story: Head;
  /** Undefined when the file holds no plan yet. */
  readonly format: Format | undefined;
  readonly plan: Plan;
};

/** A story's file, read. */
export type StoryFile = PlanFile & {readonly story: Story};

const noPlan: Plan = {tasks: [], groups: [], end: {start: 0, end: 0}, problems: []};

/** Finds the story of a call: --story-file, else its first word. Throws a PlanError when there is none. */
export function findStoryOf({arguments: words, options, directory}: Call): StoryCall {
  const project = openProject(directory);
  const file = options['story-file'];
  if (typeof file === 'string') return {project, file: resolve(file), rest: words};
  const [wanted = '', ...rest] = words;
  return {project, file: findStory(project, wanted), rest};
}

/** Reads the tasks of a story's file. Throws a PlanError when it cannot be read. */
export function readPlanFile(project: Project, file: string): PlanFile {
  const source = readText(file);
  const format = formatOf(source);
  const story = readHead(source, pathInProject(project, file));
  const plan =
    format === undefined ? noPlan : withStatuses(project, file, {format, plan: format.read(source)});
  return {file, story, format, plan};
}

/** Reads a story's file. Throws a PlanError when it cannot be read. */
export function readStoryFile(project: Project, file: string): StoryFile {
  const read = readPlanFile(project, file);
  return {...read, story: readStory(read.story.source, read.story.path)};
}
