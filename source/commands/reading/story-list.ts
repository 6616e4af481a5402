// All stories of a project in short, with how far their tasks are.
import {PlanError} from '../../plan/error.ts';
import {type Status, type StorySummary, statuses, type Task} from '../../plan/types.ts';
import type {Project} from '../../project/project.ts';
import {storyFiles} from '../../project/stories.ts';
import {type PlanFile, readPlanFile} from './read-story.ts';

/** The stories that can be read, and what was wrong with the files that cannot. */
export type StoryList = {
  readonly stories: readonly StorySummary[];
  readonly unreadable: readonly {readonly file: string; readonly error: PlanError}[];
};

/** The stories of a project in the order of their numbers; what cannot be read is left out. */
export function listStories(project: Project): readonly StorySummary[] {
  return readStories(project).stories;
}

/** The same, with the files that cannot be read and why. */
export function readStories(project: Project): StoryList {
  const stories: StorySummary[] = [];
  const unreadable: {file: string; error: PlanError}[] = [];
  for (const file of storyFiles(project)) {
    try {
      stories.push(summaryOf(readPlanFile(project, file)));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      unreadable.push({file, error});
    }
  }
  return {stories, unreadable};
}

/** How many tasks have which status. */
export function countTasks(tasks: readonly Task[]): Readonly<Record<Status, number>> {
  const count = (status: Status) => tasks.filter(task => task.status === status).length;
  const [pending, inProgress, done] = statuses;
  return {[pending]: count(pending), [inProgress]: count(inProgress), [done]: count(done)};
}

function summaryOf({story, plan}: PlanFile): StorySummary {
  return {
    number: story.number,
    title: story.title,
    path: story.path,
    status: story.status,
    counts: countTasks(plan.tasks),
    text: story.source.toLowerCase(),
  };
}
