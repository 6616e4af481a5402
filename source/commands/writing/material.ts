// What a document is made of, from a story's file or from a plan in any layout.
import {resolve} from 'node:path';
import {type StoryTasks, storyTasksOf} from '../../documents/conversion/from-plan.ts';
import {storyOf} from '../../documents/links.ts';
import type {Material} from '../../documents/material.ts';
import {PlanError} from '../../plan/error.ts';
import {saidIn} from '../../plan/layouts/said.ts';
import {namedPaths} from '../../plan/paths.ts';
import {readStory} from '../../plan/story.ts';
import type {Finding, Story, Task} from '../../plan/types.ts';
import {readText} from '../../project/files.ts';
import {isOurs} from '../../project/plans.ts';
import type {Project} from '../../project/project.ts';
import {today} from '../../project/system/clock.ts';
import type {StoryFile} from '../reading/read-story.ts';

/** The tasks of a file as a story has them. Throws a PlanError when there are none. */
export function tasksOf({format, plan, story}: StoryFile): StoryTasks {
  const found =
    format === undefined || format.name === 'story'
      ? {tasks: plan.tasks, left: []}
      : storyTasksOf(plan.tasks);
  if (found.tasks.length > 0) return found;
  throw new PlanError('no-tasks', `${story.path} has no tasks yet.`, {
    hint: `plan-tasks plan "${story.path}" writes them.`,
  });
}

/** The story that a file is about: the one that it was made of, else what it says itself. */
export function subjectOf(project: Project, {story, format}: StoryFile): Story {
  const linked = format?.name === 'story' ? undefined : storyOf(story.source, story.path);
  if (linked === undefined || !isOurs(project, linked)) return withOutcome(story);
  return readStory(readText(resolve(project.root, linked)), linked);
}

const outcome = /^[>\s]*\*\*(?:Outcome|Goal)\*?\*?:?\*?\*?:?[ \t]+(\S.*)$/m;

/** A plan says what it is for in a line where a story has a section. */
function withOutcome(story: Story): Story {
  if (story.outcome.trim() !== '') return story;
  return {...story, outcome: outcome.exec(story.source)?.[1] ?? ''};
}

type Known = {
  readonly story: Story;
  readonly tasks: readonly Task[];
  readonly finding: Finding;
  /** Where the document will stand. */
  readonly path: string;
};

/** The material of a document; a task without a domain gets that of the files that it names. */
export function materialOf({story, tasks, finding, path}: Known): Material {
  const known = tasks.map(task => (task.domain === '' ? {...task, domain: domainOf(task, finding)} : task));
  return {story, tasks: known, finding, said: saidIn(story.clarifications), path, today: today()};
}

/** The domain that most of the files which a task names belong to; empty when it names none of one. */
function domainOf({title, description}: Task, {files}: Finding): string {
  const byPath = new Map(files.map(({path, domain}) => [path, domain]));
  const found = namedPaths(`${title}\n${description}`).flatMap(({path}) => byPath.get(path) ?? []);
  const counts = Map.groupBy(found, domain => domain);
  return [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
}
