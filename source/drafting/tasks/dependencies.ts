// Which task waits for which, and why: nearness in the list, shared words of titles, names that an earlier task
// introduces, the same main file; tests, documentation and verification wait for what they are about.

import {stem} from '../../plan/words.ts';
import type {Group} from '../part.ts';
import {verbForm} from '../wording/verbs.ts';

/** A group with its title, in the order of the plan. */
export type Titled = {readonly group: Group; readonly title: string};
export type Dependency = {readonly on: number; readonly because: string};

const nearness = [0, 0.9, 0.35, 0.2];
const weights = {title: 0.5, name: 0.3, file: 0.5} as const;
const threshold = 1.5;
const mostNames = 3;
/** A title word in more than this share of the titles ties nothing together. */
const common = 0.45;

const wordsOf = (title: string): readonly string[] => title.match(/[A-Za-z][\w-]{2,}/g) ?? [];
const functionWord = /^(?:for|with|and|the|from|into|when|that|users?|let|all|each|not)$/i;

function titleStems(title: string): ReadonlyMap<string, string> {
  const content = wordsOf(title)
    .slice(1)
    .filter(word => !functionWord.test(word));
  return new Map(
    content
      .filter(word => verbForm(word)?.form !== 'base' || content.length < 3)
      .map(word => [stem(word.toLowerCase()), word]),
  );
}

const namesIn = ({group}: Titled): ReadonlySet<string> =>
  new Set(group.parts.flatMap(part => [...part.names]));

/** The names that a task is the first to speak of. */
function introduced(tasks: readonly Titled[]): readonly ReadonlySet<string>[] {
  const seen = new Set<string>();
  return tasks.map(task => {
    const fresh = new Set([...namesIn(task)].filter(name => !seen.has(name)));
    for (const name of fresh) seen.add(name);
    return fresh;
  });
}

type Facts = {
  readonly tasks: readonly Titled[];
  readonly stems: readonly ReadonlyMap<string, string>[];
  readonly fresh: readonly ReadonlySet<string>[];
  readonly isCommon: (stem: string) => boolean;
};

function factsOf(tasks: readonly Titled[]): Facts {
  const stems = tasks.map(task => titleStems(task.title));
  const limit = Math.max(2, tasks.length * common);
  return {
    tasks,
    stems,
    fresh: introduced(tasks),
    isCommon: each => stems.filter(own => own.has(each)).length > limit,
  };
}

/** Why a task of work waits for an earlier one, or undefined when it does not. */
function reasonBetween(facts: Facts, earlier: number, later: number): string | undefined {
  const [a, b] = [facts.tasks[earlier], facts.tasks[later]];
  if (a === undefined || b === undefined) return undefined;
  const isOtherEnd =
    a.group.side?.role === 'provider' &&
    b.group.side?.role === 'user' &&
    a.group.domain === b.group.side.other;
  if (isOtherEnd && b.group.parts.some(part => a.group.parts.includes(part)))
    return `${a.group.domain} provides what ${b.group.domain} uses`;
  const names = [...(facts.fresh[earlier] ?? [])].filter(name => namesIn(b).has(name));
  const shared = [...(facts.stems[earlier] ?? [])].filter(
    ([each]) => facts.stems[later]?.has(each) && !facts.isCommon(each),
  );
  const [fileA, fileB] = [a.group.places[0]?.path, b.group.places[0]?.path];
  const isSameFile = fileA !== undefined && fileA === fileB;
  const score =
    (nearness[later - earlier] ?? 0) +
    weights.title * shared.length +
    weights.name * Math.min(mostNames, names.length) +
    (isSameFile ? weights.file : 0);
  if (score < threshold) return undefined;
  const [name] = names;
  if (name !== undefined) return `uses \`${name}\`, which it introduces`;
  const [word] = shared;
  if (word !== undefined) return `both are about ${word[1]}`;
  return isSameFile ? `both change \`${fileA}\`` : undefined;
}

const whatFor = {
  tests: 'tests what it builds',
  documentation: 'describes what it builds',
  verification: 'verifies the whole',
} as const;

/** Tasks that no other of the list waits for. */
function ends(among: readonly number[], dependencies: readonly (readonly Dependency[])[]): readonly number[] {
  return among.filter(
    each => !among.some(other => dependencies[other]?.some(dependency => dependency.on === each)),
  );
}

function isAbout(a: Titled, b: Titled): boolean {
  const own = new Set(a.group.parts.flatMap(part => [...part.stems]));
  return b.group.parts.some(part => [...part.stems].filter(each => own.has(each)).length >= 3);
}

/** What a task that is not work waits for. */
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
  const candidates =
    kind === 'verification' ? before.filter(place => tasks[place]?.group.kind !== 'documentation') : work;
  const related =
    kind === 'verification' ? candidates : candidates.filter(place => isAbout(task, tasks[place] ?? task));
  return ends(related.length > 0 ? related : candidates, known).map(on => ({on, because: whatFor[kind]}));
}

/** For each task what it waits for: earlier tasks only, none that another one implies. */
export function dependenciesOf(
  tasks: readonly Titled[],
  order: readonly string[] = [],
): readonly (readonly Dependency[])[] {
  const facts = factsOf(tasks);
  const result: (readonly Dependency[])[] = [];
  for (const [at, {group}] of tasks.entries()) {
    const own =
      group.kind === 'work'
        ? workDependencies(facts, at, result, order)
        : dependenciesOfOther(tasks, at, result);
    result.push(withoutImplied(own, result));
  }
  return result;
}

function workDependencies(
  facts: Facts,
  at: number,
  known: readonly (readonly Dependency[])[],
  order: readonly string[],
): readonly Dependency[] {
  const earlier = facts.tasks.slice(0, at).map((_, place) => place);
  const reasoned = earlier.flatMap(on => {
    const because = reasonBetween(facts, on, at);
    return because === undefined ? [] : [{on, because}];
  });
  const rank = order.indexOf(facts.tasks[at]?.group.domain ?? '');
  const before = order[rank - 1];
  if (rank < 1 || before === undefined) return reasoned;
  const first = earlier.filter(
    place => facts.tasks[place]?.group.domain === before && facts.tasks[place].group.kind === 'work',
  );
  const has = new Set(reasoned.map(dependency => dependency.on));
  const decided = ends(first, known).filter(on => !has.has(on));
  return [...reasoned, ...decided.map(on => ({on, because: `${before} lands first, as decided`}))];
}

/** Without dependencies that another of them waits for already, however far back. */
function withoutImplied(
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
  return own.filter(({on}) => !reached.has(on)).toSorted((a, b) => a.on - b.on);
}
