// The best passages: a few dozen lines in which many of the story's words stand together.
import {worthsOf} from '../text/bm25.ts';
import {walkLines} from './lines.ts';
import type {CloseSearch, Evidence} from './signal.ts';

const windowLines = 45;
const stepLines = 30;
const mostTerms = 80;
const averageLength = 180;
const mostFiles = 250;
const [k1, b] = [1.2, 0.75];

type Line = {readonly slots: number[]; length: number};
type Passage = {readonly score: number; readonly from: number; readonly to: number};

export function passage(search: CloseSearch): Evidence {
  const {corpus, shortlist} = search;
  const worths = strongest(search);
  const scores = new Float64Array(corpus.paths.length);
  const best = new Map<number, Passage>();
  for (const file of shortlist.slice(0, mostFiles)) {
    const lines = linesOf(search, file, worths);
    const [first, second] = bestPassages(lines, worths);
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

// By slot, what the strongest terms are worth, and 0 for the others.
function strongest({corpus: {own}, query}: CloseSearch): Float64Array {
  const worths = worthsOf(own, query);
  const ranked = [...worths.keys()]
    .filter(slot => (own.frequencies[slot] ?? 0) > 0)
    .sort((one, other) => (worths[other] ?? 0) - (worths[one] ?? 0));
  for (const slot of ranked.slice(mostTerms)) worths[slot] = 0;
  return worths;
}

function linesOf(search: CloseSearch, file: number, worths: Float64Array): readonly Line[] {
  let line: Line = {slots: [], length: 0};
  const lines = [line];
  walkLines(search, file, {
    piece(slot) {
      line.length += 1;
      if (slot >= 0 && (worths[slot] as number) > 0) line.slots.push(slot);
    },
    newline() {
      line = {slots: [], length: 0};
      lines.push(line);
    },
  });
  return lines;
}

function bestPassages(lines: readonly Line[], worths: Float64Array): readonly Passage[] {
  const passages: Passage[] = [];
  for (let from = 0; from === 0 || from + windowLines - stepLines < lines.length; from += stepLines) {
    const window = lines.slice(from, from + windowLines);
    const score = scoreOf(window, worths);
    if (score > 0) passages.push({score, from: from + 1, to: from + window.length});
  }
  return passages.sort((one, other) => other.score - one.score);
}

function scoreOf(window: readonly Line[], worths: Float64Array): number {
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
