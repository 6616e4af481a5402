// Files that are being worked on: edited or new in the working tree, and not committed yet.
// Not part of the measured weights, for a commit of the past has none of it.
import type {Evidence, Search} from '../signals/signal.ts';

/** More files are a sweep, or something that git ought to ignore. */
const mostEdited = 30;

export function edited({corpus, edited: paths}: Search): Evidence {
  const scores = new Float64Array(corpus.paths.length);
  const places = paths.map(path => corpus.places.get(path)).filter(place => place !== undefined);
  if (places.length > mostEdited) return {scores};
  for (const place of places) scores[place] = 1;
  return {
    scores,
    reason: file => (scores[file] === 1 ? 'edited in the working tree, not committed' : undefined),
  };
}
