// A criterion that nobody could hold anything against, and a story that has none.
import {isUntestable} from '../../questions/story-rules/too-vague.ts';
import type {Doubt} from './objection.ts';

/** For the words that carry such criteria: what one could look at instead. */
const measures: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:fast|quick\w*|slow|performan\w*|responsive|smooth\w*)\b/i,
    ['done within 200 ms', 'done within 1 second, also with 1,000 items'],
  ],
  [
    /\b(?:errors?|gracefully|handled|fail\w*|invalid)\b/i,
    [
      'a message says what is wrong and what to do',
      'exit code 1, one line on standard error, and nothing is written',
    ],
  ],
  [
    /\b(?:easy|easily|intuitive\w*|user-friendly|simple|nice\w*)\b/i,
    ['done in at most 3 steps', 'somebody new does it without reading the manual'],
  ],
  [
    /\b(?:robust|reliab\w*|properly|correctly|as expected|well|good)\b/i,
    ['still true after a restart', 'nothing is lost when it is stopped in the middle'],
  ],
  [
    /\b(?:consistent\w*|modern|polished|professional|clean\w*|better|improved)\b/i,
    ['like the page that is there already', 'agreed on by two people who look at it'],
  ],
];

export const untestable: Doubt = {
  topics: ['criteria'],
  about(text) {
    if (!isUntestable(text)) return undefined;
    const [, tails = ['somebody can try it and see it']] = measures.find(([word]) => word.test(text)) ?? [];
    const claim = text.trim().replace(/[.!]$/, '');
    return {
      question: 'What would we look at to see that this is so?',
      why: 'A task needs a definition of done, and these words fit anything.',
      suggestions: tails.map(tail => `${claim}: ${tail}`),
    };
  },
};

export const noCriteria: Doubt = {
  topics: ['criteria'],
  about: text =>
    text === ''
      ? {
          question:
            'Without a criterion nobody can tell when this is done. What is the one thing to look at?',
          why: 'Tasks are made from criteria: without any there is nothing to plan.',
          suggestions: [],
        }
      : undefined,
};
