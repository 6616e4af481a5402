import {expect, test} from 'vitest';
import {bm25, buildIndex, rarity} from '../../../source/exploration/text/bm25.ts';
import {fieldOf} from '../../../source/exploration/text/field.ts';
import {createVocabulary} from '../../../source/exploration/text/vocabulary.ts';

const shape = {k1: 1.2, b: 0.75};

test('a score is the textbook formula', () => {
  const index = buildIndex([{fields: [fieldOf([0, 0, 1]), fieldOf([1])], boost: () => 1}], 3);
  const [first, second] = bm25(index, new Map([[0, 2]]), shape);
  const correction = 1.2 * (1 - 0.75 + (0.75 * 3) / 2);
  expect(first).toBeCloseTo((2 * Math.log(1 + 1.5 / 1.5) * 2 * 2.2) / (2 + correction), 12);
  expect(second).toBe(0);
});

test('a term in a boosted layer counts as often as the boost says', () => {
  const once = buildIndex([{fields: [fieldOf([0, 0, 0]), fieldOf([1])], boost: () => 1}], 2);
  const boosted = buildIndex(
    [{fields: [fieldOf([0]), fieldOf([1])], boost: file => (file === 0 ? 3 : 1)}],
    2,
  );
  const query = new Map([[0, 1]]);
  expect(bm25(boosted, query, shape)[0]).toBe(bm25(once, query, shape)[0]);
});

test('a rare term is worth more than a frequent one, and never less than nothing', () => {
  expect(rarity(1, 10)).toBeGreaterThan(rarity(9, 10));
  expect(rarity(10, 10)).toBeGreaterThan(0);
});

test('an unknown term and an empty index give zeros', () => {
  expect([...bm25(buildIndex([], 0), new Map([[7, 1]]), shape)]).toEqual([]);
  const index = buildIndex([{fields: [fieldOf([0])], boost: () => 1}], 1);
  expect([...bm25(index, new Map([[7, 1]]), shape)]).toEqual([0]);
});

test('spellings of one name share their terms', () => {
  const {termsOf, isCompound} = createVocabulary();
  const terms = termsOf('RateLimiter');
  expect(termsOf('rate_limiter')).toEqual(terms);
  expect(terms).toHaveLength(3);
  expect(terms.map(isCompound)).toEqual([false, false, true]);
});

test('words of any script are terms', () => {
  const {read} = createVocabulary();
  expect(read('Größe größe')[0]).toBe(read('größe')[0]);
  expect(read('размер')).toHaveLength(1);
});
