// Which tasks of a plan a person means: "003", "3", "003-006", "001,003", and several of these.
import {exitCodes, PlanError} from '../error.ts';
import type {Task} from '../types.ts';

type Named = Pick<Task, 'id'> & {readonly line: number};
/** The tasks to choose from, and the file that errors name. */
export type Choice<Item extends Named> = {readonly tasks: readonly Item[]; readonly path: string};

/**
 * The tasks that the words name, each once, in the order of the words; a range stands for the tasks whose ids lie
 * between two that exist. Leading zeros may be left out where that names one task alone. Throws a PlanError for an
 * id that no task has, or two.
 */
export function selectTasks<Item extends Named>(
  words: readonly string[],
  choice: Choice<Item>,
): readonly Item[] {
  return [...new Set(words.flatMap(word => named(word, choice) ?? listed(word, choice)))];
}

const listed = <Item extends Named>(word: string, choice: Choice<Item>): readonly Item[] =>
  word
    .split(',')
    .filter(part => part !== '')
    .flatMap(part => named(part, choice) ?? between(part, choice) ?? notThere(part, choice));

/** The task with an id. An id with a dash in it is found here, before it is taken for a range. */
function named<Item extends Named>(id: string, {tasks, path}: Choice<Item>): readonly Item[] | undefined {
  const same = tasks.filter(task => task.id === id);
  const found = same.length > 0 ? same : tasks.filter(task => bare(task.id) === bare(id));
  if (found.length < 2) return found.length === 0 ? undefined : found;
  const places = found.map(({line}) => `${path}:${line}`).join(' and ');
  throw new PlanError('task-ambiguous', `Task ${id} stands at ${places}.`, {
    hint: 'Give one of them another id: plan-tasks check --fix does.',
  });
}

const bare = (id: string): string => id.toLowerCase().replace(/^0+(?=\d)/, '');

const range = /^([\w.]+?)\s*(?:[-–—]|\.\.)\s*([\w.]+)$/;

function between<Item extends Named>(part: string, choice: Choice<Item>): readonly Item[] | undefined {
  const [, from, to] = range.exec(part) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const ends = [from, to].flatMap(id => named(id, choice) ?? notThere(id, choice)).map(({id}) => id);
  const [first = '', last = ''] = ends.sort(compareIds);
  return choice.tasks.filter(({id}) => compareIds(first, id) <= 0 && compareIds(id, last) <= 0);
}

/** Numbers in an id count as numbers: "T9" before "T10", "011" before "011a". */
function compareIds(one: string, other: string): number {
  const [left, right] = [partsOf(one), partsOf(other)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [a = '', b = ''] = [left[index], right[index]];
    const order = Number(a) - Number(b);
    if (order < 0 || (Number.isNaN(order) && a < b)) return -1;
    if (a !== b && order !== 0) return 1;
  }
  return 0;
}

const partsOf = (id: string): readonly string[] => id.toLowerCase().match(/\d+|\D+/g) ?? [];

function notThere<Item extends Named>(id: string, {tasks, path}: Choice<Item>): never {
  throw new PlanError('unknown-task', `${path} has no task ${id}.`, {
    hint: `Its tasks are ${tasks.map(task => task.id).join(', ')}.`,
    exitCode: exitCodes.usage,
  });
}
