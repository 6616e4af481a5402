// The main clause of a criterion → subject, predicate and the rest. Every word that could be the predicate is
// scored; number agreement and what follows tell "controls default to" from "default controls".
import {predicates} from './predicate.ts';

export type Clause = {
  readonly voice: 'active' | 'passive' | 'state' | 'possession' | 'imperative' | 'noun';
  readonly subject: string;
  /** Base form; "" for a state and for a bare noun phrase. */
  readonly verb: string;
  readonly rest: string;
  readonly isNegative: boolean;
  /** "no longer": what was done is to stop. */
  readonly isCeasing: boolean;
  /** From 0 (guessed) to 1 (sure). */
  readonly certainty: number;
};

/** A score below this is no reading at all. */
const leastScore = 1;
/** A later word must be this much likelier than an earlier one. */
const margin = 0.3;
/** From this score on a reading is certain. */
const sure = 2.5;

/** Reads a main clause (protected text). Without a predicate it is a noun phrase. */
export function readClause(main: string): Clause {
  const words = main.split(/\s+/).filter(Boolean);
  const [first, ...others] = predicates(words, leastScore);
  if (first === undefined) return nounPhrase(words);
  const best = others.reduce((top, each) => (each.score > top.score + margin ? each : top), first);
  return {...best.read(), certainty: Math.min(1, best.score / sure)};
}

function nounPhrase(words: readonly string[]): Clause {
  const isNegative = /^(?:no|not|never)$/i.test(words[0] ?? '');
  const subject = words.join(' ');
  return {voice: 'noun', subject, verb: '', rest: '', isNegative, isCeasing: false, certainty: 0.5};
}
