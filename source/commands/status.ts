// `status <story> <task…> <status>`: moves tasks along, one changed line for each.
import {formatOf} from '../formats/index.ts';
import {changeText} from '../plan/edit.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import {readStoryHead} from '../plan/story.ts';
import {type Change, type Status, statuses, type Task, type WrittenTask} from '../plan/types.ts';
import {saveText} from '../project/files.ts';
import {pathInProject} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {lines, type Text, table, toned} from './calling/text.ts';
import {findStoryOf} from './reading/read-story.ts';

type Wanted = {readonly ids: readonly string[]; readonly status: Status; readonly path: string};
type Move = {readonly task: Task; readonly from: Status; readonly to: Status};

export async function run(call: Call): Promise<Outcome> {
  const {project, file, rest} = findStoryOf(call);
  const path = pathInProject(project, file);
  const wanted = {path, ids: rest.slice(0, -1), status: readStatus(rest.at(-1) ?? '')};
  let warnings: readonly string[] = [];
  let changed: readonly Move[] = [];
  const {after} = await saveText(file, current => {
    const {format, tasks} = readTasks(current, path);
    const moves = movesOf(tasks, wanted);
    changed = moves.filter(({from, to}) => from !== to);
    warnings = [...repetitions(moves), ...openDependencies(changed, tasks)];
    return changed.length === 0 ? current : changeText(current, changed.map(changeOf), format);
  });
  return {
    data: {
      changed: changed.map(({task, from, to}) => ({id: task.id, from, to})),
      story: {status: readStoryHead(after, path).status ?? null},
      warnings,
    },
    text: spell(changed, warnings),
  };
}

function movesOf(tasks: readonly WrittenTask[], {ids, status, path}: Wanted): readonly Move[] {
  const found = new Set(ids.map(id => findTask(tasks, id, path)));
  return Array.from(found, task => ({task, from: task.status, to: status}));
}

const changeOf = ({task, to}: Move): Change => ({kind: 'set', id: task.id, field: 'status', value: to});

function readTasks(source: string, path: string) {
  const format = formatOf(source);
  const tasks = format?.read(source).tasks ?? [];
  if (format !== undefined && tasks.length > 0) return {format, tasks};
  throw new PlanError('no-tasks', `${path} has no tasks yet.`, {
    hint: `plan-tasks plan "${path}" writes them.`,
  });
}

/** The task with an id; leading zeros may be left out when that names one task alone. */
function findTask(tasks: readonly WrittenTask[], id: string, path: string): WrittenTask {
  const same = tasks.filter(task => task.id === id);
  const found = same.length > 0 ? same : tasks.filter(task => bare(task.id) === bare(id));
  const [task, second] = found;
  if (task === undefined) {
    const hint = `Its tasks are ${tasks.map(known => known.id).join(', ')}.`;
    throw new PlanError('unknown-task', `${path} has no task ${id}.`, {hint, exitCode: exitCodes.usage});
  }
  if (second === undefined) return task;
  const places = found.map(({line}) => `${path}:${line}`).join(' and ');
  throw new PlanError('task-ambiguous', `Task ${id} stands at ${places}.`, {
    hint: 'Give one of them another id.',
  });
}

const bare = (id: string): string => id.toLowerCase().replace(/^0+(?=\d)/, '');

function readStatus(word: string): Status {
  const meant = word.toLowerCase().replace(/[- ]/g, '_');
  const status = statuses.find(one => one === meant);
  if (status !== undefined) return status;
  throw new PlanError('unknown-status', `"${word}" is no status: the last word says what the tasks become.`, {
    hint: didYouMean(word, statuses, `It is one of ${statuses.join(', ')}.`),
    exitCode: exitCodes.usage,
  });
}

const repetitions = (moves: readonly Move[]): readonly string[] =>
  moves.filter(({from, to}) => from === to).map(({task, to}) => `${task.id} was ${to} already`);

// A dependency that does not exist counts as open: nobody can have done it.
function openDependencies(changed: readonly Move[], tasks: readonly Task[]): readonly string[] {
  const statusOf = new Map(tasks.map(({id, status}) => [id, status]));
  for (const {task, to} of changed) statusOf.set(task.id, to);
  return changed.flatMap(({task, to}) => {
    const open = task.dependsOn.filter(id => statusOf.get(id) !== 'done');
    if (to === 'pending' || open.length === 0) return [];
    return `${task.id} depends on ${open.map(id => `${id} (${statusOf.get(id) ?? 'not there'})`).join(', ')}`;
  });
}

function spell(changed: readonly Move[], warnings: readonly string[]): Text {
  const {dim, busy} = {dim: toned('dim'), busy: toned('busy')};
  const rows = changed.map(({task, from, to}) => [task.id, `${from} → ${to}`, dim(task.title)]);
  const notes = warnings.map(warning => busy(`! ${warning}`));
  return lines(...(rows.length > 0 ? [table(rows)] : []), ...notes);
}
