// What sending gives back, as a value for scripts and as text for people.
import type {Outcome} from '../calling/command.ts';
import {type Cell, lines, type Text, table, toned} from '../calling/text.ts';
import {isDue, type Step} from './steps.ts';

type Result = {
  readonly repository: string;
  readonly path: string;
  /** The numbers of the issues by task. */
  readonly numbered: ReadonlyMap<string, number>;
  readonly isSent: boolean;
  readonly diff: string;
};

const [dim, good, busy] = [toned('dim'), toned('good'), toned('busy')];

/** Each task with its issue, and what was or would be done. */
export function reportSending(steps: readonly Step[], result: Result): Outcome {
  const {repository, numbered, isSent, diff} = result;
  const issues = steps.map(({task, issue, kind, closes}) => ({
    task: task.id,
    number: numbered.get(task.id) ?? issue?.number ?? null,
    action: closes ? 'close' : kind,
    title: task.title,
  }));
  const due = steps.filter(isDue).length;
  const text = lines(
    ...(isSent || diff === '' ? [] : [diff.trimEnd(), '']),
    table(issues.map(rowOf), {indent: 2}),
    ...remarks(steps),
    '',
    closing(due, {isSent, repository}),
  );
  return {data: {repository, issues, written: isSent && due > 0, diff}, text};
}

const words: Readonly<Record<string, string>> = {
  create: 'new',
  update: 'changed',
  close: 'closed',
  same: 'the same',
  skip: 'done, without an issue',
  foreign: 'not ours',
};

type Row = {
  readonly task: string;
  readonly number: number | null;
  readonly action: string;
  readonly title: string;
};

const rowOf = ({task, number, action, title}: Row): readonly Cell[] => [
  task,
  number === null ? '' : `#${number}`,
  dim(words[action] ?? action),
  title,
];

/** What a person should know before relying on it. */
const remarks = (steps: readonly Step[]): readonly Text[] =>
  steps.flatMap(({task, issue, kind}) => {
    if (kind === 'foreign')
      return [busy(`! #${issue?.number} has no passage of plan-tasks, so it was left as it is.`)];
    const isAhead = issue?.state.toUpperCase() === 'CLOSED' && task.status !== 'done';
    return isAhead ? [busy(`! #${issue.number} is closed, but task ${task.id} is ${task.status}.`)] : [];
  });

function closing(due: number, {isSent, repository}: Pick<Result, 'isSent' | 'repository'>): Text {
  if (due === 0) return `The issues of ${repository} say the same already.`;
  const issues = `${due} ${due === 1 ? 'issue' : 'issues'}`;
  return isSent
    ? [good(`Sent ${issues} to ${repository}.`), ' Their numbers are kept in the story.']
    : `Nothing was sent; it would be ${issues} of ${repository}.`;
}
