// Files that import, or are imported by, the best ones.
import {bestPlaces} from '../best-places.ts';
import type {CloseSearch, Evidence} from '../signals/signal.ts';

/** How many of the best files speak for their neighbours. */
const speakers = 30;

export function imports({corpus, standing}: CloseSearch): Evidence {
  const {neighbours} = corpus;
  const best = bestPlaces(standing, speakers);
  const scores = new Float64Array(corpus.paths.length);
  const heard = new Map<number, number>();
  const degree = (file: number) => neighbours(file).size;
  for (const speaker of best) {
    for (const file of neighbours(speaker)) {
      const voice = (standing[speaker] ?? 0) / Math.sqrt(1 + degree(speaker)) / Math.sqrt(1 + degree(file));
      scores[file] = (scores[file] ?? 0) + voice;
      if (!heard.has(file)) heard.set(file, speaker);
    }
  }
  return {
    scores,
    reason(file) {
      const speaker = heard.get(file);
      return speaker === undefined ? undefined : `imports or is imported by ${corpus.paths[speaker]}`;
    },
  };
}
