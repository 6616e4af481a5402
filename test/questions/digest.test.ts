import {expect, test} from 'vitest';
import {digest} from '../../source/questions/digest.ts';

test('white space and case do not change a digest', () => {
  expect(digest('Show  the\nList ')).toBe(digest('show the list'));
});

test('different texts have different digests', () => {
  expect(new Set(['a', 'b', 'ab', 'ba', '', 'show the list'].map(digest)).size).toBe(6);
});
