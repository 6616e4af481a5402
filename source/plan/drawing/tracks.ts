// In which order the lines between two columns turn up or down. Lines that meet before a task must leave no doubt
// where each comes from: behind the place where a line forks, no other may run through the fork.
import type {Net} from './placement.ts';

/**
 * Nets in the order of their tracks, from left to right; nets that run straight on have none and come first.
 * Undefined when no order leaves no doubt.
 */
export function arrangeNets(nets: readonly Net[]): readonly Net[] | undefined {
  const crossed = nets.find(net => nets.some(other => isCrossedBy(net, other)));
  if (crossed !== undefined) return arrangeNets(withSplit(nets, crossed));
  const ordered = [...nets].sort(byPreference);
  const later = laterNets(ordered);
  const arranged: Net[] = [];
  const left = new Set(ordered);
  while (left.size > 0) {
    const next = [...left].find(net => ![...left].some(other => later.get(other)?.has(net)));
    if (next === undefined) {
      const forked = [...left].find(isForked);
      return forked && arrangeNets(withSplit(nets, forked));
    }
    arranged.push(next);
    left.delete(next);
  }
  return arranged;
}

const isStraight = ({from, to}: Net): boolean => to.every(row => row === from);
const isForked = ({to}: Net): boolean => to.length > 1;
const isUpward = ({from, to}: Net): boolean => Math.min(...to) < from;

/** Whether another line runs straight through a fork of a net, which no order of tracks can help. */
const isCrossedBy = (net: Net, other: Net): boolean =>
  other.from !== net.from &&
  other.to.includes(other.from) &&
  net.to.includes(other.from) &&
  goesThrough(net, other.from);

/** Straight ones, then those that go up from the top, then those that go down from the bottom: few cross then. */
function byPreference(one: Net, other: Net): number {
  const rank = (net: Net): number => (isStraight(net) ? 0 : isUpward(net) ? 1 : 2);
  const order = one.from - other.from;
  return rank(one) - rank(other) || (rank(one) === 2 ? -order : order);
}

/**
 * For each net, those that must turn behind it: they meet it where it forks, or they would join the line that it
 * leaves, and could then be taken to go where it goes.
 */
function laterNets(nets: readonly Net[]): ReadonlyMap<Net, ReadonlySet<Net>> {
  const parts = Map.groupBy(nets, ({from}) => from);
  const goesTo = ({from}: Net, row: number): boolean =>
    parts.get(from)?.some(({to}) => to.includes(row)) === true;
  const meets = (other: Net, net: Net): boolean =>
    net.to.some(row => row !== net.from && other.to.includes(row) && goesThrough(net, row));
  const isMistaken = (other: Net, net: Net): boolean =>
    other.to.includes(net.from) && net.to.some(row => row !== net.from && !goesTo(other, row));
  return new Map(
    nets.map(net => [
      net,
      new Set(nets.filter(other => other.from !== net.from && (meets(other, net) || isMistaken(other, net)))),
    ]),
  );
}

/** Whether a net has further rows to go to when it reaches one of them. */
function goesThrough({from, to}: Net, row: number): boolean {
  const rows = [from, ...to];
  return (
    isForked({column: 0, from, to}) && (row === from || (row > Math.min(...rows) && row < Math.max(...rows)))
  );
}

/** The nets with one of them as a net for each of its ends. */
const withSplit = (nets: readonly Net[], forked: Net): readonly Net[] =>
  nets.flatMap(net => (net === forked ? net.to.map(row => ({...net, to: [row]})) : [net]));

/** A net with the column of its turn, undefined where it runs straight on. */
export type TrackedNet = Net & {readonly track: number | undefined};

/** Where a line runs into another and it could be taken for a fork of that: there the way that it runs must be shown. */
export function doubtfulJoins(
  nets: readonly TrackedNet[],
): readonly {readonly row: number; readonly track: number; readonly way: 'down' | 'up'}[] {
  return nets.flatMap(net => {
    const {track, from} = net;
    const beside = nets.filter(other => other !== net && other.column === net.column);
    if (track === undefined || isLastCorner(net, beside)) return [];
    return net.to
      .filter(row => row !== from && beside.some(other => comesFromLeft(other, row, {...net, track})))
      .map(row => ({row, track, way: row > from ? 'down' : 'up'}) as const);
  });
}

/** Whether a line does nothing else than turn once, where the line from its task ends. */
const isLastCorner = ({from, to, track = 0}: TrackedNet, beside: readonly TrackedNet[]): boolean =>
  to.length === 1 &&
  beside.every(other => other.from !== from || (other.track !== undefined && other.track < track));

const comesFromLeft = (
  other: TrackedNet,
  row: number,
  net: {readonly from: number; readonly track: number},
): boolean =>
  other.from !== net.from &&
  other.to.includes(row) &&
  (other.from === row || (other.track !== undefined && other.track < net.track));
