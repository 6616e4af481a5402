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
  expect(
    spellServes([
      criterion(7, 'When a client is over the limit then it gets the header `Retry-After: 60` at once'),
    ]),
  ).toBe('**Serves:** 7 "When a client is over the limit then it gets the header…"');
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
