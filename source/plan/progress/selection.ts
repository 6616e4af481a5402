// Which tasks of a plan a person means: "003", "3", "003-006", "001,003", "T001-T006", and several of these.
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
  const [, repeated, place] = /^(.+)#(\d+)$/.exec(id) ?? [];
  if (repeated !== undefined) {
    const one = tasks.filter(task => task.id === repeated)[Number(place) - 1];
    return one === undefined ? undefined : [one];
  }
  const same = tasks.filter(task => task.id === id);
  const found = same.length > 0 ? same : tasks.filter(task => bare(task.id) === bare(id));
  if (found.length < 2) return found.length === 0 ? undefined : found;
  const places = found.map(({line}) => `${path}:${line}`).join(' and ');
  throw new PlanError('task-ambiguous', `Task ${id} stands at ${places}.`, {
    hint: `Name one of them as ${id}#1 or ${id}#2, or give it another id: plan-tasks check --fix does.`,
  });
}

const bare = (id: string): string => id.toLowerCase().replace(/0*(\d+)/g, '$1');

/** Where a part may be cut into the two ends of a range; an id may have dashes of its own. */
const cuts = /\s*(?:\.\.|[-–—])\s*/g;

function between<Item extends Named>(part: string, choice: Choice<Item>): readonly Item[] | undefined {
  const ends = Array.from(part.matchAll(cuts), ({0: cut, index}) => [
    part.slice(0, index),
    part.slice(index + cut.length),
  ]);
  const known = ends.find(pair => pair.every(id => id !== '' && named(id, choice) !== undefined)) ?? ends[0];
  if (known === undefined || known.includes('')) return undefined;
  const [first = '', last = ''] = known
    .flatMap(id => named(id, choice) ?? notThere(id, choice))
    .map(({id}) => id)
    .sort(compareIds);
  const isPart = ({id}: Item): boolean => first.split('.').length < id.split('.').length;
  return choice.tasks.filter(
    task => !isPart(task) && compareIds(first, task.id) <= 0 && compareIds(task.id, last) <= 0,
  );
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
