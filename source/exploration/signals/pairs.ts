// Neighbouring words of the story that are neighbours in a file too: "rate limit" and `rateLimiter`.
import type {Corpus} from '../corpus.ts';
import {queryOf} from '../query.ts';
import {type Query, rarity} from '../text/bm25.ts';
import {walkLines} from './lines.ts';
import type {CloseSearch, Evidence} from './signal.ts';

const mostFiles = 300;
const pathBoost = 4;
const k1 = 1.2;

/** The wanted couples of a file, and how many it has in all. */
type Couples = {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  readonly inPath: ReadonlySet<number>;
};

export function pairs(search: CloseSearch): Evidence {
  const {corpus, shortlist, text} = search;
  const query = queryOf(couplesOf(text, corpus));
  const files = shortlist.slice(0, mostFiles);
  const found = files.map((file): Couples => {
    const inPath = new Set(couplesOf(corpus.paths[file] ?? '', corpus));
    return {...countCouples(search, file, query), inPath};
  });
  const worth = worthsOf(query, found);
  const average = Math.max(1, found.reduce((sum, {total}) => sum + total, 0) / Math.max(1, files.length));
  const scores = new Float64Array(corpus.paths.length);
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

// A couple of slots as one number; −1 when one of them is not looked for.
function coupleOf(first: number, second: number, {wanted}: Corpus): number {
  return first < 0 || second < 0 ? -1 : first * wanted.size + second;
}

function couplesOf(text: string, corpus: Corpus): readonly number[] {
  return text.split('\n').flatMap(line => {
    const slots = corpus.vocabulary.readParts(line).map(corpus.wanted.slotOf);
    return slots
      .slice(1)
      .map((slot, index) => coupleOf(slots[index] ?? -1, slot, corpus))
      .filter(couple => couple >= 0);
  });
}

function countCouples(search: CloseSearch, file: number, query: Query): Omit<Couples, 'inPath'> {
  const counts = new Map<number, number>();
  let last = -1;
  const lines = walkLines(search, file, {
    piece(slot, isWhole) {
      if (isWhole) return;
      const couple = coupleOf(last, slot, search.corpus);
      if (couple >= 0 && query.has(couple)) counts.set(couple, (counts.get(couple) ?? 0) + 1);
      last = slot;
    },
    newline() {
      last = -1;
    },
  });
  return {counts, total: lines?.couples ?? 0};
}
