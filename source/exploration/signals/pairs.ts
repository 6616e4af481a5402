// Neighbouring words of the story that are neighbours in a file too: "rate limit" and `rateLimiter`.
import {queryOf} from '../query.ts';
import {type Query, rarity} from '../text/bm25.ts';
import type {Vocabulary} from '../text/vocabulary.ts';
import type {CloseSearch, Evidence} from './signal.ts';

const mostFiles = 300;
const pathBoost = 4;
const k1 = 1.2;
// Two term ids in one exact number.
const radix = 2 ** 26;

/** The wanted couples of a file, and how many it has in all. */
type Couples = {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  readonly inPath: ReadonlySet<number>;
};

export function pairs({corpus, shortlist, texts, text}: CloseSearch): Evidence {
  const {vocabulary, paths} = corpus;
  const query = queryOf(couplesOf(text, vocabulary));
  const files = shortlist.slice(0, mostFiles);
  const found = files.map((file): Couples => {
    const couples = couplesOf(texts.get(file) ?? '', vocabulary);
    const inPath = new Set(couplesOf(paths[file] ?? '', vocabulary));
    return {counts: count(couples, query), total: couples.length, inPath};
  });
  const worth = worthsOf(query, found);
  const average = Math.max(1, found.reduce((sum, {total}) => sum + total, 0) / Math.max(1, files.length));
  const scores = new Float64Array(paths.length);
  for (const [place, {counts, total, inPath}] of found.entries()) {
    let score = 0;
    for (const couple of query.keys()) {
      const written = (counts.get(couple) ?? 0) / (0.5 + (0.5 * total) / average);
      const frequency = written + (inPath.has(couple) ? pathBoost : 0);
      score += ((worth.get(couple) ?? 0) * frequency) / (frequency + k1);
    }
    scores[files[place] ?? 0] = score;
  }
  return {scores};
}

function worthsOf(query: Query, found: readonly Couples[]): ReadonlyMap<number, number> {
  return new Map(
    Array.from(query, ([couple, weight]) => {
      const having = found.filter(({counts, inPath}) => counts.has(couple) || inPath.has(couple)).length;
      return [couple, weight * rarity(having, found.length)];
    }),
  );
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

function count(couples: readonly number[], wanted: Query): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const couple of couples) if (wanted.has(couple)) counts.set(couple, (counts.get(couple) ?? 0) + 1);
  return counts;
}
