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

type Passage = {readonly score: number; readonly from: number; readonly to: number};

export function passage(search: CloseSearch): Evidence {
  const {corpus, shortlist} = search;
  const worths = strongest(search);
  const counts = new Int32Array(worths.length);
  const scores = new Float64Array(corpus.paths.length);
  const best = new Map<number, Passage>();
  for (const file of shortlist.slice(0, mostFiles)) {
    const text = textOf(search, file, worths);
    const [first, second] = bestPassages(text, worths, counts);
    if (first === undefined) continue;
    scores[file] = first.score + 0.3 * (second?.score ?? 0);
    if (linesIn(text) > 2 * windowLines) best.set(file, first);
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

/** A file's strongest terms in order, and up to each of its lines how many of them and how many terms there are. */
type Text = {
  readonly slots: readonly number[];
  readonly told: readonly number[];
  readonly read: readonly number[];
};

function textOf(search: CloseSearch, file: number, worths: Float64Array): Text {
  const slots: number[] = [];
  const [told, read] = [[0], [0]];
  let length = 0;
  const newline = () => {
    told.push(slots.length);
    read.push(length);
  };
  walkLines(search, file, {
    piece(slot) {
      length += 1;
      if (slot >= 0 && (worths[slot] as number) > 0) slots.push(slot);
    },
    newline,
  });
  newline();
  return {slots, told, read};
}

function bestPassages(text: Text, worths: Float64Array, counts: Int32Array): readonly Passage[] {
  const lines = linesIn(text);
  const passages: Passage[] = [];
  for (let from = 0; from === 0 || from + windowLines - stepLines < lines; from += stepLines) {
    const to = Math.min(from + windowLines, lines);
    const slots = text.slots.slice(text.told[from], text.told[to]);
    const length = (text.read[to] as number) - (text.read[from] as number);
    const score = scoreOf(slots, {length, worths, counts});
    if (score > 0) passages.push({score, from: from + 1, to});
  }
  return passages.sort((one, other) => other.score - one.score);
}

const linesIn = ({told}: Text): number => told.length - 1;

/** `counts` is all zeros, and is so again afterwards. */
type Window = {readonly length: number; readonly worths: Float64Array; readonly counts: Int32Array};

function scoreOf(slots: readonly number[], {length, worths, counts}: Window): number {
  for (const slot of slots) counts[slot] = (counts[slot] as number) + 1;
  const correction = k1 * (1 - b + (b * length) / averageLength);
  let score = 0;
  for (const slot of slots) {
    const count = counts[slot] as number;
    if (count > 0) score += ((worths[slot] as number) * count * (k1 + 1)) / (count + correction);
    counts[slot] = 0;
  }
  return score;
}
