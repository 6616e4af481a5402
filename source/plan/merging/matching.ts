// Which task of one version is which task of another: people rename, renumber and move tasks, and an id that is used
// again means another task.
import type {WrittenTask} from '../types.ts';
import {stemsOf} from '../words.ts';

/** What makes two tasks the same, the surest first: equal keys, of which each version has equally many. */
type Sign = {
  readonly key: (task: WrittenTask) => string;
  readonly isSure?: (from: WrittenTask, to: WrittenTask) => boolean;
};

const titleOf = ({title}: WrittenTask): string => title.trim().replace(/\s+/g, ' ').toLowerCase();

/** Fewer characters than this are no description that only one task can have. */
const leastTelling = 20;

const unchanged: Sign = {key: task => `${task.id} ${titleOf(task)}`};
const sameTitle: Sign = {key: titleOf};
const sameDescription: Sign = {key: task => (task.description.length < leastTelling ? '' : task.description)};
const sameId: Sign = {key: ({id}) => id, isSure: isAlike};

/** The tasks of a branch and the tasks that they were before it: the new one → the old one. */
export function matchChanged(
  before: readonly WrittenTask[],
  after: readonly WrittenTask[],
): ReadonlyMap<WrittenTask, WrittenTask> {
  return matchBy([unchanged, sameTitle, sameDescription, sameId], before, after);
}

/** The tasks that both branches added, so that they are no news to each other: theirs → ours. */
export function matchAdded(
  ours: readonly WrittenTask[],
  theirs: readonly WrittenTask[],
): ReadonlyMap<WrittenTask, WrittenTask> {
  return matchBy([unchanged, sameTitle], ours, theirs);
}

type Pair = readonly [from: WrittenTask, to: WrittenTask];

function matchBy(
  signs: readonly Sign[],
  from: readonly WrittenTask[],
  to: readonly WrittenTask[],
): ReadonlyMap<WrittenTask, WrittenTask> {
  const found = new Map<WrittenTask, WrittenTask>();
  const taken = new Set<WrittenTask>();
  for (const sign of signs) {
    const known = from.filter(task => !taken.has(task));
    const open = to.filter(task => !found.has(task));
    for (const [match, task] of pairsBy(sign, known, open)) {
      found.set(task, match);
      taken.add(match);
    }
  }
  return found;
}

function pairsBy(
  {key, isSure = () => true}: Sign,
  from: readonly WrittenTask[],
  to: readonly WrittenTask[],
): readonly Pair[] {
  const known = Map.groupBy(from, key);
  return [...Map.groupBy(to, key)].flatMap(([text, tasks]) => {
    const same = known.get(text) ?? [];
    if (text === '' || same.length !== tasks.length) return [];
    return same
      .map((task, index): Pair => [task, tasks[index] ?? task])
      .filter(([one, other]) => isSure(one, other));
  });
}

/** How large a part of their words two tasks of one id share at least when a person rewrote the one into the other. */
const leastShared = 0.25;

function isAlike(one: WrittenTask, other: WrittenTask): boolean {
  if (one.description === '' || other.description === '') return true;
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shared = [...left].filter(word => right.has(word)).length;
  return 2 * shared >= leastShared * (left.size + right.size);
}

const wordsOf = ({title, description}: WrittenTask): ReadonlySet<string> =>
  new Set(stemsOf(`${title} ${description}`));
