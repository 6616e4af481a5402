import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Answer, Brief} from '../../source/plan/types.ts';
import {nextQuestion, rankQuestions} from '../../source/questions/index.ts';
import {briefOf, fixture, storyOf, texts} from './brief.ts';

const stories = [
  ...readdirSync(new URL('../fixtures/story/', import.meta.url))
    .filter(name => name.endsWith('.md'))
    .map(name => `story/${name}`),
  'questions/005-caching-mechanisms-storage.md',
];

/** The interview as it runs when every question is answered with the same words. */
function interview(brief: Brief, text: string | undefined): readonly Answer[] {
  const question = nextQuestion(brief);
  return question === undefined
    ? brief.answers
    : interview({...brief, answers: [...brief.answers, {question, text}]}, text);
}

describe.each(stories)('the questions of %s', path => {
  const brief = briefOf(fixture(path));
  const questions = rankQuestions(brief);

  test('are at most twelve', () => {
    expect(questions.length).toBeLessThanOrEqual(12);
  });

  test('have at most 32 words each and end in a question mark', () => {
    for (const {question} of questions) {
      expect(question.split(/\s+/).length, question).toBeLessThanOrEqual(32);
      expect(question).toMatch(/\?$/);
    }
  });

  test('come with two to four different suggestions', () => {
    for (const {suggestions} of questions) {
      expect(suggestions.length).toBeGreaterThanOrEqual(2);
      expect(suggestions.length).toBeLessThanOrEqual(4);
      expect(new Set(suggestions).size).toBe(suggestions.length);
    }
  });

  test('have ids of their own that stay the same', () => {
    const ids = questions.map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rankQuestions(briefOf(fixture(path))).map(({id}) => id)).toEqual(ids);
  });

  test('ask about a sentence once, and quote it from its line', () => {
    const quotedLines = questions.filter(({sentence}) => sentence !== '');
    expect(new Set(quotedLines.map(({sentence}) => sentence)).size).toBe(quotedLines.length);
    for (const {line} of quotedLines) expect(line).toBeGreaterThan(0);
  });

  test('come in the same order one by one, when they are skipped', () => {
    expect(texts(interview(brief, undefined).map(({question}) => question))).toEqual(texts(questions));
  });

  test('are never asked twice, whatever is answered', () => {
    const ids = interview(brief, 'Out of scope.').map(({question}) => question.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an answer', () => {
  const source = storyOf([
    'The daemon caches the results of each request',
    'The cache size limit is configurable',
    'Users can export the report to a file',
  ]);
  const brief = briefOf(source);

  test('leaves the story without questions in the end', () => {
    expect(nextQuestion({...brief, answers: interview(brief, 'Yes.')})).toBeUndefined();
  });

  test('that puts a criterion out of scope silences what else is asked about it', () => {
    const question = nextQuestion(brief);
    expect(question?.criterion).toBeDefined();
    const rest = rankQuestions({...brief, answers: [{question: question ?? never(), text: 'Out of scope.'}]});
    expect(rest.map(({criterion}) => criterion)).not.toContain(question?.criterion);
  });

  test('written in the story is not asked for again', () => {
    const [asked] = rankQuestions(brief);
    const clarified = `${source}\n## Clarifications\n\n### Session 2026-01-02\n\n- Q: ${asked?.question} → A: For an hour.\n`;
    expect(texts(rankQuestions(briefOf(clarified)))).not.toContain(asked?.question);
  });
});

test('a story that says nothing raises the question for its criteria alone', () => {
  expect(texts(rankQuestions(briefOf('# Story 015: Nothing\n')))).toEqual([
    'The story has no acceptance criteria. What must be true when it is done?',
  ]);
});

function never(): never {
  throw new Error('There is no question.');
}

test('the configuration sets how many questions there are', () => {
  const brief = briefOf(
    storyOf([
      'The server caches the results of each search',
      'The importer updates all records of the archive',
      'Failed uploads are retried with backoff by the worker',
    ]),
  );
  const upTo = (maxQuestions: number) =>
    rankQuestions({...brief, settings: {...brief.settings, maxQuestions}}).length;
  expect([upTo(0), upTo(1), upTo(2)]).toEqual([0, 1, 2]);
});
