// The tasks that can start now, over one story or all of them, best first.
import {PlanError} from '../../plan/error.ts';
import {compareReady, isOver, type Ready, rankReady} from '../../plan/progress/ranking.ts';
import type {Task, WrittenTask} from '../../plan/types.ts';
import type {Project} from '../../project/project.ts';
import {type PlanFile, readPlanFile} from './read-story.ts';

/** A task that can start now, and where it stands. */
export type ReadyTask = Ready<WrittenTask> & {readonly story: PlanFile['story']; readonly file: string};

export type ReadyList = {
  /** Best first. */
  readonly ready: readonly ReadyTask[];
  /** Every task that was looked at. */
  readonly tasks: readonly Task[];
  /** What was wrong with the files that cannot be read. */
  readonly troubles: readonly PlanError[];
};

/**
 * The tasks of the stories that can start now: those that unblock most, then those on the critical path of their
 * story, then those of a story that is begun. Stories that are over are left out.
 */
export function readReady(project: Project, files: readonly string[]): ReadyList {
  const stories = files.map(file => readOne(project, file, files.length > 1));
  const ready = stories.flatMap(found => ('ready' in found ? found.ready : []));
  return {
    ready: ready.toSorted(
      (one, other) => compareReady(one, other) || Number(other.isBegun) - Number(one.isBegun),
    ),
    tasks: stories.flatMap(found => ('tasks' in found ? found.tasks : [])),
    troubles: stories.flatMap(found => ('trouble' in found ? found.trouble : [])),
  };
}

type Found = {
  readonly ready: readonly (ReadyTask & {readonly isBegun: boolean})[];
  readonly tasks: readonly Task[];
};

/** One story's ready tasks. A file that cannot be read is told where there are others, and thrown where it is alone. */
function readOne(
  project: Project,
  file: string,
  isOneOfMany: boolean,
): Found | {readonly trouble: PlanError} {
  try {
    const {story, plan} = readPlanFile(project, file);
    if (isOneOfMany && isOver(story.status)) return {ready: [], tasks: []};
    const isBegun = plan.tasks.some(({status}) => status !== 'pending');
    return {ready: rankReady(plan.tasks).map(ready => ({...ready, story, file, isBegun})), tasks: plan.tasks};
  } catch (error) {
    if (!isOneOfMany || !(error instanceof PlanError)) throw error;
    return {trouble: error};
  }
}
