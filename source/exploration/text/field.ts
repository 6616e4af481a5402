// How often which term stands in one part of a file (its content, its path, the names it defines) or in a message.

export type Field = {
  readonly terms: Int32Array;
  /** Beside each term, how often it stands there. */
  readonly counts: Uint16Array;
  /** The number of terms with repetitions. */
  readonly length: number;
};

/** Counts term ids. */
export function fieldOf(ids: readonly number[]): Field {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    terms: Int32Array.from(counts.keys()),
    counts: Uint16Array.from(counts.values(), count => Math.min(count, 0xffff)),
    length: ids.length,
  };
}
