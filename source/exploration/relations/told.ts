// What the lead said beside the story: files that the answers name, and what goes along with files that were added.
// Not part of the measured weights, for without a lead there is none of it.
import {filesAt} from '../reading/history.ts';
import {filesNamedIn} from '../signals/named.ts';
import type {Evidence, Search} from '../signals/signal.ts';
import {changesOf} from './changes.ts';

/** What goes along with an added file counts half of what an answer names. */
const alongWorth = 0.5;
/** One change of both may be chance. */
const leastTogether = 2;

export function told({corpus, answers, added}: Search): Evidence {
  const scores = new Float64Array(corpus.paths.length);
  const reasons = new Map<number, string>();
  const speak = (file: number, score: number, reason: string) => {
    if (score <= (scores[file] ?? 0)) return;
    scores[file] = score;
    reasons.set(file, reason);
  };
  for (const [file, {share}] of filesNamedIn(answers.join('\n'), corpus))
    speak(file, share, 'named in your answer');
  const {neighbours} = corpus;
  for (const path of added) {
    const place = corpus.places.get(path);
    const near = place === undefined ? new Set<number>() : neighbours(place);
    for (const file of near)
      speak(file, alongWorth / Math.sqrt(near.size), `imports or is imported by ${path}, which you added`);
    const {total, along} = changedAlong(path, corpus);
    for (const [file, count] of along) {
      if (count >= leastTogether)
        speak(
          file,
          (alongWorth * count) / total,
          `changed in ${count} of ${total} changes of ${path}, which you added`,
        );
    }
  }
  return {scores, reason: file => reasons.get(file)};
}

function changedAlong(path: string, {history, places}: Search['corpus']) {
  const rows = changesOf([path], history).get(path) ?? [];
  const along = new Map<number, number>();
  for (const row of rows) {
    for (const name of filesAt(history, row)) {
      const other = history.paths[name] ?? '';
      const file = places.get(other);
      if (file !== undefined && other !== path) along.set(file, (along.get(file) ?? 0) + 1);
    }
  }
  return {total: rows.length, along};
}
