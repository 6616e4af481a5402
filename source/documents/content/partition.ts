// Work in the order of its dependencies, cut into milestones or phases: where a wave ends if that may be, else where
// the domain changes, and of even sizes.
import {waves} from '../../plan/order.ts';
import type {Entry, Unit} from './items.ts';
import type {Work} from './work.ts';

export type Limits = {
  /** How many parts there may be. */
  readonly parts: readonly [number, number];
  /** How many entries a part may have. */
  readonly size: readonly [number, number];
};

/** The tasks as units in an order that they can be worked through, wave by wave; what waits in a circle comes last. */
export function unitsOf(
  works: readonly Work[],
  entriesOf: (work: Work) => readonly Entry[],
): readonly Unit[] {
  const order = waves(works.map(({task}) => task));
  const waveOf = new Map(order.flatMap((wave, at) => wave.map(id => [id, at] as const)));
  return works
    .map(work => ({
      wave: waveOf.get(work.task.id) ?? order.length,
      domain: work.task.domain,
      entries: entriesOf(work),
    }))
    .toSorted((one, other) => one.wave - other.wave);
}

/** The cheapest way to cut the first units: what it costs and where its last part begins. */
type Cut = {readonly cost: number; readonly from: number};

/** What an entry too few or too many in a part costs, against a cut in a bad place or a part of odd size. */
const misfit = 100;

/** The units in parts: as many as there are waves, within the limits where that is possible at all. */
export function partition(units: readonly Unit[], limits: Limits): readonly (readonly Unit[])[] {
  const [fewest, most] = limits.parts;
  const wanted = new Set(units.map(({wave}) => wave)).size;
  const counts = Array.from({length: most - fewest + 1}, (_, at) => fewest + at).filter(
    count => count <= Math.max(1, units.length),
  );
  const tried = (counts.length > 0 ? counts : [Math.max(1, Math.min(fewest, units.length))]).map(count => ({
    ...cutInto(count, units, limits),
    distance: Math.abs(count - wanted) / 2,
  }));
  const [best] = tried.toSorted((one, other) => one.cost + one.distance - other.cost - other.distance);
  return best?.parts ?? [];
}

function cutInto(count: number, units: readonly Unit[], {size}: Limits) {
  const sizes = units.map(({entries}) => entries.length);
  const total = sizes.reduce((sum, each) => sum + each, 0);
  const mean = total / count;
  const costOf = (from: number, to: number): number => {
    const own = sizes.slice(from, to).reduce((sum, each) => sum + each, 0);
    const outside = Math.max(0, size[0] - own) + Math.max(0, own - size[1]);
    return (
      outside * misfit + ((own - mean) / mean) ** 2 + (from === 0 ? 0 : seam(units[from - 1], units[from]))
    );
  };
  const empty: Cut = {cost: 0, from: 0};
  const rows: (readonly (Cut | undefined)[])[] = [[empty]];
  for (let part = 1; part <= count; part++) {
    rows.push(
      units.map((_, at) => cheapest(rows[part - 1] ?? [], at + 1, costOf)).toSpliced(0, 0, undefined),
    );
  }
  return {parts: follow(rows, units), cost: rows[count]?.[units.length]?.cost ?? Number.POSITIVE_INFINITY};
}

function cheapest(
  before: readonly (Cut | undefined)[],
  to: number,
  costOf: (from: number, to: number) => number,
): Cut | undefined {
  return before
    .slice(0, to)
    .map((cut, from) => (cut === undefined ? undefined : {cost: cut.cost + costOf(from, to), from}))
    .reduce(
      (best, cut) => (cut !== undefined && (best === undefined || cut.cost < best.cost) ? cut : best),
      undefined,
    );
}

function follow(
  rows: readonly (readonly (Cut | undefined)[])[],
  units: readonly Unit[],
): readonly (readonly Unit[])[] {
  const parts: (readonly Unit[])[] = [];
  let to = units.length;
  for (let part = rows.length - 1; part > 0; part--) {
    const from = rows[part]?.[to]?.from ?? 0;
    parts.unshift(units.slice(from, to));
    to = from;
  }
  return parts;
}

/** What it costs to cut between two units. */
function seam(before: Unit | undefined, after: Unit | undefined): number {
  if (before?.wave !== after?.wave) return 0;
  return before?.domain === after?.domain ? 1 : 0.5;
}
