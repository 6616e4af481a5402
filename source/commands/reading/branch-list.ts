// Where the tasks of stories stand on other local branches, as far as that is not where they stand here.
import {join} from 'node:path';
import {formatOf} from '../../formats/index.ts';
import {PlanError} from '../../plan/error.ts';
import {readStoryHead} from '../../plan/story.ts';
import type {Status, StoryHead, Task, WrittenTask} from '../../plan/types.ts';
import {readBranches} from '../../project/history/branches.ts';
import type {Project} from '../../project/project.ts';
import {readPlanFile} from './read-story.ts';

/** A task that stands elsewhere on a branch; `here` is undefined when the story has no such task here. */
export type Differing = Pick<Task, 'id' | 'title' | 'status'> & {readonly here: Status | undefined};

/** A story on another branch. */
export type Elsewhere = {
  readonly branch: string;
  readonly story: StoryHead;
  readonly tasks: readonly WrittenTask[];
  readonly differing: readonly Differing[];
};

/** Path → the branches on which tasks of that story stand elsewhere; a story may be on other branches alone. */
export async function readElsewhere(
  project: Project,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly Elsewhere[]>> {
  const {branches, texts} = await readBranches(project, signal);
  const here = remembered((path: string) => localTasks(project, path));
  const there = remembered(
    (id: string) => formatOf(texts.get(id) ?? '')?.read(texts.get(id) ?? '').tasks ?? [],
  );
  const found = branches.flatMap(({name, stories}) =>
    Array.from(stories).flatMap(([path, id]): Elsewhere | readonly Elsewhere[] => {
      const differing = compare(there(id), here(path));
      if (differing.length === 0) return [];
      return {
        branch: name,
        story: readStoryHead(texts.get(id) ?? '', path),
        tasks: there(id),
        differing,
      };
    }),
  );
  return Map.groupBy(found, ({story}) => story.path);
}

/** The function, which works out its answer for each question once. */
function remembered<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return question => {
    const answer = known.get(question) ?? work(question);
    known.set(question, answer);
    return answer;
  };
}

function localTasks(project: Project, path: string): readonly Task[] {
  try {
    return readPlanFile(project, join(project.root, path)).plan.tasks;
  } catch (error) {
    if (error instanceof PlanError) return [];
    throw error;
  }
}

function compare(there: readonly Task[], here: readonly Task[]): readonly Differing[] {
  const statusOf = new Map(here.map(({id, status}) => [id, status]));
  return there
    .map(({id, title, status}) => ({id, title, status, here: statusOf.get(id)}))
    .filter(({status, here: known}) => status !== known);
}
