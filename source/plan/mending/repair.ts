// What a mender is: one kind of trouble that needs no judgement, and the edits that end it.
import type {Edit, Format, Surroundings, WrittenTask} from '../types.ts';

/** A plan as a file holds it. */
export type Damaged = {
  readonly source: string;
  readonly tasks: readonly WrittenTask[];
  readonly format: Format;
  readonly surroundings: Surroundings;
};

/** One thing mended: the rule that was broken, where, and what was done, in the past tense. */
export type Repair = {
  readonly rule: string;
  readonly task: string;
  readonly line: number;
  readonly text: string;
  readonly edits: readonly Edit[];
};

/** Finds all trouble of one kind; after its edits it finds none. */
export type Mender = (damaged: Damaged) => readonly Repair[];
