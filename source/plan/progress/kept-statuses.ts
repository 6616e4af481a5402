// Statuses that a plan keeps in another file: a steps plan names its results, which have the same steps with how far
// each is.
import {changeText} from '../edit.ts';
import {readStoryHead} from '../story.ts';
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
function apart(
  changes: readonly Change[],
  {tasks}: Pick<Plan, 'tasks'>,
): {readonly kept: readonly StatusChange[]; readonly own: readonly Change[]} {
  const wholes = new Set(tasks.flatMap(({id, parent}) => (parent === undefined ? [id] : [])));
  const isKept = (change: Change): change is StatusChange =>
    change.kind === 'set' && change.field === 'status' && wholes.has(change.id);
  return {kept: changes.filter(isKept), own: changes.filter(change => !isKept(change))};
}

/** Files by their paths, and for each plan among them that keeps its statuses in another, the path of that. */
export type PlanFiles = {
  readonly texts: ReadonlyMap<string, string>;
  readonly kept: ReadonlyMap<string, string>;
};

/** What is to be changed in a plan: its tasks as they are now, and the changes. */
export type PlanChange = {readonly plan: Plan; readonly format: Format; readonly changes: readonly Change[]};

/** The texts of a plan's file, and of that with its statuses, after the changes. */
export function changedFiles(
  {texts, kept}: PlanFiles,
  path: string,
  {plan, format, changes}: PlanChange,
): ReadonlyMap<string, string> {
  const text = texts.get(path) ?? '';
  const other = kept.get(path);
  const parts = other === undefined ? {own: changes, kept: []} : apart(changes, plan);
  const own = changeText(text, parts.own, format);
  if (other === undefined || parts.kept.length === 0) return new Map([[path, own]]);
  const before = texts.get(other) ?? '';
  const begun = before.trim() === '' ? resultsOf(own, format) : before;
  return new Map([
    [path, own],
    [other, keepStatuses(begun, parts.kept, {tasks: plan.tasks, format})],
  ]);
}

/** The tasks of a file, with the statuses that another keeps for them. */
export function readTasks({texts, kept}: PlanFiles, path: string, format: Format): readonly WrittenTask[] {
  const {tasks} = format.read(texts.get(path) ?? '');
  const other = texts.get(kept.get(path) ?? '');
  return other === undefined ? tasks : withKept(tasks, format.read(other).tasks);
}

/** The file with the statuses of a plan: as it begins, or what it holds with these statuses in it. */
export function resultsOf(plan: string, format: Format, before = ''): string {
  const tasks = format.read(plan).tasks.filter(({parent}) => parent === undefined);
  if (before.trim() === '') return beginResults(plan, tasks, format);
  const changes = tasks.map(({id, status}) => ({kind: 'set', id, field: 'status', value: status}) as const);
  return keepStatuses(before, changes, {tasks, format});
}

function beginResults(source: string, tasks: readonly Task[], format: Format): string {
  const title = readStoryHead(source, '').title.replace(/\s*(?:implementation )?plan$/i, '');
  const inOrder = tasks.map((task, at) => ({
    ...bare(task),
    dependsOn: tasks.slice(at - 1, at).map(({id}) => id),
  }));
  return `# ${title} Results\n\n## Implementation Progress\n\n${format.render(inOrder)}\n`;
}

const bare = ({id, title, status}: Task): Task => ({
  ...{id, title, status, domain: '', description: ''},
  dependsOn: [],
});

/** The other file with these statuses; a task that it does not have yet is added to it. */
function keepStatuses(
  source: string,
  changes: readonly StatusChange[],
  {tasks, format}: Pick<Plan, 'tasks'> & {readonly format: Format},
): string {
  return changes.reduce((text, change) => {
    const known = format.read(text).tasks;
    if (known.some(({id}) => id === change.id)) return changeText(text, [change], format);
    const task = tasks.find(({id}) => id === change.id);
    if (task === undefined) return text;
    return changeText(text, [{kind: 'add', tasks: [bare({...task, status: change.value})]}], format);
  }, source);
}
