// `export <story> --to github`: the tasks as issues, made once and brought up to date from then on.
import type {Project} from '../../project/project.ts';
import {approve, left} from '../calling/approval.ts';
import type {Call, Outcome} from '../calling/command.ts';
import {wrongUsage} from '../calling/command-line.ts';
import {demandPlan} from '../reading/progress.ts';
import {findStoryOf, readStoryFile} from '../reading/read-story.ts';
import {withStatuses} from '../reading/statuses.ts';
import {changePlan} from '../writing/change-plan.ts';
import {type Book, carryOut} from './carry-out.ts';
import {issueOf, withIssue} from './issue-text.ts';
import {reportSending} from './report.ts';
import {readOwnIssues, repositoryMeant} from './repository.ts';
import {changeOf, isDue, stepsOf} from './steps.ts';

/** Sends the tasks of a call's story. Throws a PlanError when `gh` cannot, and tells how far it came. */
export async function send(call: Call): Promise<Outcome> {
  if (call.options.to !== 'github')
    throw wrongUsage(
      'unknown-destination',
      `Nothing can be sent to "${call.options.to}".`,
      'Write --to github.',
    );
  const {project, file} = findStoryOf(call);
  const {story} = readStoryFile(project, file);
  const {tasks} = demandPlan(story.source, story.path).plan;
  const place = {directory: project.root, signal: call.signal};
  const repository = await repositoryMeant(call.options.repo, place);
  const numbers = tasks.flatMap(task => issueOf(task, repository) ?? []);
  const plan = {repository, story, tasks, issues: await readOwnIssues(repository, numbers, place)};
  const steps = stepsOf(plan);
  const {isApproved, isLeft, diff} = await approve(call, {
    title: `What will change in the issues of ${repository}`,
    does: 'send it',
    changes: steps.filter(isDue).map(step => changeOf(step, repository)),
  });
  if (isLeft) return left;
  // Where GitHub has all of it, the story may still not know the numbers.
  const isKept = isApproved || (!steps.some(isDue) && call.options['dry-run'] === undefined);
  const numbered = isKept ? await carryOut(plan, bookOf(project, file, repository), place) : new Map();
  return reportSending(steps, {repository, path: story.path, numbered, isSent: isApproved, diff});
}

/** Writes the number of an issue below what the plan says of its task. */
const bookOf = (project: Project, file: string, repository: string): Book => ({
  keep: async (id, number) => {
    await changePlan(project, file, current => {
      const {format, plan: written} = demandPlan(current, file);
      const plan = withStatuses(project, file, {format, plan: written});
      const task = plan.tasks.find(each => each.id === id);
      if (task === undefined || issueOf(task, repository) !== undefined) return undefined;
      const value = withIssue(task, `${repository}#${number}`);
      return {format, plan, changes: [{kind: 'set', id, field: 'description', value}]};
    });
  },
});
