// Which criteria change together: agglomerative grouping by shared words (rare ones count more), shared names,
// the same main file, the same heading, and standing next to each other.
import type {Group, Part, Place} from './part.ts';

const weights = {
  same: 0.6,
  words: 1,
  names: 0.6,
  file: 0.35,
  next: 0.25,
  near: 0.12,
  heading: 0.5,
  otherHeading: -0.5,
} as const;
/** No group grows beyond this multiple of the mean size. */
const largest = 1.8;

type Likeness = (a: number, b: number) => number;

function inverseFrequency(sets: readonly ReadonlySet<string>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  return word => Math.log(1 + sets.length / (counts.get(word) ?? sets.length));
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: (word: string) => number): number {
  const total = (set: ReadonlySet<string>): number =>
    [...set].reduce((sum, word) => sum + weight(word) ** 2, 0);
  const shared = [...a].reduce((sum, word) => sum + (b.has(word) ? weight(word) ** 2 : 0), 0);
  return shared === 0 ? 0 : shared / Math.sqrt(total(a) * total(b));
}

const pathOf = (part: Part): string => part.places[0]?.path ?? '';
const headingOf = (part: Part): string => part.criterion.group.join('\n');

/** Nearness that does not depend on words: neighbours, and the same heading against another one. */
function position(a: Part, b: Part): number {
  const gap = Math.abs(a.criterion.number - b.criterion.number);
  const place = [weights.same, weights.next, weights.near][gap] ?? 0;
  if (headingOf(a) !== headingOf(b)) return place + weights.otherHeading;
  return headingOf(a) === '' ? place : place + weights.heading;
}

/** How strongly two parts belong together. A file that most parts share says little. */
function likenessOf(parts: readonly Part[]): Likeness {
  const word = inverseFrequency(parts.map(part => part.stems));
  const name = inverseFrequency(parts.map(part => part.names));
  const file = inverseFrequency(parts.map(part => new Set([pathOf(part)])));
  const rarest = Math.log(1 + parts.length);
  return (i, j) => {
    const [a, b] = [parts[i], parts[j]];
    if (a === undefined || b === undefined) return 0;
    const path = pathOf(a);
    const isSameFile = path !== '' && path === pathOf(b);
    return (
      weights.words * cosine(a.stems, b.stems, word) +
      weights.names * cosine(a.names, b.names, name) +
      (isSameFile ? (weights.file * file(path)) / rarest : 0) +
      position(a, b)
    );
  };
}

type Cluster = readonly number[];

function average(a: Cluster, b: Cluster, likeness: Likeness): number {
  const sum = a.reduce((total, i) => total + b.reduce((inner, j) => inner + likeness(i, j), 0), 0);
  return sum / (a.length * b.length);
}

/** The two clusters to join next, or undefined when none may be joined. */
function closest(
  clusters: readonly Cluster[],
  allowed: (a: Cluster, b: Cluster) => boolean,
  likeness: Likeness,
): readonly [Cluster, Cluster] | undefined {
  let best: {readonly pair: readonly [Cluster, Cluster]; readonly value: number} | undefined;
  for (const [at, a] of clusters.entries()) {
    for (const b of clusters.slice(at + 1)) {
      if (!allowed(a, b)) continue;
      const value = average(a, b, likeness);
      if (best === undefined || value > best.value) best = {pair: [a, b], value};
    }
  }
  return best?.pair;
}

/** Parts of one domain each in at most `target` groups where their sizes and domains allow it. */
export function groupParts(parts: readonly Part[], target: number): readonly Group[] {
  const all = likenessOf(parts);
  const cache = new Map<number, number>();
  const likeness: Likeness = (i, j) => {
    const key = i < j ? i * parts.length + j : j * parts.length + i;
    const known = cache.get(key) ?? all(i, j);
    cache.set(key, known);
    return known;
  };
  const most = Math.max(2, Math.ceil((parts.length / target) * largest));
  const domainOf = (cluster: Cluster): string => parts[cluster[0] ?? 0]?.domain ?? '';
  const allowed = (a: Cluster, b: Cluster): boolean =>
    domainOf(a) === domainOf(b) && a.length + b.length <= most;
  let clusters: readonly Cluster[] = parts.map((_, at) => [at]);
  while (clusters.length > target) {
    const pair = closest(clusters, allowed, likeness);
    if (pair === undefined) break;
    clusters = [
      ...clusters.filter(each => !pair.includes(each)),
      [...pair[0], ...pair[1]].toSorted((a, b) => a - b),
    ];
  }
  return clusters
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map(cluster =>
      groupOf(
        cluster.map(at => parts[at]).filter(part => part !== undefined),
        'work',
      ),
    );
}

/** A group with the places that its parts agree on, best first. */
export function groupOf(parts: readonly Part[], kind: Group['kind']): Group {
  return {
    kind,
    parts,
    checks: [],
    domain: mostCommon(parts.map(part => part.domain)),
    places: sharedPlaces(parts),
    side: undefined,
  };
}

function mostCommon(names: readonly string[]): string {
  const count = (name: string): number => names.filter(each => each === name).length;
  return names.toSorted((a, b) => count(b) - count(a))[0] ?? '';
}

/** Places of several parts: those that more of them name, and name first, come first; three at most. */
export function sharedPlaces(parts: readonly Part[]): readonly Place[] {
  const votes = new Map<string, {place: Place; weight: number}>();
  for (const part of parts) {
    for (const [rank, place] of part.places.entries()) {
      const known = votes.get(place.path);
      const best = known === undefined || place.certainty > known.place.certainty ? place : known.place;
      votes.set(place.path, {place: best, weight: (known?.weight ?? 0) + place.certainty / (1 + rank)});
    }
  }
  const ranked = [...votes.values()].toSorted((a, b) => b.weight - a.weight);
  const enough = (ranked[0]?.weight ?? 0) * 0.5;
  return ranked
    .filter(each => each.weight >= enough || each.place.certainty === 1)
    .slice(0, 3)
    .map(each => each.place);
}

/** The group that a check belongs to: most shared words, the same heading, then the nearest in the story. */
export function nearestGroup(check: Part, groups: readonly Group[]): Group | undefined {
  const word = inverseFrequency([
    check.stems,
    ...groups.flatMap(group => group.parts.map(part => part.stems)),
  ]);
  const nearness = (group: Group): number =>
    Math.max(
      ...group.parts.map(part => {
        const isSame = part.criterion.group.join('\n') === check.criterion.group.join('\n');
        const gap = Math.abs(part.criterion.number - check.criterion.number);
        const isHome = part.domain === check.domain ? 0.1 : 0;
        return cosine(part.stems, check.stems, word) + (isSame ? 0.3 : 0) + isHome + 0.4 / (1 + gap);
      }),
    );
  return groups.toSorted((a, b) => nearness(b) - nearness(a))[0];
}
