// What has to happen on GitHub so that a story's tasks and their issues say the same.
import type {Task} from '../../plan/types.ts';
import type {FileChange} from '../../ui/conversation/diff.ts';
import {bodyOf, issueOf, markIn, markOf, type Outgoing, titleOf} from './issue-text.ts';

/** An issue as it is. */
export type Issue = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly url: string;
};

/** A task with its issue: to be made, changed or left as it is. */
export type Step = {
  readonly task: Task;
  /** Undefined when it has none yet. */
  readonly issue: Issue | undefined;
  readonly kind: 'create' | 'update' | 'same' | 'skip' | 'foreign';
  readonly title: string;
  readonly body: string;
  /** Its title or its body says something else than it should. */
  readonly rewrites: boolean;
  /** It is open, and the task is done. */
  readonly closes: boolean;
};

/** A story's tasks and the issues that could be theirs. */
export type IssuePlan = {
  readonly repository: string;
  readonly story: Outgoing['story'];
  readonly tasks: readonly Task[];
  readonly issues: readonly Issue[];
  /** Numbers of issues that were made a moment ago, by task. */
  readonly made?: ReadonlyMap<string, number>;
};

const isClosed = ({state}: Issue): boolean => state.toUpperCase() === 'CLOSED';

/** A step for each task. A done task that never had an issue gets none. */
export function stepsOf(plan: IssuePlan): readonly Step[] {
  const found = new Map(plan.tasks.map(task => [task.id, issueFor(task, plan)]));
  const nameOf = (id: string): string => {
    const issue = found.get(id);
    return issue === undefined ? `task ${id}` : `#${issue.number}`;
  };
  return plan.tasks.map((task): Step => {
    const issue = found.get(task.id);
    const title = titleOf(task);
    const isOurs = issue === undefined || markIn(issue.body) !== undefined;
    const body = bodyOf({task, story: plan.story, nameOf}, issue?.body);
    const rewrites = issue?.title !== title || issue.body.replace(/\r\n?/g, '\n') !== body;
    const closes = isOurs && task.status === 'done' && issue !== undefined && !isClosed(issue);
    const change = rewrites || closes ? 'update' : 'same';
    const kind = issue === undefined ? (task.status === 'done' ? 'skip' : 'create') : change;
    return {task, issue, kind: isOurs ? kind : 'foreign', title, body, rewrites, closes};
  });
}

/** The issue whose number the plan keeps, else the one that carries the task's mark. */
function issueFor(task: Task, {repository, story, issues, made}: IssuePlan): Issue | undefined {
  const kept = made?.get(task.id) ?? issueOf(task, repository);
  const mark = markOf(story.path, task.id);
  return issues.find(({number}) => number === kept) ?? issues.find(({body}) => markIn(body) === mark);
}

/** A step as a person sees it before it is done. */
export function changeOf({task, issue, title, body, closes}: Step, repository: string): FileChange {
  const name =
    issue === undefined ? `${repository} new issue for ${task.id}` : `${repository}#${issue.number}`;
  const spell = (words: {title: string; body: string; state: string}): string =>
    `${words.title} (${words.state})\n\n${words.body.replace(/\r\n?/g, '\n').trimEnd()}\n`;
  const state = closes || (issue !== undefined && isClosed(issue)) ? 'closed' : 'open';
  const before =
    issue === undefined
      ? ''
      : spell({title: issue.title, body: issue.body, state: isClosed(issue) ? 'closed' : 'open'});
  return {path: name, before, after: spell({title, body, state})};
}

export const isDue = ({kind}: Step): boolean => kind === 'create' || kind === 'update';
