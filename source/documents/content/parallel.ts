// Which entries of a part may be worked on at the same time: none waits for another, and no two change one file.
import type {Entry} from './items.ts';

/** The keys that a key waits for, directly or not. */
function ancestors(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byKey = new Map(entries.map(entry => [entry.key, entry]));
  const known = new Map<string, ReadonlySet<string>>();
  for (const {key} of entries) {
    // A set grows while it is walked, so that this visits whatever is reached.
    const seen = new Set(byKey.get(key)?.after ?? []);
    for (const before of seen) for (const earlier of byKey.get(before)?.after ?? []) seen.add(earlier);
    known.set(key, seen);
  }
  return known;
}

/**
 * The largest sets of a part's entries that may run together, two or more each, each entry in one set. An entry that
 * names no file is never said to be safe.
 */
export function parallelSets(part: readonly Entry[], all: readonly Entry[]): readonly (readonly Entry[])[] {
  const before = ancestors(all);
  const canJoin = (set: readonly Entry[], entry: Entry): boolean =>
    entry.paths.length > 0 &&
    set.every(
      other =>
        before.get(entry.key)?.has(other.key) !== true &&
        before.get(other.key)?.has(entry.key) !== true &&
        other.paths.every(path => !entry.paths.includes(path)),
    );
  const sets: Entry[][] = [];
  for (const entry of part) {
    const home = sets.find(set => canJoin(set, entry));
    if (home !== undefined) home.push(entry);
    else if (entry.paths.length > 0) sets.push([entry]);
  }
  return sets.filter(set => set.length > 1);
}
