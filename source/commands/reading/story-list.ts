// All stories of a project in short, with how far their tasks are.
import {PlanError} from '../../plan/error.ts';
import {type Status, type StorySummary, statuses, type Task} from '../../plan/types.ts';
import {readAll} from '../../project/kept/remembered.ts';
import type {Project} from '../../project/project.ts';
import {otherPlanFiles, storyFiles} from '../../project/stories.ts';
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

/** The same without their words and with the plans in other layouts, and the files that cannot be read and why. */
export function readStories(project: Project): StoryList {
  const stories = storyFiles(project);
  const isStory = new Set(stories);
  const all = readAll(project, [...stories, ...otherPlanFiles(project)], {
    name: 'list',
    read: file => {
      const read = readPlanFile(project, file);
      return {...summaryOf(read), isPlan: read.format !== undefined, isAlone: isAlone(read)};
    },
    isAlone: value => value.isAlone,
  });
  const read = all.filter(found => isStory.has(found.file) || !('value' in found) || found.value.isPlan);
  return {
    stories: read.flatMap(found => ('value' in found ? [found.value] : [])),
    unreadable: read.flatMap(found => ('error' in found ? [found] : [])),
  };
}

/** Whether a plan has its statuses itself. */
export const isAlone = ({plan}: Pick<PlanFile, 'plan'>): boolean => plan.statusFile === undefined;

/** How many tasks have which status; what is a part of another is not counted by itself. */
export function countTasks(
  tasks: readonly (Task & {readonly parent?: string})[],
): Readonly<Record<Status, number>> {
  const count = (status: Status) =>
    tasks.filter(task => task.status === status && task.parent === undefined).length;
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
