// A reviewed list as changes to the story: what the file is asked to become, and when that can still be asked.
import type {Answer, Change, Task} from '../../plan/types.ts';
import type {Rows} from './row.ts';

const fields = ['title', 'domain', 'dependsOn', 'description'] as const;

/** The changes that turn the written tasks into the reviewed rows: fields set, tasks removed, tasks added. */
export function taskChanges(tasks: readonly Task[], rows: Rows): readonly Change[] {
  const kept = new Map(rows.filter(row => row.was !== undefined).map(row => [row.id, row]));
  const removed = tasks.filter(({id}) => !kept.has(id)).map(({id}): Change => ({kind: 'remove', id}));
  const set = tasks.flatMap(task => {
    const row = kept.get(task.id);
    return row === undefined ? [] : fieldChanges(task, row);
  });
  const added = rows.filter(row => row.was === undefined).map(toTask);
  return [...set, ...removed, ...(added.length > 0 ? [{kind: 'add', tasks: added} as const] : [])];
}

const fieldChanges = (task: Task, row: Task): readonly Change[] =>
  fields
    .filter(field => String(task[field]) !== String(row[field]))
    .map(field => ({kind: 'set', id: task.id, field, value: row[field]}) as Change);

const toTask = ({id, title, domain, status, dependsOn, description}: Task): Task => ({
  id,
  title,
  domain,
  status,
  dependsOn,
  description,
});

/** Everything that a finished interview asks of the story file. */
export function storyChanges(interview: {
  readonly tasks: readonly Task[];
  readonly rows: Rows;
  readonly answers: readonly Answer[];
  readonly today: string;
}): readonly Change[] {
  const changes = taskChanges(interview.tasks, interview.rows);
  const answers = interview.answers.flatMap(({question, text}) =>
    text === undefined ? [] : [{question: question.question, answer: text}],
  );
  const clarified: readonly Change[] =
    answers.length > 0 ? [{kind: 'clarify', date: interview.today, answers}] : [];
  const hasWork = changes.some(({kind}) => kind === 'add');
  return [
    ...changes,
    ...clarified,
    ...(hasWork ? [{kind: 'setStoryStatus', value: 'In Progress'} as const] : []),
  ];
}

/**
 * Whether changes that were made for the tasks `before` mean the same for the tasks `now`: every task that they set
 * or remove is as it was, and every number that they add is free.
 */
export function stillFits(
  changes: readonly Change[],
  before: readonly Task[],
  now: readonly Task[],
): boolean {
  const touched = changes.flatMap(change =>
    change.kind === 'set' || change.kind === 'remove' ? [change.id] : [],
  );
  const added = changes.flatMap(change => (change.kind === 'add' ? change.tasks.map(({id}) => id) : []));
  return (
    touched.every(id => isSame(find(before, id), find(now, id))) &&
    added.every(id => find(now, id) === undefined)
  );
}

const find = (tasks: readonly Task[], id: string): Task | undefined => tasks.find(task => task.id === id);

/** Whether two tasks say the same in every field. */
export const isSameTask = (left: Task, right: Task): boolean =>
  left.status === right.status && fields.every(field => String(left[field]) === String(right[field]));

const isSame = (left: Task | undefined, right: Task | undefined): boolean =>
  left !== undefined && right !== undefined && isSameTask(left, right);
