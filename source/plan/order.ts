// The order that dependencies give: what can start, what waits for what, circles, waves and the longest chain. An id
// that no task has is ignored here; the checks report it.
import type {Task} from './types.ts';

type Ordered = Pick<Task, 'id' | 'dependsOn'>;

const byId = <Item extends Ordered>(tasks: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(tasks.toReversed().map(task => [task.id, task]));

/** The pending tasks whose dependencies are all done, those first that most other work waits behind. */
export function readyTasks<Item extends Task>(tasks: readonly Item[]): readonly Item[] {
  const blocked = new Set(blockedTasks(tasks).map(({id}) => id));
  const chain = chainLengths(tasks);
  return tasks
    .filter(({id, status}) => status === 'pending' && !blocked.has(id))
    .sort((first, second) => (chain.get(second.id) ?? 0) - (chain.get(first.id) ?? 0));
}

/** The pending tasks that wait, each with the tasks that are not done yet. */
export function blockedTasks(
  tasks: readonly Task[],
): readonly {readonly id: string; readonly by: readonly string[]}[] {
  const known = byId(tasks);
  const isOpen = (id: string): boolean => (known.get(id)?.status ?? 'done') !== 'done';
  return tasks
    .filter(({status}) => status === 'pending')
    .map(({id, dependsOn}) => ({id, by: dependsOn.filter(isOpen)}))
    .filter(({by}) => by.length > 0);
}

/** The tasks by the earliest step in which each can be worked on; tasks in or behind a circle are in no wave. */
export function waves(tasks: readonly Ordered[]): readonly (readonly string[])[] {
  const known = byId(tasks);
  const waitsFor = new Map(
    tasks.map(({id, dependsOn}) => [id, new Set(dependsOn.filter(other => known.has(other)))]),
  );
  const dependants = dependantsOf(tasks);
  const found: (readonly string[])[] = [];
  let wave = [...known.keys()].toReversed().filter(id => waitsFor.get(id)?.size === 0);
  while (wave.length > 0) {
    found.push(wave);
    wave = wave.flatMap(done =>
      (dependants.get(done) ?? []).filter(id => {
        const waiting = waitsFor.get(id);
        waiting?.delete(done);
        return waiting?.size === 0;
      }),
    );
  }
  return found;
}

/** For each id, the ids that depend on it directly, in order and once. */
function dependantsOf(tasks: readonly Ordered[]): ReadonlyMap<string, readonly string[]> {
  const dependants = new Map<string, Set<string>>();
  for (const {id, dependsOn} of tasks) {
    for (const other of dependsOn) {
      const known = dependants.get(other) ?? new Set();
      dependants.set(other, known.add(id));
    }
  }
  return new Map([...dependants].map(([id, ids]) => [id, [...ids]]));
}

/** For each task how many tasks the longest chain has that starts with it; those in circles have none. */
function chainLengths(tasks: readonly Ordered[]): ReadonlyMap<string, number> {
  const dependants = dependantsOf(tasks);
  const lengths = new Map<string, number>();
  for (const wave of waves(tasks).toReversed()) {
    for (const id of wave) {
      lengths.set(
        id,
        1 +
          (dependants.get(id) ?? []).reduce((longest, next) => Math.max(longest, lengths.get(next) ?? 0), 0),
      );
    }
  }
  return lengths;
}

/** The longest chain of tasks that must follow each other; the first of several in the order of the tasks. */
export function criticalPath(tasks: readonly Ordered[]): readonly string[] {
  const lengths = chainLengths(tasks);
  const dependants = dependantsOf(tasks);
  const longest = (ids: readonly string[]): string | undefined =>
    ids.reduce<string | undefined>(
      (best, id) =>
        (lengths.get(id) ?? 0) > (best === undefined ? 0 : (lengths.get(best) ?? 0)) ? id : best,
      undefined,
    );
  const path: string[] = [];
  for (
    let next = longest([...lengths.keys()]);
    next !== undefined;
    next = longest(dependants.get(next) ?? [])
  ) {
    path.push(next);
  }
  return path;
}

/** The ids of a circle of dependencies, each depending on the next and the last on the first; undefined without one. */
export function findCycle(tasks: readonly Ordered[]): readonly string[] | undefined {
  const reached = new Set(waves(tasks).flat());
  const known = byId(tasks);
  const stuck = (id: string): boolean => known.has(id) && !reached.has(id);
  const path: string[] = [];
  // Every task that is in no wave waits for another such task, so that the walk must come back to itself.
  for (
    let next = tasks.find(({id}) => stuck(id))?.id;
    next !== undefined;
    next = known.get(next)?.dependsOn.find(stuck)
  ) {
    const start = path.indexOf(next);
    if (start >= 0) return path.slice(start);
    path.push(next);
  }
  return undefined;
}

/** The dependencies that others of the same task imply already. */
export function redundantDependencies(
  tasks: readonly Ordered[],
): readonly {readonly id: string; readonly dependency: string}[] {
  const known = byId(tasks);
  const level = new Map(waves(tasks).flatMap((wave, index) => wave.map(id => [id, index] as const)));
  const above = (id: string, floor: number): readonly string[] =>
    (known.get(id)?.dependsOn ?? []).filter(other => (level.get(other) ?? -1) >= floor);
  const implies = (from: string, dependency: string): boolean => {
    const floor = level.get(dependency) ?? 0;
    const seen = new Set<string>();
    const stack = [...above(from, floor)];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next === dependency) return true;
      if (!seen.has(next)) stack.push(...above(next, floor));
      seen.add(next);
    }
    return false;
  };
  return tasks.flatMap(({id, dependsOn}) =>
    dependsOn
      .filter(
        dependency =>
          level.has(dependency) &&
          dependsOn.some(other => other !== dependency && implies(other, dependency)),
      )
      .map(dependency => ({id, dependency})),
  );
}

/** The id behind the highest in use, as wide as the ids are: "004" behind "003" and "003a", "007" behind "003-006". */
export function nextId(tasks: readonly Pick<Task, 'id'>[]): string {
  const numbers = tasks.flatMap(({id}) => /^\d+(?:\D*-\s*\d+)?/.exec(id)?.[0].match(/\d+/g) ?? []);
  const highest = numbers.reduce((top, number) => Math.max(top, Number(number)), 0);
  const width = numbers.reduce((widest, number) => Math.max(widest, number.length), 3);
  return String(highest + 1).padStart(width, '0');
}

/** The same tasks with the ids 001, 002 … in their order. Dependencies follow; those on no task are dropped. */
export function renumber<Item extends Task>(tasks: readonly Item[]): readonly Item[] {
  const ids = new Map(tasks.map(({id}, index) => [id, String(index + 1).padStart(3, '0')]));
  return tasks.map((task, index) => ({
    ...task,
    id: String(index + 1).padStart(3, '0'),
    dependsOn: task.dependsOn.flatMap(id => ids.get(id) ?? []),
  }));
}
