// Files that lie close to the story by what the repository's own files and commits say belongs together.
// On 105 changes of six repositories it gave R@10 +1.3, R@5 0, R@20 −.8 and MRR −.6: it brings in files that share no
// word with the story, and moves others down for them.
import {queryOf} from '../query.ts';
import type {Evidence, Search} from './signal.ts';

/** A story's beginning says what it is about before it goes into detail; its title counts so many times there. */
const [beginningWords, titleCount] = [150, 3];

export function likeness({corpus, story, text, query, likenessTo}: Search): Evidence {
  const {vocabulary, paths} = corpus;
  const words = text.split(/\s+/).slice(0, beginningWords).join(' ');
  const beginning = queryOf(vocabulary.read(`${words}\n${`${story.title}\n`.repeat(titleCount)}`));
  const scores = new Float64Array(paths.length);
  for (const asked of [query, beginning]) {
    const near = aboveMedian(likenessTo(asked));
    for (const [file, score] of near.entries()) scores[file] = (scores[file] ?? 0) + score;
  }
  return {scores};
}

// From 0 for the median and less to 1 for the nearest.
function aboveMedian(scores: Float64Array): Float64Array {
  const sorted = scores.toSorted();
  const median = sorted[sorted.length >> 1] ?? 0;
  const most = sorted.at(-1) ?? 0;
  return scores.map(score => (most > median ? Math.max(0, (score - median) / (most - median)) : 0));
}
