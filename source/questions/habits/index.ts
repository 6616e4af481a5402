// How the code decides a like case already: the best thing to say beside a question, and the best answer to suggest.
import type {Brief, Precedent} from '../../plan/types.ts';
import {splitIdentifier, stem, stemsOf} from '../../plan/words.ts';
import {isSource} from '../code-rules/evidence.ts';
import type {Corpus, Line} from '../corpus.ts';
import type {Habit} from './habit.ts';
import {mannerHabits} from './manners.ts';
import {numberHabits} from './numbers.ts';

const habits: readonly Habit[] = [...numberHabits, ...mannerHabits];

/** A fact as it goes into a question: its place, what is told of it, and the answer that follows it. */
export type Citation = {
  readonly place: string;
  readonly told: string;
  readonly suggestion: string | undefined;
};

/** Words that stand in many names and many sentences and tie none of them together. */
const general = new Set(
  stemsOf(
    'error failed invalid message default max min limit size count timeout value request response data type name user file number text length string read write start stop open close',
  ),
);

/** How much a fact in the first, second, … of the files that a line is about is worth by its place alone. */
const nearness = [1.6, 1.1, 0.8, 0.5] as const;

type Told = Precedent & {readonly stems: readonly string[]};
type Where = {
  readonly line: Line;
  readonly corpus: Corpus;
  /** Source files that the line is about, best first. */
  readonly sources: readonly string[];
};

/** Finds how the code decides the case that a rule asks about in a line; nothing when no fact is near enough. */
export function habitsOf(
  {finding, story}: Brief,
  corpus: Corpus,
): (rule: string, line: Line) => Citation | undefined {
  const facts: readonly Told[] = (finding.precedents ?? [])
    .filter(({name}) => !story.source.includes(`\`${name}\``))
    .map(fact => ({...fact, stems: specific(fact)}));
  const fitting = habits.map(habit => ({habit, facts: facts.filter(fact => isOf(habit, fact))}));
  const places = new Map(finding.criteria.map(({number, files}) => [number, files.map(({path}) => path)]));
  const best = finding.files.map(({path}) => path);
  return (rule, line) => {
    const near = line.criterion === undefined ? best : (places.get(line.criterion) ?? best);
    const where = {line, corpus, sources: near.filter(isSource).slice(0, nearness.length)};
    for (const {habit, facts} of fitting) {
      if (!habit.rules.includes(rule) || habit.line?.test(line.text) === false) continue;
      const fact = nearest(habit, facts, where);
      if (fact !== undefined) return citationOf(habit, fact);
    }
    return undefined;
  };
}

function nearest(
  habit: Habit,
  facts: readonly Told[],
  {line, corpus, sources}: Where,
): Precedent | undefined {
  const [found] = facts
    .filter(fact => sources.includes(fact.path))
    .map(fact => ({fact, shared: fact.stems.filter(word => line.stems.has(word))}))
    .filter(({fact, shared}) => shared.length >= (habit.share ?? 0) * Math.max(1, fact.stems.length))
    .filter(({fact}) => !isStated(line, fact))
    .map(({fact, shared}) => {
      const spoken = shared.reduce((sum, word) => sum + corpus.rarity(word), 0);
      const isLevel = fact.kind === 'log' && line.stems.has(stem(fact.name));
      const isUpper = /max/i.test(fact.name);
      const place = nearness[sources.indexOf(fact.path)] ?? 0;
      return {fact, worth: place + spoken + (isLevel ? 2 : 0) + (isUpper ? 0.1 : 0)};
    })
    .sort((one, other) => other.worth - one.worth);
  return found?.fact;
}

/** A number that the line has itself need not be told. */
function isStated(line: Line, {kind, says}: Precedent): boolean {
  return kind === 'value' && new RegExp(`(?<![\\d.])${Number.parseFloat(says)}(?![\\d.])`).test(line.text);
}

const specific = ({name, says}: Precedent): readonly string[] => [
  ...new Set(
    [...splitIdentifier(name).map(stem), ...stemsOf(says)].filter(
      word => word.length > 1 && !/^\d+$/.test(word) && !general.has(word),
    ),
  ),
];

function isOf({kinds, named, says}: Habit, fact: Precedent): boolean {
  const name = splitIdentifier(fact.name).join('_');
  return kinds.includes(fact.kind) && named?.test(name) !== false && says?.test(fact.says) !== false;
}

function citationOf({tell, suggest}: Habit, fact: Precedent): Citation {
  const short = `${fact.path.slice(fact.path.lastIndexOf('/') + 1)}:${fact.line}`;
  const place = `${fact.path}:${fact.line}`;
  return {place, told: tell(fact, short), suggestion: suggest?.(fact, place)};
}
