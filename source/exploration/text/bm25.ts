// BM25 over a field of files as seen through a story.
import {eachSlot, type Sight} from './sight.ts';
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
  const average = Math.max(1, sight.averageLength);
  return weigh(sight, query, (frequency, file) => {
    const correction = 1 - shape.b + (shape.b * (sight.lengths[file] ?? 0)) / average;
    return (frequency * (shape.k1 + 1)) / (frequency + shape.k1 * correction);
  });
}

/** Σ weight · rarity · value(frequency of the term in the file, file) for every file. */
export function weigh(
  sight: Sight,
  query: Query,
  value: (frequency: number, file: number) => number,
): Float64Array {
  const worths = worthsOf(sight, query);
  return Float64Array.from(sight.ends, (_, file) => {
    let score = 0;
    eachSlot(sight, file, (slot, count) => {
      const worth = worths[slot] as number;
      if (worth > 0) score += worth * value(count, file);
    });
    return score;
  });
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
