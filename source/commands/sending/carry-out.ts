// Does on GitHub what the steps say. The number of each issue is kept at once, so that a run which is cut off goes on
// where it stopped.
import {PlanError} from '../../plan/error.ts';
import {waves} from '../../plan/order.ts';
import type {Task} from '../../plan/types.ts';
import type {GithubOptions} from '../../project/github.ts';
import {createIssue, updateIssue} from './repository.ts';
import {type Issue, type IssuePlan, stepsOf} from './steps.ts';

/** Where the numbers of issues are kept. */
export type Book = {readonly keep: (id: string, number: number) => Promise<void>};

/** The numbers of the issues by task: those that were there, and those that are made now. */
export async function carryOut(
  plan: IssuePlan,
  book: Book,
  place: GithubOptions,
): Promise<ReadonlyMap<string, number>> {
  const issues: Issue[] = [...plan.issues];
  const made = new Map<string, number>();
  const now = () => stepsOf({...plan, issues, made});
  await counting(made, async () => {
    // What others wait for first, so that its number can be named.
    for (const {id} of inOrder(plan.tasks)) {
      const step = now().find(({task}) => task.id === id);
      if (step?.kind !== 'create') continue;
      const number = await createIssue(step, plan.repository, place);
      made.set(id, number);
      issues.push({number, title: step.title, body: step.body, state: 'OPEN', url: ''});
      await book.keep(id, number);
    }
    for (const step of now()) {
      if (step.kind === 'update') await updateIssue(step, plan.repository, place);
      if (step.issue !== undefined && step.kind !== 'foreign')
        await book.keep(step.task.id, step.issue.number);
    }
  });
  return new Map(now().flatMap(({task, issue}) => (issue ? [[task.id, issue.number]] : [])));
}

/** Tasks by wave; what waits in a circle comes last. */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const place = new Map(
    waves(tasks)
      .flat()
      .map((id, index) => [id, index]),
  );
  const placeOf = ({id}: Task): number => place.get(id) ?? tasks.length;
  return tasks.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Trouble on the way says what is done already. */
async function counting(made: ReadonlyMap<string, number>, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof PlanError) || made.size === 0) throw error;
    const done = [...made].map(([id, number]) => `${id} is #${number}`).join(', ');
    throw new PlanError(error.code, `${error.message} Made until then: ${done}.`, {
      hint: `${error.hint} It goes on where it stopped.`,
      cause: error,
    });
  }
}
