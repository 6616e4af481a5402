// The shape of everything that speaks for a file.
import type {Story} from '../../plan/types.ts';
import type {Corpus} from '../corpus.ts';
import type {Likeness} from '../latent/likeness.ts';
import type {Body} from '../store/pages.ts';
import type {Query} from '../text/bm25.ts';

/** What is looked for, and in what. */
export type Search = {
  readonly corpus: Corpus;
  readonly story: Story;
  /** Its text as far as it says what changes; lines keep their numbers. */
  readonly text: string;
  readonly query: Query;
  readonly likenessTo: Likeness;
  /** What the lead answered, and the paths that the lead added. */
  readonly answers: readonly string[];
  readonly added: readonly string[];
  /** Paths that were edited or added since the last commit. */
  readonly edited: readonly string[];
};

/** A search with the files that are worth a closer look. */
export type CloseSearch = Search & {
  /** Places of these files in the corpus, best first. */
  readonly shortlist: readonly number[];
  /** Their lines and definitions, by path; a file that is gone meanwhile has none. */
  readonly bodies: ReadonlyMap<string, Body>;
  /** What all files have reached so far. */
  readonly standing: Float64Array;
};

/** Scores of all files in any unit, 0 for nothing; and what a person can check about one of them. */
export type Evidence = {
  readonly scores: Float64Array;
  readonly reason?: (file: number) => string | undefined;
};
