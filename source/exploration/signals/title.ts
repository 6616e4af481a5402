// The title's words anywhere in a file: in its path most, then in the names that it defines, then in its content.
import {queryOf} from '../query.ts';
import {worthsOf} from '../text/bm25.ts';
import {eachSlot, type Sight} from '../text/sight.ts';
import type {Evidence, Search} from './signal.ts';

const pathWorth = 5;

export function titleWords({corpus, story}: Search): Evidence {
  const {own, content, path, names, vocabulary} = corpus;
  const worths = worthsOf(content, queryOf(vocabulary.read(story.title)));
  const written = shortened(own, 0.75, 1);
  const defined = shortened(names, 0.6, 3);
  const found = new Float64Array(worths.length);
  const touched = new Set<number>();
  const add = (sight: Sight, file: number, worth: number) =>
    eachSlot(sight, file, (slot, count) => {
      if ((worths[slot] ?? 0) <= 0) return;
      found[slot] = (found[slot] ?? 0) + worth * count;
      touched.add(slot);
    });
  return {
    scores: Float64Array.from(corpus.paths, (_, file) => {
      add(own, file, written(file));
      add(path, file, pathWorth);
      add(names, file, defined(file));
      let score = 0;
      for (const slot of touched) {
        const frequency = found[slot] ?? 0;
        score += ((worths[slot] ?? 0) * 2.2 * frequency) / (frequency + 1.2);
        found[slot] = 0;
      }
      touched.clear();
      return score;
    }),
  };
}

// What a term counts in a field: the less, the longer the field is against the average.
function shortened(sight: Sight, share: number, worth: number): (file: number) => number {
  const average = Math.max(1, sight.averageLength);
  return file => worth / (1 - share + (share * (sight.lengths[file] ?? 0)) / average);
}
