// In which order the pieces stand after the merge, and what separates each from the next.
import type {Entry, Rows} from './entries.ts';
import {type Side, sides} from './versions.ts';

/** The entries of all versions in one row: moved where a branch moved them, added ones behind what they stood behind. */
export function mergeOrder({base, ours, theirs}: Rows): readonly Entry[] {
  const isCommon = (entry: Entry): boolean => sides.every(side => entry[side] !== undefined);
  const before = base.filter(isCommon);
  const isMoved = (row: readonly Entry[]): boolean =>
    row.filter(isCommon).some((entry, index) => entry !== before[index]);
  return isMoved(theirs) && !isMoved(ours) ? inserted(theirs, ours) : inserted(ours, theirs);
}

/** The first row with what only the second has, behind what the first added at the same place. */
function inserted(first: readonly Entry[], second: readonly Entry[]): readonly Entry[] {
  const [inFirst, inSecond] = [new Set(first), new Set(second)];
  const isAddition = (entry: Entry | undefined): boolean =>
    entry !== undefined && entry.base === undefined && !inSecond.has(entry);
  const row = [...first];
  let at = 0;
  for (const entry of second) {
    if (inFirst.has(entry)) {
      at = row.indexOf(entry) + 1;
      continue;
    }
    while (entry.base === undefined && isAddition(row[at])) at++;
    row.splice(at, 0, entry);
    at++;
  }
  return row;
}

type Neighbour = {readonly next: Entry; readonly gap: string};

/** What separates two pieces in a version: what does so there, else in another, else what stood before the second. */
export function gapsOf(rows: Rows, usual: string): (side: Side, entry: Entry, next: Entry) => string {
  const neighbours = {base: after(rows, 'base'), ours: after(rows, 'ours'), theirs: after(rows, 'theirs')};
  const before = new Map(
    sides
      .toReversed()
      .flatMap(side =>
        [...neighbours[side]].flatMap(([entry, {next, gap}]) =>
          entry[side]?.task === undefined ? [] : [[next, gap] as const],
        ),
      ),
  );
  return (side, entry, next) => {
    if (entry === rows.ours[0]) return '';
    const known = [side, ...sides].map(version => neighbours[version].get(entry));
    const gap = known.find(neighbour => neighbour?.next === next)?.gap ?? before.get(next) ?? usual;
    return gap === '' && next[side]?.text !== '' ? usual : gap;
  };
}

function after(rows: Rows, side: Side): ReadonlyMap<Entry, Neighbour> {
  const row = rows[side];
  return new Map(
    row.flatMap((entry, index) => {
      const next = row[index + 1];
      return next === undefined ? [] : [[entry, {next, gap: entry[side]?.gap ?? ''}] as const];
    }),
  );
}
