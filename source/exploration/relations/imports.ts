// Files that import, or are imported by, the best ones.
import type {CloseSearch, Evidence} from '../signals/signal.ts';

/** How many of the best files speak for their neighbours. */
const speakers = 30;

export function imports({corpus, standing}: CloseSearch): Evidence {
  const {neighbours} = corpus;
  const best = Array.from(standing.keys())
    .sort((one, other) => (standing[other] ?? 0) - (standing[one] ?? 0))
    .slice(0, speakers);
  const scores = new Float64Array(corpus.paths.length);
  const heard = new Map<number, number>();
  const degree = (file: number) => neighbours.get(file)?.size ?? 0;
  for (const speaker of best) {
    for (const file of neighbours.get(speaker) ?? []) {
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
