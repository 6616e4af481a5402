// What is worth asking: the rules, and the order in which their questions come. To add a rule, write it in a file
// of its own and list it here.

import type {Brief, Question, Rule} from '../plan/types.ts';
import {choose} from './choice.ts';
import {readCorpus} from './corpus.ts';
import {words} from './word-rules/index.ts';

export const rules: readonly Rule[] = [words];

const most = 12;
const least = 0;

/** Everything worth asking that is not answered yet, best first; at most twelve over a whole interview. */
export function rankQuestions(brief: Brief): readonly Question[] {
  return choose(readCorpus(brief.story), {
    candidates: rules.flatMap(rule => rule.ask(brief)),
    asked: brief.answers.map(answer => answer.question),
    count: most - brief.answers.length,
    least,
  });
}

/** The question to ask now, given the answers so far; undefined when the next one is not worth a minute. */
export function nextQuestion(brief: Brief): Question | undefined {
  return rankQuestions(brief)[0];
}
