// Which task waits for which, and why: work for what it builds on, tests, documentation and verification for
// what they are about.
import type {Precedence} from '../decided/precedence.ts';
import {type Facts, factsOf, isBinding, type Titled, tieBetween} from './ties.ts';

/** The place of a task in the list that another waits for. */
export type Dependency = {readonly on: number; readonly because: string};

const whatFor = {
  tests: 'tests what it builds',
  documentation: 'describes what is there by then',
  verification: 'verifies the whole',
} as const;

/** Tasks that no other of the list waits for. */
function ends(among: readonly number[], dependencies: readonly (readonly Dependency[])[]): readonly number[] {
  return among.filter(
    each => !among.some(other => dependencies[other]?.some(dependency => dependency.on === each)),
  );
}

/** How many words a criterion of the one shares with the other at most. */
function sharedWords(a: Titled, b: Titled): number {
  const own = new Set(a.group.parts.flatMap(part => [...part.stems]));
  return Math.max(0, ...b.group.parts.map(part => [...part.stems].filter(each => own.has(each)).length));
}

const enoughWords = 3;

/** What a task that is not work waits for: documentation for the tests, as in most real plans, else for the work. */
function dependenciesOfOther(
  tasks: readonly Titled[],
  at: number,
  known: readonly (readonly Dependency[])[],
): readonly Dependency[] {
  const task = tasks[at];
  if (task === undefined || task.group.kind === 'work') return [];
  const before = tasks.slice(0, at).map((_, place) => place);
  const work = before.filter(place => tasks[place]?.group.kind === 'work');
  const {kind} = task.group;
  const nearness = (place: number): number => sharedWords(task, tasks[place] ?? task);
  const because = whatFor[kind];
  if (kind === 'verification') {
    const all = before.filter(place => tasks[place]?.group.kind !== 'documentation');
    return ends(all, known).map(on => ({on, because}));
  }
  const tests = before.filter(place => tasks[place]?.group.kind === 'tests');
  if (kind === 'documentation' && tests.length > 0) return ends(tests, known).map(on => ({on, because}));
  const related = work.filter(place => nearness(place) >= enoughWords);
  return ends(related.length > 0 ? related : work, known).map(on => ({on, because}));
}

/** For each task what it waits for: earlier tasks only, none that another one implies. */
export function dependenciesOf(
  tasks: readonly Titled[],
  precedence: Precedence = [],
): readonly (readonly Dependency[])[] {
  const facts = factsOf(tasks);
  const result: (readonly Dependency[])[] = [];
  for (const [at, {group}] of tasks.entries()) {
    const own =
      group.kind === 'work'
        ? [...workDependencies(facts, at), ...decided(tasks, at, {precedence, known: result})]
        : dependenciesOfOther(tasks, at, result);
    result.push(withoutImplied(own, result));
  }
  return result;
}

function workDependencies(facts: Facts, at: number): readonly Dependency[] {
  return facts.tasks.slice(0, at).flatMap((_, on) => {
    const tie = tieBetween(facts, on, at);
    return tie === undefined || !isBinding(tie) ? [] : [{on, because: tie.because}];
  });
}

type Decided = {readonly precedence: Precedence; readonly known: readonly (readonly Dependency[])[]};

/** What a task waits for because the lead wants another domain to land first. */
function decided(tasks: readonly Titled[], at: number, {precedence, known}: Decided): readonly Dependency[] {
  const domain = tasks[at]?.group.domain;
  return precedence
    .filter(([, then]) => then === domain)
    .flatMap(([first]) => {
      const before = tasks
        .slice(0, at)
        .map((_, place) => place)
        .filter(place => tasks[place]?.group.kind === 'work' && tasks[place].group.domain === first);
      return ends(before, known).map(on => ({on, because: `${first} lands first`}));
    });
}

/** Without what another one of them waits for already. */
export function withoutImplied(
  own: readonly Dependency[],
  known: readonly (readonly Dependency[])[],
): readonly Dependency[] {
  const reached = new Set<number>();
  const follow = (at: number): void => {
    for (const {on} of known[at] ?? []) {
      if (reached.has(on)) continue;
      reached.add(on);
      follow(on);
    }
  };
  for (const {on} of own) follow(on);
  const once = own.filter(({on}, place) => own.findIndex(other => other.on === on) === place);
  return once.filter(({on}) => !reached.has(on)).toSorted((a, b) => a.on - b.on);
}
