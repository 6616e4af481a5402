// How a table beside this file says what the code's own ways answer.
import type {Precedent} from '../../plan/types.ts';

/** What facts of a sort say about the questions of some rules. */
export type Habit = {
  /** Names of the rules in `word-rules/`. */
  readonly rules: readonly string[];
  readonly kinds: readonly Precedent['kind'][];
  /** What the fact is called (its parts in lower case: `max_rate`), what it says, and what the line speaks of. */
  readonly named?: RegExp;
  readonly says?: RegExp;
  readonly line?: RegExp;
  /** The part of the fact's own words that the line has to use, from 0 to 1; none without. */
  readonly share?: number;
  /** Said after the question. */
  readonly tell: (fact: Precedent, place: string) => string;
  /** An answer that follows the fact; none when it is only good to know. */
  readonly suggest?: (fact: Precedent, place: string) => string;
};
