// Files as seen through the words of one story: of each file only what the story speaks of, so that everything that
// counts words has little to look at.
import type {Pace} from '../reading/pace.ts';
import {type Fields, rangeOf} from './field.ts';
import {plain, type Term} from './vocabulary.ts';

/** The terms that are looked for, each with a slot from 0. */
export type Wanted = {
  readonly size: number;
  /** By slot. */
  readonly terms: readonly Term[];
  /** The slot of a term; −1 when it is not looked for. */
  readonly slotOf: (term: Term) => number;
};

/** One field of every file, reduced to the wanted terms. */
export type Sight = {
  readonly wanted: Wanted;
  /** Where the slots of each file end. */
  readonly ends: Int32Array;
  readonly slots: Int32Array;
  readonly counts: Float64Array;
  /** By file, the number of all its terms with repetitions. */
  readonly lengths: Float64Array;
  readonly averageLength: number;
  /** By slot, in how many files it stands. */
  readonly frequencies: Int32Array;
};

/** Gives every term a slot. */
export function wantTerms(terms: Iterable<Term>): Wanted {
  const slots = new Map<Term, number>();
  // Most terms of a file are not wanted; this says so without asking the map.
  const perhaps = new Uint8Array(0x10000);
  for (const term of terms) {
    const known = plain(term);
    if (!slots.has(known)) slots.set(known, slots.size);
    perhaps[(known >>> 1) & 0xffff] = 1;
  }
  return {
    size: slots.size,
    terms: [...slots.keys()],
    slotOf: term => (perhaps[(term >>> 1) & 0xffff] === 1 ? (slots.get(plain(term)) ?? -1) : -1),
  };
}

/** Files being looked at one after the other. */
export type Looking = {
  /** Counts what is wanted in a row of packed fields. */
  readonly take: (fields: Fields, row: number) => void;
  /** Counts a slot of the file at hand, of which nothing has been counted yet. */
  readonly count: (slot: number, count: number) => void;
  /** Ends the file at hand, which has so many terms. */
  readonly next: (length: number) => void;
  readonly seen: () => Sight;
};

/** Looks at so many files. */
export function lookAt(wanted: Wanted, size: number): Looking {
  const ends = new Int32Array(size);
  const lengths = new Float64Array(size);
  const frequencies = new Int32Array(wanted.size);
  let slots = new Int32Array(4096);
  let counts = new Float64Array(4096);
  let filled = 0;
  let file = 0;
  const count = (slot: number, found: number) => {
    if (filled === slots.length) {
      slots = grown(slots, new Int32Array(2 * filled));
      counts = grown(counts, new Float64Array(2 * filled));
    }
    slots[filled] = slot;
    counts[filled] = found;
    filled += 1;
    frequencies[slot] = (frequencies[slot] as number) + 1;
  };
  const next = (length: number) => {
    ends[file] = filled;
    lengths[file] = length;
    file += 1;
  };
  return {
    count,
    next,
    take(fields, row) {
      const {terms, counts: found} = fields;
      const [start, end] = rangeOf(fields, row);
      for (let at = start; at < end; at += 1) {
        const slot = wanted.slotOf(terms[at] as number);
        if (slot >= 0) count(slot, found[at] as number);
      }
      next(fields.lengths[row] as number);
    },
    seen: () => ({
      wanted,
      ends,
      slots: slots.subarray(0, filled),
      counts: counts.subarray(0, filled),
      lengths,
      averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size),
      frequencies,
    }),
  };
}

function grown<Made extends Int32Array | Float64Array>(old: Made, larger: Made): Made {
  larger.set(old);
  return larger;
}

/** How often a term of a second field counts, and the pace of whoever waits. */
export type Combining = {readonly boost: number; readonly pace: Pace};

/** Two fields of the same files as one. */
export async function combine(first: Sight, second: Sight, {boost, pace}: Combining): Promise<Sight> {
  const size = first.ends.length;
  const looking = lookAt(first.wanted, size);
  const found = new Map<number, number>();
  for (let file = 0; file < size; file += 1) {
    if (pace.isDue()) await pace.rest({stage: 'files', done: file, total: size});
    found.clear();
    eachSlot(first, file, (slot, count) => found.set(slot, count));
    eachSlot(second, file, (slot, count) => found.set(slot, (found.get(slot) ?? 0) + boost * count));
    for (const [slot, count] of found) looking.count(slot, count);
    looking.next((first.lengths[file] ?? 0) + boost * (second.lengths[file] ?? 0));
  }
  return looking.seen();
}

/** Gives each wanted term of a file with how often it stands there. */
export function eachSlot(sight: Sight, file: number, take: (slot: number, count: number) => void): void {
  const end = sight.ends[file] ?? 0;
  for (let at = file === 0 ? 0 : (sight.ends[file - 1] ?? 0); at < end; at += 1)
    take(sight.slots[at] as number, sight.counts[at] as number);
}

/** In how many of the files a term stands, if it is looked for. */
export function frequencyOf({wanted, frequencies}: Sight, term: Term): number {
  const slot = wanted.slotOf(term);
  return slot < 0 ? 0 : (frequencies[slot] ?? 0);
}
