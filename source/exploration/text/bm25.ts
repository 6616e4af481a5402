// BM25 over one or several fields of the same files.
import type {Field} from './field.ts';

/** A field of every file, and how much one term there counts in a file. */
export type Layer = {readonly fields: readonly Field[]; readonly boost: (file: number) => number};

/** Layers of the same files, with what ranking needs to know of them all. */
export type Index = {
  readonly layers: readonly Layer[];
  readonly size: number;
  readonly lengths: Float64Array;
  readonly averageLength: number;
  /** By term id, in how many files it stands. */
  readonly frequencies: Int32Array;
};

/** Term ids with their weights. */
export type Query = ReadonlyMap<number, number>;

/** BM25's saturation k1 and length correction b; `average` replaces the measured average length. */
export type Shape = {readonly k1: number; readonly b: number; readonly average?: number};

/** What a term is worth that stands in `frequency` of `size` files. */
export function rarity(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}

/** Builds the index of layers of the same files over a vocabulary of so many terms. */
export function indexOf(layers: readonly Layer[], vocabularySize: number): Index {
  const size = layers[0]?.fields.length ?? 0;
  const lengths = new Float64Array(size);
  const frequencies = new Int32Array(vocabularySize);
  const lastSeen = new Int32Array(vocabularySize).fill(-1);
  for (const {fields, boost} of layers) {
    for (const [file, field] of fields.entries())
      lengths[file] = (lengths[file] ?? 0) + boost(file) * field.length;
  }
  for (let file = 0; file < size; file += 1) {
    for (const {fields} of layers) {
      for (const term of fields[file]?.terms ?? []) {
        if (lastSeen[term] === file) continue;
        lastSeen[term] = file;
        frequencies[term] = (frequencies[term] ?? 0) + 1;
      }
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {layers, size, lengths, averageLength: total / Math.max(1, size), frequencies};
}

/** The score of every file for a query. */
export function bm25(index: Index, query: Query, shape: Shape): Float64Array {
  const average = shape.average ?? Math.max(1, index.averageLength);
  return weigh(index, query, (frequency, file) => {
    const correction = 1 - shape.b + (shape.b * (index.lengths[file] ?? 0)) / average;
    return (frequency * (shape.k1 + 1)) / (frequency + shape.k1 * correction);
  });
}

/** Σ weight · rarity · value(frequency of the term in the file, file) for every file. */
export function weigh(
  index: Index,
  query: Query,
  value: (frequency: number, file: number) => number,
): Float64Array {
  const slots = new Int32Array(index.frequencies.length).fill(-1);
  const weights: number[] = [];
  for (const [term, weight] of query) {
    const frequency = index.frequencies[term] ?? 0;
    if (frequency === 0) continue;
    slots[term] = weights.push(weight * rarity(frequency, index.size)) - 1;
  }
  const scores = new Float64Array(index.size);
  const found = new Float64Array(weights.length);
  for (let file = 0; file < index.size; file += 1) {
    for (const slot of matches(index, file, slots, found)) {
      scores[file] = (scores[file] ?? 0) + (weights[slot] ?? 0) * value(found[slot] ?? 0, file);
      found[slot] = 0;
    }
  }
  return scores;
}

// Adds up in `found` how often the terms with a slot stand in a file, and gives the slots that it touched.
function matches(index: Index, file: number, slots: Int32Array, found: Float64Array): readonly number[] {
  const touched: number[] = [];
  for (const {fields, boost} of index.layers) {
    const field = fields[file];
    if (field === undefined) continue;
    const {terms, counts} = field;
    const worth = boost(file);
    for (let at = 0; at < terms.length; at += 1) {
      const slot = slots[terms[at] as number] as number;
      if (slot < 0) continue;
      if (found[slot] === 0) touched.push(slot);
      found[slot] = (found[slot] as number) + worth * (counts[at] as number);
    }
  }
  return touched;
}
