// What asking a question about a sentence is worth. The weights were found on the clarifying questions that
// real teams asked of real specifications; `bench/questions.mjs` measures a change of them.

import {stemsOf} from '../plan/words.ts';
import type {Corpus, Line} from './corpus.ts';
import {vocabularies} from './vocabulary.ts';

type Cue = readonly [pattern: RegExp, worth: number];

const cues: readonly Cue[] = [
  [
    /\b(?:creat|add|remov|delet|updat|sav|load|send|fetch|sync|import|export|generat|install|validat|detect|cach|stor|display|show|list|copy|copi|resolv|retry|connect|pars|read|writ|run|execut|track|log|check|process|query)\w*\s+(?:(?:the|a|an|all|each|any|its|their)\s+)?[a-z]{3,}/i,
    0.6,
  ],
  [
    /\b(?:graceful\w*|appropriate\w*|properly|correctly|clear(?:ly)?|meaningful|helpful|reasonable|relevant|various|robust|efficient\w*|quick\w*|fast|easily|seamless\w*|automatic\w*|non-intrusive|consistent\w*|significant\w*|sufficient|as needed|if needed|where possible|user-friendly)\b/i,
    0.6,
  ],
  [/\b(?:or|either|and\/or)\b/i, 0.6],
  [/\?\W*$/, 0.8],
  [/\bMUST\b/, 0.3],
  [/\d/, 0.2],
  [/\be\.g\.|\bfor example\b|\bsuch as\b/i, 0.2],
  [/\b(?:should|can|may|could|might)\b/i, 0.1],
  [/\(/, 0.1],
];

/** Worth of a question of a kind about a line, by what both say; a good one is above 0, the best near 4. */
export function worthOf(
  corpus: Corpus,
  line: Line,
  asked: {readonly kind: string; readonly question: string},
): number {
  const n = line.stems.size;
  const shared = sum(
    [...line.stems].filter(stem => vocabularies.get(asked.kind)?.has(stem)).map(corpus.rarity),
  );
  const frequent = new Set(stemsOf(asked.question).filter(stem => corpus.frequent.has(stem))).size;
  return (
    0.8 * Math.min(3, shared / Math.sqrt(4 + n)) +
    0.18 * frequent -
    0.67 * meanOfRarest(corpus, line) +
    0.3 * Math.log(1 + n) -
    brevity(line) +
    sum(cues.filter(([pattern]) => pattern.test(line.text)).map(([, worth]) => worth)) -
    0.5 * share(line.stems, corpus.title) +
    0.2 * share(line.stems, corpus.request) +
    placeWorth(line) +
    (kindWorth[asked.kind] ?? 0)
  );
}

const kindWorth: Readonly<Record<string, number>> = {
  placement: 0.3,
  surface: 0.3,
  selection: -0.2,
  default: -0.2,
  testing: -0.5,
};

/** Scenarios mostly say again what the requirements say, and say what happens. */
const scenario = -0.5;

/** A short sentence says too little to ask about, but a criterion is short because it is one. */
function brevity({stems, criterion}: Line): number {
  const [shortest, short] = criterion === undefined ? [1.8, 1] : [0.9, 0.3];
  return stems.size < 4 ? shortest : stems.size < 8 ? short : 0;
}

function placeWorth(line: Line): number {
  return (
    (/success|measur/i.test(line.heading) ? -0.5 : 0) +
    (/^\W*(?:given|when|scenario)\b/i.test(line.text) ? scenario : 0) +
    (line.section === 'problem' || line.section === 'notes' ? -0.6 : 0) +
    (line.place < 0.25 ? -0.2 : 0) -
    0.5 * share(line.stems, line.headed)
  );
}

function meanOfRarest(corpus: Corpus, line: Line): number {
  const rarest = [...line.stems]
    .map(corpus.rarity)
    .sort((a, b) => b - a)
    .slice(0, 6);
  return sum(rarest) / Math.max(1, rarest.length);
}

function share(stems: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return stems.size === 0 ? 0 : [...stems].filter(stem => other.has(stem)).length / stems.size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
