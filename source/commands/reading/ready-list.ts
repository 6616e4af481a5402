// The tasks that can start now, over one story or all of them, best first.
import type {PlanError} from '../../plan/error.ts';
import {compareReady, isOver, type Ready, rankReady} from '../../plan/progress/ranking.ts';
import type {Status, StorySummary, WrittenTask} from '../../plan/types.ts';
import {readAll} from '../../project/kept/remembered.ts';
import type {Project} from '../../project/project.ts';
import {readPlanFile} from './read-story.ts';
import {countTasks, isAlone} from './story-list.ts';

type Counts = Readonly<Record<Status, number>>;
type ShownTask = Omit<WrittenTask, 'span' | 'fields'>;

/** A task that can start now, and where it stands. */
export type ReadyTask = Ready<ShownTask> & {
  readonly story: Pick<StorySummary, 'number' | 'title' | 'path' | 'status'>;
  readonly file: string;
};

export type ReadyList = {
  /** Best first. */
  readonly ready: readonly ReadyTask[];
  /** How the tasks stand that were looked at. */
  readonly counts: Counts;
  /** What was wrong with the files that cannot be read. */
  readonly troubles: readonly PlanError[];
};

/** One story's part in the list. */
type Part = {
  readonly story: ReadyTask['story'];
  readonly isBegun: boolean;
  /** The plan has its statuses itself. */
  readonly isAlone: boolean;
  readonly ready: readonly Ready<ShownTask>[];
  readonly counts: Counts;
};

/**
 * The tasks of the stories that can start now: those that unblock most, then those on the critical path of their
 * story, then those of a story that is begun. Of several stories those that are over are left out, and a file that
 * cannot be read is told; where it is the only one, it is thrown.
 */
export function readReady(project: Project, files: readonly string[]): ReadyList {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) {
    const {ready, counts, story} = partOf(project, only);
    return {ready: ready.map(each => ({...each, story, file: only})), counts, troubles: []};
  }
  const read = readAll(project, files, {
    name: 'next',
    read: file => withoutWhatIsOver(partOf(project, file)),
    isAlone: part => part.isAlone,
  });
  const parts = read.flatMap(found => ('value' in found ? [{file: found.file, ...found.value}] : []));
  const ready = parts.flatMap(({ready, story, file, isBegun}) =>
    ready.map(each => ({...each, story, file, isBegun})),
  );
  return {
    ready: ready.toSorted(
      (one, other) => compareReady(one, other) || Number(other.isBegun) - Number(one.isBegun),
    ),
    counts: parts.map(({counts}) => counts).reduce(sum, none),
    troubles: read.flatMap(found => ('error' in found ? [found.error] : [])),
  };
}

function partOf(project: Project, file: string): Part {
  const read = readPlanFile(project, file);
  const {number, title, path, status} = read.story;
  const {tasks} = read.plan;
  return {
    story: {number, title, path, status},
    isAlone: isAlone(read),
    isBegun: tasks.some(task => task.status !== 'pending'),
    ready: rankReady(tasks).map(({task: {span, fields, ...task}, ...ready}) => ({...ready, task})),
    counts: countTasks(tasks),
  };
}

const none: Counts = {pending: 0, in_progress: 0, done: 0};

const withoutWhatIsOver = (part: Part): Part =>
  isOver(part.story.status) ? {...part, ready: [], counts: none} : part;

const sum = (one: Counts, other: Counts): Counts => ({
  pending: one.pending + other.pending,
  in_progress: one.in_progress + other.in_progress,
  done: one.done + other.done,
});
