// How well an imperative would serve as a title: sure of its grammar, of a fitting length, and clear without its
// surroundings. To teach a flaw, add a row.
import type {Clause} from '../grammar/clause.ts';
import {isPronoun} from '../grammar/core.ts';
import type {Core} from '../grammar/noun-phrase.ts';
import {withoutAsides} from '../grammar/protect.ts';

const restricts = /\b(?:not|no|never|without|only|except|unless|none|nothing)\b/i;

type Reading = {
  readonly clause: Clause;
  readonly core: Core;
  readonly words: readonly string[];
  /** Whether it holds in a situation that a title would not tell: a value is true there alone. */
  readonly hasSituation: boolean;
};

/** What makes an imperative a poor title, and how much of its worth is left then. Without any it is clear by itself. */
const flaws: readonly (readonly [factor: number, has: (reading: Reading) => boolean])[] = [
  [0, ({clause, core, words}) => clause.isNegative || words.length === 0 || core.verb === ''],
  [0, ({words}) => words.length === 1 && isPronoun(words[0] ?? '')],
  [0.5, ({words}) => words.some(word => /^(?:it|they|them|these|those)$/i.test(word))],
  [0.4, ({words}) => /^(?:its|this|that|either|same)$/i.test(words[0] ?? '')],
  [0, ({words}) => words.some(word => /^[<>=]=?$/.test(word))],
  [0.5, ({clause, hasSituation}) => hasSituation && clause.voice === 'state'],
  [0.5, ({clause}) => isPronoun(clause.subject) || /^\w+ing\b/i.test(clause.subject)],
  [0.3, ({clause, core}) => restricts.test(clause.subject) && !core.object.includes(clause.subject.slice(1))],
  [0.4, ({clause, words}) => clause.voice === 'noun' && words.length > 7],
  [0.85, ({words}) => words.length > 9],
  [0.7, ({words}) => words.length > 14],
  [0.6, ({words}) => words.length < 2],
];

/** From 0, unusable, to 1. */
export function qualityOf(clause: Clause, core: Core, hasSituation: boolean): number {
  const words = withoutAsides(core.object).trim().split(/\s+/).filter(Boolean);
  const found = flaws.filter(([, has]) => has({clause, core, words, hasSituation}));
  return found.reduce((quality, [factor]) => quality * factor, clause.certainty);
}
