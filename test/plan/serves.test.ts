import {expect, test} from 'vitest';
import {readServes, spellServes} from '../../source/plan/serves.ts';
import type {Criterion} from '../../source/plan/types.ts';

const criterion = (number: number, text: string): Criterion => ({
  number,
  text,
  line: number,
  group: [],
  isTicked: false,
  span: {start: 0, end: 0},
});
const criteria = [
  criterion(1, 'Requests over the limit are rejected'),
  criterion(
    2,
    'Answer 429 with {"error": "rate limit exceeded"}, and say when to try again in `Retry-After` seconds',
  ),
  criterion(3, 'The operator sees "too many", 4 "times" a day'),
];

test('what is spelled is read back', () => {
  for (const served of [[1], [2, 3], [1, 2, 3]]) {
    const line = spellServes(criteria.filter(({number}) => served.includes(number)));
    expect(readServes(`Wrap the handler.\n\n${line}`, criteria)).toEqual(served);
  }
});

test('a long criterion is quoted by its first whole words, with no code span left open', () => {
  const text = 'A client that is over the limit of its plan gets the header `Retry-After: 60` at once';
  expect(spellServes([criterion(7, text)])).toBe(
    '**Serves:** 7 "A client that is over the limit of its plan gets the header…"',
  );
});

test('a scenario is quoted by what it comes to', () => {
  const text =
    'Given a full queue with sixteen jobs in it, When a job arrives, Then the job is rejected with 429';
  const line = spellServes([criterion(1, text)]);
  expect(line).toBe('**Serves:** 1 "…the job is rejected with 429"');
  expect(readServes(line, [criterion(1, 'A new first one'), criterion(2, text)])).toEqual([2]);
});

const five = ['Cats are fed', 'Dogs are fed', 'Birds are fed', 'Fish are fed', 'All are clean'];
const numbered = (texts: readonly string[]) => texts.map((text, at) => criterion(at + 1, text));

test('three and more in a row are told by the first and the last', () => {
  const line = spellServes(numbered(five).filter(({number}) => number !== 4));
  expect(line).toBe('**Serves:** 1–3 "Cats are fed" to "Birds are fed", 5 "All are clean"');
  expect(readServes(line, numbered(five))).toEqual([1, 2, 3, 5]);
});

test('a row that was renumbered is found by its ends, with what was put between them', () => {
  const line = spellServes(numbered(five).slice(1, 4));
  const now = numbered(['A new first one', ...five.slice(0, 2), 'Mice are fed', ...five.slice(2)]);
  expect(readServes(line, now)).toEqual([3, 4, 5, 6]);
});

test('a longer quote of an earlier day is read as well', () => {
  const text = 'When a client is over the limit then it gets the header `Retry-After: 60` at once';
  const line = '**Serves:** 7 "When a client is over the limit then it gets the…", 9 "x"';
  expect(readServes(line, [criterion(1, text), criterion(9, 'x')])).toEqual([1, 9]);
});

test('a criterion that was renumbered is found by its quote', () => {
  const line = spellServes([criterion(1, 'Requests over the limit are rejected')]);
  expect(
    readServes(line, [criterion(1, 'A new first one'), criterion(2, 'Requests over the limit are rejected')]),
  ).toEqual([2]);
});

test('a criterion whose text was changed is found by its number', () => {
  expect(readServes(spellServes([criterion(2, 'As it was')]), criteria)).toEqual([2]);
});

test('a description that does not say serves none', () => {
  expect(readServes('Wrap the handler. 1 "Requests over the limit are rejected"', criteria)).toEqual([]);
});
