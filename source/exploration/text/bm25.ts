// BM25 over a field of files as seen through a story.
import type {Sight} from './sight.ts';
import type {Term} from './vocabulary.ts';

/** Terms with their weights. */
export type Query = ReadonlyMap<Term, number>;

/** BM25's saturation k1 and length correction b. */
export type Shape = {readonly k1: number; readonly b: number};

/** What a term is worth that stands in `frequency` of `size` files. */
export function rarity(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** The score of every file for a query. */
export function bm25(sight: Sight, query: Query, shape: Shape): Float64Array {
  const scoreOf = bm25Of(sight, query, shape);
  const scores = new Float64Array(sight.ends.length);
  for (let file = 0; file < scores.length; file += 1) scores[file] = scoreOf(file);
  return scores;
}

/** Gives the score of one file for a query: where only a few are asked for. */
export function bm25Of(sight: Sight, query: Query, {k1, b}: Shape): (file: number) => number {
  const {ends, slots, counts, lengths} = sight;
  const worths = worthsOf(sight, query);
  const average = Math.max(1, sight.averageLength);
  return file => {
    const correction = 1 - b + (b * (lengths[file] as number)) / average;
    const end = ends[file] as number;
    let score = 0;
    for (let at = file === 0 ? 0 : (ends[file - 1] as number); at < end; at += 1) {
      const worth = worths[slots[at] as number] as number;
      const frequency = counts[at] as number;
      if (worth > 0) score += worth * ((frequency * (k1 + 1)) / (frequency + k1 * correction));
    }
    return score;
  };
}

/** By slot, what one of the query's terms is worth in these files; 0 for terms that it does not ask for. */
export function worthsOf({wanted, frequencies, ends}: Sight, query: Query): Float64Array {
  const worths = new Float64Array(wanted.size);
  for (const [term, weight] of query) {
    const slot = wanted.slotOf(term);
    if (slot >= 0) worths[slot] = weight * rarity(frequencies[slot] ?? 0, ends.length);
  }
  return worths;
}
