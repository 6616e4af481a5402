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
export function buildIndex(layers: readonly Layer[], vocabularySize: number): Index {
  const size = layers[0]?.fields.length ?? 0;
  const lengths = new Float64Array(size);
  for (const {fields, boost} of layers) {
    for (const [file, field] of fields.entries())
      lengths[file] = (lengths[file] ?? 0) + boost(file) * field.length;
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const frequencies = frequenciesIn(layers, size, vocabularySize);
  return {layers, size, lengths, averageLength: total / Math.max(1, size), frequencies};
}

function frequenciesIn(layers: readonly Layer[], size: number, vocabularySize: number): Int32Array {
  const frequencies = new Int32Array(vocabularySize);
  const lastSeen = new Int32Array(vocabularySize).fill(-1);
  for (let file = 0; file < size; file += 1) {
    for (const {fields} of layers) {
      for (const term of fields[file]?.terms ?? []) {
        if (lastSeen[term] !== file) frequencies[term] = (frequencies[term] ?? 0) + 1;
        lastSeen[term] = file;
      }
    }
  }
  return frequencies;
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
  const wanted = slotsOf(index, query);
  const scores = new Float64Array(index.size);
  for (let file = 0; file < index.size; file += 1) {
    let score = 0;
    for (const slot of count(index, file, wanted)) {
      score += (wanted.weights[slot] ?? 0) * value(wanted.found[slot] ?? 0, file);
      wanted.found[slot] = 0;
    }
    scores[file] = score;
  }
  return scores;
}

type Wanted = {
  /** By term id, its slot; −1 when it is not wanted. */
  readonly slots: Int32Array;
  readonly weights: readonly number[];
  /** By slot, how often the term stands in the file at hand. */
  readonly found: Float64Array;
};

function slotsOf(index: Index, query: Query): Wanted {
  const slots = new Int32Array(index.frequencies.length).fill(-1);
  const weights: number[] = [];
  for (const [term, weight] of query) {
    const frequency = index.frequencies[term] ?? 0;
    if (frequency > 0) slots[term] = weights.push(weight * rarity(frequency, index.size)) - 1;
  }
  return {slots, weights, found: new Float64Array(weights.length)};
}

// Counts the wanted terms of a file in `found`, and gives the slots that it touched.
function count({layers}: Index, file: number, {slots, found}: Wanted): readonly number[] {
  const touched: number[] = [];
  for (const {fields, boost} of layers) {
    const field = fields[file];
    if (field === undefined) continue;
    const worth = boost(file);
    for (let at = 0; at < field.terms.length; at += 1) {
      const slot = slots[field.terms[at] as number] as number;
      if (slot < 0) continue;
      if (found[slot] === 0) touched.push(slot);
      found[slot] = (found[slot] as number) + worth * (field.counts[at] as number);
    }
  }
  return touched;
}
