// Puts the files in order: each signal divided by its maximum, weighted, added up.
import {bestPlaces} from './best-places.ts';
import type {Pace} from './reading/pace.ts';
import {closeSignals, wideSignals} from './signals/index.ts';
import type {CloseSearch, Evidence, Search} from './signals/signal.ts';

/** How many files are looked at closely. */
const shortlistLength = 300;
/** How many files are put in order; nobody reads so far. */
const orderLength = 5000;

export type Ranking = {
  /** Places of the best files in the corpus, best first; equals by path. */
  readonly order: readonly number[];
  /** By place, in units of the signals' weights. */
  readonly scores: Float64Array;
  /** What a person can check about a file, most telling first. */
  readonly reasons: (file: number) => readonly string[];
};

/** Ranks all files of a search's corpus. */
export async function rank(search: Search, pace: Pace): Promise<Ranking> {
  const total = wideSignals.length + closeSignals.length;
  const size = search.corpus.paths.length;
  const scores = new Float64Array(size);
  const first = new Float64Array(size);
  const evidence: (Evidence & {readonly telling: number})[] = [];
  for (const {measure, weight, shortlists, telling} of wideSignals) {
    await pace.rest({stage: 'ranking', done: evidence.length, total});
    const found = measure(search);
    add(scores, found.scores, weight);
    add(first, found.scores, shortlists);
    evidence.push({...found, telling});
  }
  const shortlist = bestPlaces(first, shortlistLength);
  const {paths, shelf} = search.corpus;
  const bodies = await shelf.bodies(shortlist.map(place => paths[place] ?? ''));
  for (const {measure, weight, telling} of closeSignals) {
    await pace.rest({stage: 'ranking', done: evidence.length, total});
    const close: CloseSearch = {...search, shortlist, bodies, standing: scores};
    const found = measure(close);
    add(scores, found.scores, weight);
    evidence.push({...found, telling});
  }
  const spoken = evidence.toSorted((one, other) => one.telling - other.telling);
  return {
    order: bestPlaces(scores, orderLength),
    scores,
    reasons: file => spoken.map(found => found.reason?.(file)).filter(reason => reason !== undefined),
  };
}

function add(sum: Float64Array, scores: Float64Array, weight: number): void {
  const most = scores.reduce((one, other) => Math.max(one, other), 0);
  if (most === 0 || weight === 0) return;
  for (let file = 0; file < sum.length; file += 1)
    sum[file] = (sum[file] as number) + (weight * (scores[file] as number)) / most;
}
