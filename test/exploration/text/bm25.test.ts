import {expect, test} from 'vitest';
import {createPace} from '../../../source/exploration/reading/pace.ts';
import {bm25, rarity} from '../../../source/exploration/text/bm25.ts';
import {fieldOf, packFields} from '../../../source/exploration/text/field.ts';
import {combine, lookAt, type Sight, wantTerms} from '../../../source/exploration/text/sight.ts';
import {createVocabulary, isWhole} from '../../../source/exploration/text/vocabulary.ts';

const shape = {k1: 1.2, b: 0.75};
const wanted = wantTerms([0, 2]);

function sightOf(...files: readonly (readonly number[])[]): Sight {
  const fields = packFields(files.map(fieldOf));
  const looking = lookAt(wanted, files.length);
  for (const row of files.keys()) looking.take(fields, row);
  return looking.seen();
}

test('a score is the textbook formula', () => {
  const [first, second] = bm25(sightOf([0, 0, 2], [2]), new Map([[0, 2]]), shape);
  const correction = 1.2 * (1 - 0.75 + (0.75 * 3) / 2);
  expect(first).toBeCloseTo((2 * Math.log(1 + 1.5 / 1.5) * 2 * 2.2) / (2 + correction), 12);
  expect(second).toBe(0);
});

test('a term in a boosted field counts as often as the boost says', async () => {
  const once = sightOf([0, 0, 0, 0], [2]);
  const pace = createPace(undefined, undefined);
  const boosted = await combine(sightOf([0], [2]), sightOf([0], []), {boost: 3, pace});
  const query = new Map([[0, 1]]);
  expect(bm25(boosted, query, shape)[0]).toBe(bm25(once, query, shape)[0]);
});

test('a rare term is worth more than a frequent one, and never less than nothing', () => {
  expect(rarity(1, 10)).toBeGreaterThan(rarity(9, 10));
  expect(rarity(10, 10)).toBeGreaterThan(0);
});

test('an unknown term and no files give zeros', () => {
  expect([...bm25(sightOf(), new Map([[8, 1]]), shape)]).toEqual([]);
  expect([...bm25(sightOf([0]), new Map([[8, 1]]), shape)]).toEqual([0]);
});

test('spellings of one name share their terms', () => {
  const {spell} = createVocabulary();
  const terms = spell('RateLimiter');
  expect(spell('rate_limiter')).toEqual(terms);
  expect(terms.map(isWhole)).toEqual([false, false, true]);
});

test('a compound and the same letters without humps are one term', () => {
  const {termsOf} = createVocabulary();
  expect(termsOf('rateLimit').at(-1)).toBe(termsOf('ratelimit')[0]);
});

test('words of any script are terms', () => {
  const {read} = createVocabulary();
  expect(read('Größe größe')[0]).toBe(read('größe')[0]);
  expect(read('размер')).toHaveLength(1);
});
