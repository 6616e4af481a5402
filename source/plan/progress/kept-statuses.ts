// Statuses that a plan keeps in another file: a steps plan names its results, which have the same steps with how far
// each is.
import {changeText} from '../edit.ts';
import type {Change, Format, Plan, Task, WrittenTask} from '../types.ts';

type StatusChange = Extract<Change, {kind: 'set'; field: 'status'}>;

/** The tasks with the statuses that the other file has for them; parts have theirs in the plan. */
export function withKept<Item extends WrittenTask>(
  tasks: readonly Item[],
  kept: readonly WrittenTask[],
): readonly Item[] {
  const byId = new Map(kept.map(task => [task.id, task]));
  return tasks.map(task => {
    const found = task.parent === undefined ? byId.get(task.id) : undefined;
    return found === undefined ? task : {...task, status: found.status};
  });
}

/** Changes of a plan, apart: those that belong in the other file, and those of the plan itself. */
export function apart(
  changes: readonly Change[],
  {tasks}: Pick<Plan, 'tasks'>,
): {readonly kept: readonly StatusChange[]; readonly own: readonly Change[]} {
  const wholes = new Set(tasks.flatMap(({id, parent}) => (parent === undefined ? [id] : [])));
  const isKept = (change: Change): change is StatusChange =>
    change.kind === 'set' && change.field === 'status' && wholes.has(change.id);
  return {kept: changes.filter(isKept), own: changes.filter(change => !isKept(change))};
}

/** The other file with these statuses; a task that it does not have yet is added to it, and an empty file begun. */
export function keepStatuses(
  source: string,
  changes: readonly StatusChange[],
  {tasks, title, format}: Pick<Plan, 'tasks'> & {readonly title: string; readonly format: Format},
): string {
  const begun = source.trim() === '' ? `# ${title} Results\n\n## Implementation Progress\n` : source;
  return changes.reduce((text, change) => {
    const known = format.read(text).tasks;
    if (known.some(({id}) => id === change.id)) return changeText(text, [change], format);
    const task = tasks.find(({id}) => id === change.id);
    if (task === undefined) return text;
    const added: Task = {
      ...{id: task.id, title: task.title, domain: '', status: change.value, description: ''},
      dependsOn: [],
    };
    return changeText(text, [{kind: 'add', tasks: [added]}], format);
  }, begun);
}
