// What ties a task to an earlier one: nearness in the list, shared words of titles, names that the earlier task
// introduces, the same main file, the same heading. Weights and threshold were measured on real plans.
import {stem} from '../../plan/words.ts';
import {isGeneric, sentenceCase} from '../grammar/case.ts';
import {verbForm} from '../grammar/verbs.ts';
import type {Group} from '../part.ts';

/** A group with its title, in the order of the plan. */
export type Titled = {readonly group: Group; readonly title: string};

const nearness = [0, 0.9, 0.35, 0.2];
const weights = {title: 0.5, name: 0.3, file: 0.5, heading: 0.5} as const;
/** Next to each other and one thing in common: on real tasks P .73, R .34 (a bare chain .61, .50). */
const threshold = 1.15;
const certain = 3;
const mostNames = 3;
/** A title word, or a main file, of more than this share of the tasks ties nothing together. */
const common = 0.7;

const wordsOf = (title: string): readonly string[] => title.match(/[A-Za-z][\w-]{2,}/g) ?? [];
const functionWord = /^(?:via|for|with|and|the|from|into|when|that|users?|let|all|each|not)$/i;

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

/** A plan's tasks with what is known of their titles and names. */
export type Facts = {
  readonly tasks: readonly Titled[];
  readonly stems: readonly ReadonlyMap<string, string>[];
  readonly fresh: readonly ReadonlySet<string>[];
  readonly isCommon: (stem: string) => boolean;
  readonly isCommonFile: (path: string | undefined) => boolean;
};

/** Reads what ties the tasks together. */
export function factsOf(tasks: readonly Titled[]): Facts {
  const stems = tasks.map(task => titleStems(task.title));
  const limit = Math.max(2, tasks.length * common);
  return {
    tasks,
    stems,
    fresh: introduced(tasks),
    isCommon: each => stems.filter(own => own.has(each)).length > limit,
    isCommonFile: path => tasks.filter(task => pathOf(task) === path).length > limit,
  };
}

/** How much speaks for a task of work waiting for an earlier one, and what. */
export type Tie = {readonly score: number; readonly because: string};

/** From this score on a task waits. */
export const isBinding = ({score}: Tie): boolean => score >= threshold;

/** What ties a task to an earlier one; undefined when nothing does. */
export function tieBetween(facts: Facts, earlier: number, later: number): Tie | undefined {
  const [a, b] = [facts.tasks[earlier], facts.tasks[later]];
  if (a === undefined || b === undefined) return undefined;
  const {provides} = a.group;
  if (provides !== undefined && a.group.domain === b.group.domain && speaksOfName(b, provides.name))
    return {score: certain, because: `needs \`${provides.name}\``};
  if (areTwoEnds(a.group, b.group))
    return {score: certain, because: `${a.group.domain} provides what ${b.group.domain} uses`};
  const names = [...(facts.fresh[earlier] ?? [])].filter(name => namesIn(b).has(name)).slice(0, mostNames);
  const words = [...(facts.stems[earlier] ?? [])]
    .filter(([each]) => facts.stems[later]?.has(each) && !facts.isCommon(each))
    .map(([, word]) => word);
  const file = sameOf(a, b, task => (facts.isCommonFile(pathOf(task)) ? undefined : pathOf(task)));
  const heading = sameOf(a, b, ownHeading);
  const score =
    (nearness[later - earlier] ?? 0) +
    weights.title * words.length +
    weights.name * names.length +
    (file === undefined ? 0 : weights.file) +
    (heading === undefined ? 0 : weights.heading);
  const isForeign = a.group.domain !== b.group.domain && names.length === 0;
  return isForeign || score === 0 ? undefined : {score, because: spellReason({names, words, file, heading})};
}

const pathOf = ({group}: Titled): string | undefined => group.places[0]?.path;

type Ties = {
  readonly names: readonly string[];
  readonly words: readonly string[];
  readonly file: string | undefined;
  readonly heading: string | undefined;
};

function spellReason({names, words, file, heading}: Ties): string {
  if (names[0] !== undefined) return `uses \`${names[0]}\`, which it introduces`;
  if (words[0] !== undefined) return `builds on its ${words[0]}`;
  if (heading !== undefined) return `continues "${heading}"`;
  return file === undefined ? 'comes right after it' : `both change \`${file}\``;
}

/** Whether a task names something, also within a longer name: `GET /status`. */
const speaksOfName = (task: Titled, name: string): boolean =>
  [...namesIn(task)].some(each => each.split(/\s+/).includes(name));

/** Whether the one provides what the other uses of the same criterion. */
function areTwoEnds(a: Group, b: Group): boolean {
  const isPair = a.side?.role === 'provider' && b.side?.role === 'user' && a.domain === b.side.other;
  return isPair && b.parts.some(part => a.parts.some(other => other.criterion === part.criterion));
}

function ownHeading({group}: Titled): string | undefined {
  const heading = group.parts[0]?.criterion.group.at(-1) ?? '';
  return isGeneric(sentenceCase(heading)) ? undefined : heading;
}

/** What both say, if they say the same. */
function sameOf(a: Titled, b: Titled, read: (task: Titled) => string | undefined): string | undefined {
  const value = read(a);
  return value !== undefined && value === read(b) ? value : undefined;
}
