import {describe, expect, test} from 'vitest';
import {didYouMean, nearest, typingDistance} from '../../source/plan/nearest.ts';

describe('the nearest word', () => {
  const commands = ['show', 'status', 'list', 'check'];

  test.each([
    ['shwo', 'show'],
    ['Status', 'status'],
    ['statsu', 'status'],
    ['lst', 'list'],
    ['chek', 'check'],
  ])('%s was meant as %s', (word, meant) => {
    expect(nearest(word, commands)).toBe(meant);
  });

  test('a word that is nothing like the others has none', () => {
    expect(nearest('frobnicate', commands)).toBeUndefined();
    expect(nearest('', commands)).toBeUndefined();
  });

  test('a question is asked only about a near word', () => {
    expect(didYouMean('shwo', commands, 'See --help.')).toBe('Did you mean "show"?');
    expect(didYouMean('zzz', commands, 'See --help.')).toBe('See --help.');
  });
});

test.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s" it takes %i keys', (from, to, keys) => {
  expect(typingDistance(from, to)).toBe(keys);
  expect(typingDistance(to, from)).toBe(keys);
});
