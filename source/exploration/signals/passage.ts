// The best passages: a few dozen lines in which many of the story's words stand together.
import {rarity} from '../text/bm25.ts';
import type {Vocabulary} from '../text/vocabulary.ts';
import type {CloseSearch, Evidence} from './signal.ts';

const windowLines = 45;
const stepLines = 30;
const mostTerms = 80;
const averageLength = 180;
const mostFiles = 250;
const [k1, b] = [1.2, 0.75];

type Weights = {readonly slots: ReadonlyMap<number, number>; readonly worths: readonly number[]};
type Line = {readonly slots: readonly number[]; readonly length: number};
type Passage = {readonly score: number; readonly from: number; readonly to: number};

export function passage(search: CloseSearch): Evidence {
  const {corpus, shortlist, texts} = search;
  const weights = strongest(search);
  const scores = new Float64Array(corpus.paths.length);
  const best = new Map<number, Passage>();
  for (const file of shortlist.slice(0, mostFiles)) {
    const lines = linesOf(texts.get(file) ?? '', weights, corpus.vocabulary);
    const [first, second] = bestPassages(lines, weights);
    if (first === undefined) continue;
    scores[file] = first.score + 0.3 * (second?.score ?? 0);
    if (lines.length > 2 * windowLines) best.set(file, first);
  }
  return {
    scores,
    reason(file) {
      const found = best.get(file);
      return found === undefined ? undefined : `speaks of it most in lines ${found.from}–${found.to}`;
    },
  };
}

function strongest({corpus, query}: CloseSearch): Weights {
  const {frequencies, size} = corpus.content;
  const terms = [...query]
    .filter(([term]) => (frequencies[term] ?? 0) > 0)
    .map(([term, weight]) => ({term, worth: weight * rarity(frequencies[term] ?? 0, size)}))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, mostTerms);
  return {
    slots: new Map(terms.map(({term}, slot) => [term, slot])),
    worths: terms.map(({worth}) => worth),
  };
}

function linesOf(text: string, {slots}: Weights, vocabulary: Vocabulary): readonly Line[] {
  return text.split('\n').map(line => {
    const terms = vocabulary.read(line);
    const found: number[] = [];
    for (const term of terms) {
      const slot = slots.get(term);
      if (slot !== undefined) found.push(slot);
    }
    return {slots: found, length: terms.length};
  });
}

function bestPassages(lines: readonly Line[], weights: Weights): readonly Passage[] {
  const passages: Passage[] = [];
  for (let from = 0; from === 0 || from + windowLines - stepLines < lines.length; from += stepLines) {
    const window = lines.slice(from, from + windowLines);
    const score = scoreOf(window, weights);
    if (score > 0) passages.push({score, from: from + 1, to: from + window.length});
  }
  return passages.sort((one, other) => other.score - one.score);
}

function scoreOf(window: readonly Line[], {worths}: Weights): number {
  const counts = new Map<number, number>();
  let length = 0;
  for (const line of window) {
    length += line.length;
    for (const slot of line.slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  const correction = k1 * (1 - b + (b * length) / averageLength);
  let score = 0;
  for (const [slot, count] of counts) {
    score += ((worths[slot] ?? 0) * count * (k1 + 1)) / (count + correction);
  }
  return score;
}
