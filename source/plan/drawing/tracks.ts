// In which order the lines between two columns turn up or down. Lines that meet before a task must leave no doubt
// where each comes from: behind the place where a line forks, no other may run through the fork.
import type {Net} from './placement.ts';

/** Nets in the order of their tracks, from left to right; nets that run straight on have none and come first. */
export function arrangeNets(nets: readonly Net[]): readonly Net[] {
  const ordered = [...nets].sort(byPreference);
  const later = laterNets(ordered);
  const arranged: Net[] = [];
  const left = new Set(ordered);
  while (left.size > 0) {
    const next = [...left].find(net => ![...left].some(other => later.get(other)?.has(net)));
    if (next === undefined) return arrangeNets(withSplit(nets, [...left].find(isForked)));
    arranged.push(next);
    left.delete(next);
  }
  return arranged;
}

const isStraight = ({from, to}: Net): boolean => to.every(row => row === from);
const isForked = ({to}: Net): boolean => to.length > 1;
const isUpward = ({from, to}: Net): boolean => Math.min(...to) < from;

/** Straight ones, then those that go up from the top, then those that go down from the bottom: few cross then. */
function byPreference(one: Net, other: Net): number {
  const rank = (net: Net): number => (isStraight(net) ? 0 : isUpward(net) ? 1 : 2);
  const order = one.from - other.from;
  return rank(one) - rank(other) || (rank(one) === 2 ? -order : order);
}

/** For each net, those that meet it where it forks: they must turn behind it. */
function laterNets(nets: readonly Net[]): ReadonlyMap<Net, ReadonlySet<Net>> {
  return new Map(
    nets.map(net => [
      net,
      new Set(
        nets.filter(
          other => other !== net && net.to.some(row => other.to.includes(row) && goesThrough(net, row)),
        ),
      ),
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
const withSplit = (nets: readonly Net[], forked: Net | undefined): readonly Net[] =>
  nets.flatMap(net => (net === forked ? net.to.map(row => ({...net, to: [row]})) : [net]));
