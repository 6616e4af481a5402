// Files that similar earlier changes touched.
import {bestPlaces} from '../best-places.ts';
import type {Corpus} from '../corpus.ts';
import {type Commit, commitAt} from '../reading/history.ts';
import type {Evidence, Search} from '../signals/signal.ts';
import {bm25} from '../text/bm25.ts';
import {sweep} from './changes.ts';

/** How many commits have a vote. */
const voters = 30;
/** How many of them a reason speaks of. */
const witnesses = 5;
export type SimilarTo = {readonly commit: Commit; readonly score: number};

const known = new WeakMap<Corpus, readonly SimilarTo[]>();

/** The commits whose messages are most like the story, best first, sweeps included. */
export function mostSimilar(search: Search): readonly SimilarTo[] {
  const found = known.get(search.corpus) ?? findSimilar(search);
  known.set(search.corpus, found);
  return found;
}

function findSimilar({corpus, query}: Search): readonly SimilarTo[] {
  const scores = bm25(corpus.messages, query, {k1: 1.2, b: 0.75});
  return bestPlaces(scores, voters)
    .filter(row => (scores[row] ?? 0) > 0)
    .map(row => ({commit: commitAt(corpus.history, row), score: scores[row] ?? 0}));
}

export function similarCommits(search: Search): Evidence {
  const {corpus} = search;
  const scores = new Float64Array(corpus.paths.length);
  const similar = mostSimilar(search).filter(({commit}) => commit.files.length <= sweep);
  for (const {commit, score} of similar) {
    const vote = score ** 2 / (1 + Math.log(1 + commit.files.length));
    for (const name of commit.files) {
      const file = corpus.places.get(name);
      if (file !== undefined) scores[file] = (scores[file] ?? 0) + vote;
    }
  }
  const first = similar.slice(0, witnesses);
  return {
    scores: scores.map(Math.sqrt),
    reason(file) {
      const name = corpus.paths[file] ?? '';
      const count = first.filter(({commit}) => commit.files.includes(name)).length;
      return count === 0 ? undefined : `changed by ${count} of the ${first.length} most similar commits`;
    },
  };
}
