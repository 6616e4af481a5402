// Neighbouring words of the story that are neighbours in a file too: "rate limit" and `rateLimiter`.
import {queryOf} from '../query.ts';
import {rarity} from '../text/bm25.ts';
import type {Vocabulary} from '../text/vocabulary.ts';
import type {CloseSearch, Evidence} from './signal.ts';

const mostFiles = 300;
const pathBoost = 4;
const k1 = 1.2;
// Two term ids in one exact number.
const radix = 2 ** 26;

type Couples = {readonly counts: ReadonlyMap<number, number>; readonly total: number};

export function pairs({corpus, shortlist, texts, text}: CloseSearch): Evidence {
  const {vocabulary, paths} = corpus;
  const query = queryOf(couplesOf(text, vocabulary));
  const files = shortlist.slice(0, mostFiles);
  const found = files.map(file => count(couplesOf(texts.get(file) ?? '', vocabulary), query));
  const named = files.map(file => new Set(couplesOf(paths[file] ?? '', vocabulary)));
  const average = found.reduce((sum, {total}) => sum + total, 0) / Math.max(1, files.length);
  const frequencies = new Map<number, number>();
  for (const [place, {counts}] of found.entries()) {
    for (const couple of query.keys()) {
      if (!counts.has(couple) && !named[place]?.has(couple)) continue;
      frequencies.set(couple, (frequencies.get(couple) ?? 0) + 1);
    }
  }
  const scores = new Float64Array(paths.length);
  for (const [place, {counts, total}] of found.entries()) {
    const file = files[place] ?? 0;
    for (const [couple, weight] of query) {
      const inPath = named[place]?.has(couple) ? pathBoost : 0;
      const frequency = (counts.get(couple) ?? 0) / (0.5 + (0.5 * total) / Math.max(1, average)) + inPath;
      const worth = weight * rarity(frequencies.get(couple) ?? 0, files.length);
      scores[file] = (scores[file] ?? 0) + (worth * frequency) / (frequency + k1);
    }
  }
  return {scores};
}

function couplesOf(text: string, vocabulary: Vocabulary): readonly number[] {
  const couples: number[] = [];
  for (const line of text.split('\n')) {
    let last: number | undefined;
    for (const term of vocabulary.readParts(line)) {
      if (last !== undefined) couples.push(last * radix + term);
      last = term;
    }
  }
  return couples;
}

function count(couples: readonly number[], wanted: ReadonlyMap<number, number>): Couples {
  const counts = new Map<number, number>();
  for (const couple of couples) if (wanted.has(couple)) counts.set(couple, (counts.get(couple) ?? 0) + 1);
  return {counts, total: couples.length};
}
