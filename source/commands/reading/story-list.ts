// All stories of a project in short, with how far their tasks are.
import {PlanError} from '../../plan/error.ts';
import {type Status, type StorySummary, statuses, type Task} from '../../plan/types.ts';
import {readAll} from '../../project/kept/remembered.ts';
import type {Project} from '../../project/project.ts';
import {storyFiles} from '../../project/stories.ts';
import {type PlanFile, readPlanFile} from './read-story.ts';

/** A story in a list, its own words still in the file. */
type ListedStory = Omit<StorySummary, 'text'>;

/** The stories that can be read, and what was wrong with the files that cannot. */
type StoryList = {
  readonly stories: readonly ListedStory[];
  readonly unreadable: readonly {readonly file: string; readonly error: PlanError}[];
};

/** The stories of a project in the order of their numbers; what cannot be read is left out. */
export function listStories(project: Project): readonly StorySummary[] {
  return storyFiles(project).flatMap(file => {
    try {
      const read = readPlanFile(project, file);
      return [{...summaryOf(read), text: read.story.source.toLowerCase(), tasks: read.plan.tasks}];
    } catch (error) {
      if (error instanceof PlanError) return [];
      throw error;
    }
  });
}

/** The same without their words, with the files that cannot be read and why. */
export function readStories(project: Project): StoryList {
  const read = readAll(project, storyFiles(project), {
    name: 'list',
    read: file => summaryOf(readPlanFile(project, file)),
  });
  return {
    stories: read.flatMap(found => ('value' in found ? [found.value] : [])),
    unreadable: read.flatMap(found => ('error' in found ? [found] : [])),
  };
}

/** How many tasks have which status. */
export function countTasks(tasks: readonly Task[]): Readonly<Record<Status, number>> {
  const count = (status: Status) => tasks.filter(task => task.status === status).length;
  const [pending, inProgress, done] = statuses;
  return {[pending]: count(pending), [inProgress]: count(inProgress), [done]: count(done)};
}

function summaryOf({story, plan}: PlanFile): ListedStory {
  return {
    number: story.number,
    title: story.title,
    path: story.path,
    status: story.status,
    counts: countTasks(plan.tasks),
  };
}
