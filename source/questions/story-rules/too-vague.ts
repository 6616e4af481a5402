// A story that does not say when it is done: no criteria, or a criterion that nobody could test.
import type {Criterion, Question, Rule, Story} from '../../plan/types.ts';
import {plain, quoted} from '../clause.ts';
import {makeQuestion} from '../question.ts';

export const tooVague: Rule = {
  name: 'too-vague',
  ask: ({story}) =>
    story.criteria.length === 0
      ? [askForCriteria(story)]
      : story.criteria.filter(({text}) => isUntestable(text)).map(askForTest),
};

const adjective =
  /\b(?:appropriate(?:ly)?|properly|correctly|clean(?:ly)?|nice(?:ly)?|good|well|better|easy|easily|intuitive(?:ly)?|user-friendly|fast|quick(?:ly)?|robust|reliabl[ey]|polished|professional|consistent(?:ly)?|seamless(?:ly)?|smooth(?:ly)?|modern|as expected|improved|gracefully|handled|reasonable)\b/i;
const concrete =
  /\d|`|"[^"]+"|“|[A-Z]{3,}|\b\w+[A-Z_]\w+\b|→|=|\b(?:like|same as|matching|as in|such as|e\.g\.)\b/;
const mostWords = 9;

/** Whether a criterion is short, carried by an adjective, and without a number, a name or an example to hold it against. */
export function isUntestable(text: string): boolean {
  const prose = plain(text);
  return (
    prose.split(/\s+/).length <= mostWords &&
    adjective.test(prose) &&
    !concrete.test(prose.slice(1)) &&
    !/\btests?\b/i.test(prose)
  );
}

function askForTest(criterion: Criterion): Question {
  return makeQuestion({
    rule: 'too-vague',
    kind: 'too-vague',
    question: `${quoted(criterion.text)}: what would we look at to see that it is done?`,
    why: 'A task needs a definition of done, and this criterion does not give one yet.',
    suggestions: [
      'A check by eye against what the story describes, noted in the task.',
      'An automated test of the most common case.',
      'Nothing of its own: the other criteria cover it.',
    ],
    score: 1.8,
    line: {text: criterion.text, line: criterion.line, criterion: criterion.number},
  });
}

function askForCriteria(story: Story): Question {
  const wished = story.outcome.trim() === '' ? undefined : quoted(story.outcome);
  return makeQuestion({
    rule: 'too-vague',
    kind: 'too-vague',
    question: 'The story has no acceptance criteria. What must be true when it is done?',
    why: 'Without criteria every list of tasks is a guess, and no task can be checked.',
    suggestions: [
      wished === undefined
        ? 'I will add criteria to the story first.'
        : `The Desired Outcome is the criterion: ${wished}.`,
      'Go on without: one task that works out the criteria comes first.',
    ],
    score: 7,
    about: story.title,
  });
}
