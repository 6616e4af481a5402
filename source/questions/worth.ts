// What asking a question about a sentence is worth. The weights are a logistic regression on 328 clarifying questions
// that real teams asked of 70 real specifications; `bench/questions.mjs` measures a change of them. Fitted on the
// other owners' specifications, they reach 13 % of the recorded questions with the first five and 17 % with the first
// eight of the 50 that no rule was written for; weights found by hand reached 7 and 13 %.
import {stemsOf} from '../plan/words.ts';
import type {Corpus, Line} from './corpus.ts';
import {vocabularies} from './vocabulary.ts';

type Cue = readonly [pattern: RegExp, worth: number];

/** A verb with its object, an example, an obligation, and a question of the story's own. */
const cues: readonly Cue[] = [
  [
    /\b(?:creat|add|remov|delet|updat|sav|load|send|fetch|sync|import|export|generat|install|validat|detect|cach|stor|display|show|list|copy|copi|resolv|retry|connect|pars|read|writ|run|execut|track|log|check|process|query)\w*\s+(?:(?:the|a|an|all|each|any|its|their)\s+)?[a-z]{3,}/i,
    0.37,
  ],
  [/\be\.g\.|\bfor example\b|\bsuch as\b/i, 0.29],
  [/\bMUST\b/, 0.28],
  [/\?\W*$/, 0.18],
];

/** How often teams ask a kind beyond what its words say. */
const kinds: Readonly<Record<string, number>> = {
  concurrency: 0.6,
  partial: 0.5,
  validation: 0.4,
  unusual: 0.25,
  default: 0.2,
  migration: 0.2,
  term: 0.2,
  failure: -0.1,
  format: -0.1,
  observability: -0.1,
  persistence: -0.1,
  selection: -0.1,
  model: -0.15,
  placement: -0.15,
  trigger: -0.15,
  testing: -0.2,
  scope: -0.25,
  security: -0.25,
  destructive: -0.3,
  number: -0.3,
  surface: -0.5,
};

/** Worth of a question of a kind about a line, by what both say; a good one is above 2, the best near 5. */
export function worthOf(
  corpus: Corpus,
  line: Line,
  asked: {readonly kind: string; readonly question: string},
): number {
  const n = line.stems.size;
  const words = vocabularies.get(asked.kind);
  const shared = sum([...line.stems].filter(stem => words?.has(stem)).map(corpus.rarity));
  const frequent = new Set(stemsOf(asked.question).filter(stem => corpus.frequent.has(stem))).size;
  return (
    -2 +
    0.82 * Math.min(3, shared / Math.sqrt(4 + n)) +
    0.35 * frequent +
    0.47 * Math.log(1 + n) +
    (n < 8 ? -0.2 : 0) +
    (line.criterion === undefined ? 0 : 0.39) +
    (isScenario(line) ? scenario : 0) +
    sum(cues.filter(([pattern]) => pattern.test(line.text)).map(([, worth]) => worth)) +
    (kinds[asked.kind] ?? 0)
  );
}

/** Scenarios mostly say again what the requirements say, and say what happens: lower than the figures alone. */
const scenario = -0.4;

const isScenario = ({text}: Line): boolean => /^\W*(?:given|when|scenario)\b/i.test(text);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
