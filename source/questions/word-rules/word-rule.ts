// What a row of the tables beside this file holds.
import type {QuestionKind} from '../../plan/types.ts';

/** A question that the words of a single sentence raise. */
export type WordRule = {
  readonly name: string;
  readonly kind: QuestionKind;
  /** Fires on the sentence; what it matches stays in the quoted clause. */
  readonly trigger: RegExp;
  /** Evidence that the answer stands there already. */
  readonly answered?: RegExp;
  /** Asked after the quoted clause; `{word}` is what the trigger matched. */
  readonly ask: string;
  readonly why: string;
  /** What the trigger says beyond the words of its kind; nothing for most. */
  readonly worth?: number;
  /** Two to four answers that could stand in a task, the usual one first. */
  readonly suggestions: readonly string[];
};
