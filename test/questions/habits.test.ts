import {describe, expect, test} from 'vitest';
import type {Precedent} from '../../source/plan/types.ts';
import {rankQuestions} from '../../source/questions/index.ts';
import {briefOf, storyOf} from './brief.ts';

const place = 'internal/web/server.go';
const fact = (kind: Precedent['kind'], name: string, says: string): Precedent => ({
  kind,
  name,
  says,
  path: place,
  line: 30,
});

/** What is asked of a story of one criterion when these facts stand in the file that fits it best. */
const asked = (criterion: string, ...facts: readonly Precedent[]) =>
  rankQuestions(
    briefOf(storyOf([criterion]), {
      finding: {
        precedents: facts,
        criteria: [{number: 1, domain: 'backend', files: [{path: place, score: 2}]}],
      },
    }),
  );

describe('a question says how the code decides a like case', () => {
  // Criteria of real stories, and facts of the code that they were written for.
  test.each([
    [
      'Agent-triggered generation respects rate limiting',
      fact('value', 'MaxChatRequestsPerMinute', '10'),
      '`MaxChatRequestsPerMinute` is 10 (server.go:30).',
    ],
    [
      'Prompt and settings fields are marked read-only (disabled) during agent response',
      fact('value', 'ReadTimeout', '15 s'),
      '`ReadTimeout` is 15 s (server.go:30).',
    ],
    [
      'Steps input accepts values from 1-100',
      fact('message', 'error', 'steps must be between 1 and 100'),
      'A like error reads "steps must be between 1 and 100" (server.go:30).',
    ],
    [
      'Multi-turn conversation context is maintained (agent remembers the sessions)',
      fact('memory', 'sessions', 'a map'),
      '`sessions` is a map in memory (server.go:30).',
    ],
  ])('%s', (criterion, known, told) => {
    const [question] = asked(criterion, known);
    expect(question?.question.endsWith(told)).toBe(true);
    expect(question?.cites).toBe(`${place}:30`);
    expect(question?.suggestions[0]).toContain(`${place}:30`);
  });
});

describe('a fact is not told', () => {
  test('when the line has the number itself', () => {
    const questions = asked(
      'Requests are limited per client and minute (10)',
      fact('value', 'rateLimit', '10'),
    );
    expect(questions.every(({cites}) => cites === undefined)).toBe(true);
  });

  test('when it stands in a file that the criterion is not about', () => {
    const elsewhere = {...fact('value', 'ReadTimeout', '15 s'), path: 'electron/main.js'};
    const questions = asked('Fields are marked read-only during the agent response', elsewhere);
    expect(questions.every(({cites}) => cites === undefined)).toBe(true);
  });

  test('twice', () => {
    const questions = rankQuestions(
      briefOf(storyOf(['Errors are shown with a clear message', 'Failures end with a helpful message']), {
        finding: {
          precedents: [fact('message', 'error', 'prompt is required')],
          criteria: [1, 2].map(number => ({number, domain: 'backend', files: [{path: place, score: 2}]})),
        },
      }),
    );
    expect(questions.filter(({cites}) => cites !== undefined).length).toBeLessThan(2);
  });
});

test('a question stays within 32 words when it cites the code', () => {
  const [question] = asked(
    'Client parses responses of the daemon and loads the image data that they hold, with offsets and lengths checked',
    fact('message', 'error', 'failed to decode the response of the daemon at all'),
  );
  expect(question?.question.split(/\s+/).length).toBeLessThanOrEqual(32);
});
