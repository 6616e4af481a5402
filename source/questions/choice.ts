// Few questions, and no two alike: the best first, each next one lowered by what was chosen before it.
import type {Question} from '../plan/types.ts';
import {type Corpus, likeness, type Words} from './corpus.ts';

const penalty = 1.2;
const eight = 8;
const first = {limit: 1, least: 1.2};
const later = {limit: 2, least: 2.8};

/** What is asked or was asked, as the choice sees it. */
type Chosen = {readonly question: Question; readonly words: Words};

/**
 * The candidates in the order in which to ask them, at most `count`, after those that were asked already: one a
 * sentence, one of a kind among the first eight and two after that. What is asked after the first eight has to be
 * worth more.
 */
export function choose(
  corpus: Corpus,
  {
    candidates,
    asked,
    count,
  }: {
    readonly candidates: readonly Question[];
    readonly asked: readonly Question[];
    readonly count: number;
  },
): readonly Question[] {
  const weighed = (question: Question): Chosen => ({question, words: corpus.weigh(question.sentence)});
  const chosen: Chosen[] = asked.map(weighed);
  let left = candidates.map(weighed);
  const result: Question[] = [];
  while (result.length < count) {
    const {limit, least} = chosen.length < eight ? first : later;
    left = left.filter(({question}) => isFree(question, chosen));
    const rated = left
      .filter(({question}) => !isFull(question, chosen, limit))
      .map(candidate => ({
        candidate,
        worth: candidate.question.score - repetition(corpus, candidate, chosen),
      }))
      .sort((a, b) => b.worth - a.worth);
    const best = rated[0];
    if (best === undefined || best.worth < least) break;
    chosen.push(best.candidate);
    result.push(best.candidate.question);
  }
  return result;
}

function isFree(question: Question, chosen: readonly Chosen[]): boolean {
  return chosen.every(
    ({question: {id, sentence, cites}}) =>
      id !== question.id &&
      (sentence === '' || sentence !== question.sentence) &&
      (cites === undefined || cites !== question.cites),
  );
}

function isFull(question: Question, chosen: readonly Chosen[], limit: number): boolean {
  return chosen.filter(({question: {kind}}) => kind === question.kind).length >= limit;
}

function repetition(corpus: Corpus, candidate: Chosen, chosen: readonly Chosen[]): number {
  const likest = chosen.map(
    ({question, words}) =>
      likeness(corpus, candidate.words, words) * (question.kind === candidate.question.kind ? 1 : 0.5),
  );
  return penalty * Math.max(0, ...likest);
}
