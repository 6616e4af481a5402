// How often which term stands in one part of a file (its content, its path, the names it defines) or in a message;
// and the same part of many files, packed.
import {isWhole, plain, type Term} from './vocabulary.ts';

export type Field = {
  /** Each term once, marked when it stands there as a whole compound. */
  readonly terms: Int32Array;
  /** Beside each term, how often it stands there. */
  readonly counts: Uint16Array;
  /** The number of terms with repetitions. */
  readonly length: number;
};

/** The same field of many files, one row each. */
export type Fields = {
  /** Where the terms of each row end. */
  readonly ends: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
  readonly lengths: Int32Array;
};

/** Counts terms. */
export function fieldOf(terms: readonly Term[]): Field {
  const counts = new Map<Term, number>();
  const marked = new Set<Term>();
  for (const term of terms) {
    const known = plain(term);
    counts.set(known, (counts.get(known) ?? 0) + 1);
    if (isWhole(term)) marked.add(known);
  }
  return {
    terms: Int32Array.from(counts.keys(), term => (marked.has(term) ? term | 1 : term)),
    counts: Uint16Array.from(counts.values(), count => Math.min(count, 0xffff)),
    length: terms.length,
  };
}

/** Packs fields, a row each, in order. */
export function packFields(fields: readonly Field[]): Fields {
  const total = fields.reduce((sum, {terms}) => sum + terms.length, 0);
  const packed = {
    ends: new Int32Array(fields.length),
    terms: new Int32Array(total),
    counts: new Uint16Array(total),
    lengths: Int32Array.from(fields, ({length}) => length),
  };
  let end = 0;
  for (const [row, {terms, counts}] of fields.entries()) {
    packed.terms.set(terms, end);
    packed.counts.set(counts, end);
    end += terms.length;
    packed.ends[row] = end;
  }
  return packed;
}

/** Where the terms of a row begin and end. */
export function rangeOf({ends}: Fields, row: number): readonly [number, number] {
  return [row === 0 ? 0 : (ends[row - 1] ?? 0), ends[row] ?? 0];
}
