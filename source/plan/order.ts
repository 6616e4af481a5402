// The order of tasks: who is ready, who waits for whom, cycles, waves, the critical path, and numbering.
import type {Task} from './types.ts';

type Node = Pick<Task, 'id' | 'dependsOn'>;
type Moving = Node & Pick<Task, 'status'> & {readonly parent?: string};

/**
 * Pending tasks whose dependencies are all done, in order. A dependency that no task has is never done. Of a task with
 * parts that are open the parts can start, and of one that is done nothing is left to start.
 */
export function readyTasks<Item extends Moving>(tasks: readonly Item[]): readonly Item[] {
  return tasks.filter(readiness(tasks).isReady);
}

/** The same for one task after the other: which are done, and which can start. */
export function readiness(tasks: readonly Moving[]): {
  readonly isDone: (id: string) => boolean;
  readonly isReady: (task: Moving) => boolean;
} {
  const done = new Set<string>();
  const whole = new Set<string>();
  for (const {id, status, parent} of tasks) {
    if (status === 'done') done.add(id);
    else if (parent !== undefined) whole.add(parent);
  }
  const isDone = (id: string): boolean => done.has(id);
  return {
    isDone,
    isReady: ({id, status, parent, dependsOn}) =>
      status === 'pending' &&
      !whole.has(id) &&
      !(parent !== undefined && done.has(parent)) &&
      dependsOn.every(isDone),
  };
}

/** Tasks that are not done and wait for others, with the ids that they wait for. */
export function blockedTasks(
  tasks: readonly Moving[],
): readonly {readonly id: string; readonly by: readonly string[]}[] {
  const done = doneIds(tasks);
  return tasks
    .filter(task => task.status !== 'done')
    .map(task => ({id: task.id, by: task.dependsOn.filter(id => !done.has(id))}))
    .filter(({by}) => by.length > 0);
}

const doneIds = (tasks: readonly Moving[]): ReadonlySet<string> =>
  new Set(tasks.filter(task => task.status === 'done').map(task => task.id));

/**
 * Tasks by the wave in which they can be worked on: the first waits for nothing, each later one for an earlier
 * (Kahn's algorithm). A dependency that no task has is not waited for; a cycle is left out.
 */
export function waves(tasks: readonly Node[]): readonly (readonly string[])[] {
  const open = new Map(tasks.map(task => [task.id, 0]));
  const users = new Map<string, string[]>(tasks.map(task => [task.id, []]));
  for (const {id, dependsOn} of tasks) {
    for (const before of new Set(dependsOn)) {
      users.get(before)?.push(id);
      if (open.has(before)) open.set(id, (open.get(id) ?? 0) + 1);
    }
  }
  const result: string[][] = [];
  let wave = [...open.keys()].filter(id => open.get(id) === 0);
  while (wave.length > 0) {
    result.push(wave);
    const touched = wave.flatMap(id => users.get(id) ?? []);
    for (const id of touched) open.set(id, (open.get(id) ?? 0) - 1);
    const freed = new Set(touched.filter(id => open.get(id) === 0));
    wave = freed.size > 1 ? [...open.keys()].filter(id => freed.has(id)) : [...freed];
  }
  return result;
}

/** The ids of one cycle, each waiting for the next and the last for the first; undefined when there is none. */
export function findCycle(tasks: readonly Node[]): readonly string[] | undefined {
  const free = new Set(waves(tasks).flat());
  const stuck = new Map(tasks.filter(task => !free.has(task.id)).map(task => [task.id, task]));
  const trail: string[] = [];
  // Whatever is stuck waits for something that is stuck too, so that following it must come back to the trail.
  for (let id = stuck.keys().next().value; id !== undefined; ) {
    const start = trail.indexOf(id);
    if (start >= 0) return trail.slice(start);
    trail.push(id);
    id = stuck.get(id)?.dependsOn.find(next => stuck.has(next));
  }
  return undefined;
}

/** A task at the end of the longest chain that leads to it. */
type Chain = {readonly id: string; readonly length: number; readonly before: Chain | undefined};

/** The longest chain of tasks that wait for one another, first to last; a cycle is left out. */
export function criticalPath(tasks: readonly Node[]): readonly string[] {
  const byId = new Map(tasks.map(task => [task.id, task]));
  const chains = new Map<string, Chain>();
  for (const id of waves(tasks).flat()) {
    const before = longest((byId.get(id)?.dependsOn ?? []).map(earlier => chains.get(earlier)));
    chains.set(id, {id, length: (before?.length ?? 0) + 1, before});
  }
  const path: string[] = [];
  for (let end = longest([...chains.values()]); end !== undefined; end = end.before) path.unshift(end.id);
  return path;
}

function longest(chains: readonly (Chain | undefined)[]): Chain | undefined {
  return chains.reduce(
    (best, chain) => ((chain?.length ?? 0) > (best?.length ?? 0) ? chain : best),
    undefined,
  );
}

/** Dependencies that another dependency of the same task implies already. */
export function redundantDependencies(
  tasks: readonly Node[],
): readonly {readonly id: string; readonly dependency: string}[] {
  const byId = new Map(tasks.map(task => [task.id, task]));
  const waveOf = new Map(waves(tasks).flatMap((wave, index) => wave.map(id => [id, index] as const)));
  const implies = (from: string, dependency: string): boolean => {
    // What lies in the wave of the dependency or an earlier one cannot wait for it.
    const isBehind = (id: string): boolean => (waveOf.get(id) ?? -1) > (waveOf.get(dependency) ?? 0);
    const seen = new Set([from].filter(isBehind));
    for (const id of seen) {
      const next = byId.get(id)?.dependsOn ?? [];
      if (next.includes(dependency)) return true;
      // A set grows while it is walked, so that this visits whatever is reached.
      for (const earlier of next) if (isBehind(earlier)) seen.add(earlier);
    }
    return false;
  };
  return tasks.flatMap(({id, dependsOn}) =>
    dependsOn
      .filter(dependency => dependsOn.some(other => other !== dependency && implies(other, dependency)))
      .map(dependency => ({id, dependency})),
  );
}

/**
 * The first free number after all that are taken, as wide as they are: "012" after "011a". Ids that begin with
 * letters go on in their own series: "T044" after "T043".
 */
export function nextId(tasks: readonly Pick<Task, 'id'>[]): string {
  const [, series, last] = /^(.*?[^\d].*?)(\d+)\D*$/.exec(tasks.at(-1)?.id ?? '') ?? [];
  if (series !== undefined && last !== undefined && /[A-Za-z]/.test(series)) {
    const own = tasks.flatMap(({id}) =>
      id.startsWith(series) ? [Number.parseInt(id.slice(series.length), 10)] : [],
    );
    const most = Math.max(...own.filter(number => !Number.isNaN(number)));
    return series + String(most + 1).padStart(last.length, '0');
  }
  const numbers = tasks.flatMap(({id}) => Array.from(id.matchAll(/\d+/g), match => Number(match[0])));
  return spellId(Math.max(0, ...numbers) + 1);
}

/** The same tasks with the ids 001, 002, … in their order, and their dependencies with them. */
export function renumber<Item extends Node>(tasks: readonly Item[]): readonly Item[] {
  const ids = new Map(tasks.map(({id}, place) => [id, spellId(place + 1)]));
  return tasks.map(task => ({
    ...task,
    id: ids.get(task.id) ?? task.id,
    dependsOn: task.dependsOn.map(id => ids.get(id) ?? id),
  }));
}

const spellId = (number: number): string => String(number).padStart(3, '0');
