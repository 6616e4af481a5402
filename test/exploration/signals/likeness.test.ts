import {afterAll, expect, test} from 'vitest';
import {explore} from '../../../source/exploration/index.ts';
import {leadingBasis, rank} from '../../../source/exploration/latent/basis.ts';
import {columnsOf, matrixOf, type Row} from '../../../source/exploration/latent/matrix.ts';
import {learn, measurer} from '../../../source/exploration/latent/model.ts';
import {createMemory} from '../../../source/exploration/memory.ts';
import {createPace} from '../../../source/exploration/reading/pace.ts';
import {requestFor, sampleRepository} from '../sample.ts';

const pace = createPace(undefined, undefined);
const repository = sampleRepository();
afterAll(repository.remove);

const rowOf = (...terms: readonly number[]): Row => ({
  terms: Int32Array.from(terms),
  values: new Float32Array(terms.length).fill(1),
});
// 2 and 6 never stand together, but both stand with 20 to 26; 40 has other company. Two hundred more terms stand alone,
// so that there are more directions than are kept.
const company = [20, 22, 24, 26];
const others = [30, 32, 34, 36];
const rows = [
  ...Array.from({length: 10}, () => [
    rowOf(2, ...company),
    rowOf(6, ...company),
    rowOf(40, ...others),
  ]).flat(),
  ...Array.from({length: 2400}, (_, index) => rowOf(100 + 2 * (index % 200))),
];

const cosine = (one: Int8Array, other: Int8Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0) / 127 ** 2;

test('terms that never stand together are alike when they stand with the same ones', async () => {
  const measure = measurer(await learn(rows, pace));
  const near = cosine(measure(rowOf(2)), measure(rowOf(6)));
  const far = cosine(measure(rowOf(2)), measure(rowOf(40)));
  expect(near).toBeGreaterThan(0.5);
  expect(Math.abs(far)).toBeLessThan(0.1);
});

test('the directions are at right angles and of length 1', async () => {
  const matrix = await matrixOf(rows, await columnsOf(rows, pace), pace);
  const basis = await leadingBasis(matrix, pace);
  const products = [0, 1, 2].map(one =>
    [0, 1, 2].map(other =>
      Array.from({length: matrix.width}).reduce<number>(
        (sum, _, row) => sum + (basis[row * rank + one] ?? 0) * (basis[row * rank + other] ?? 0),
        0,
      ),
    ),
  );
  for (const [one, line] of products.entries())
    for (const [other, product] of line.entries())
      expect(Math.abs(product - (one === other ? 1 : 0))).toBeLessThan(1e-4);
});

test('a text of unknown words is like nothing, and no rows teach nothing', async () => {
  const measure = measurer(await learn(rows, pace));
  expect(measure(rowOf(99)).every(value => value === 0)).toBe(true);
  const empty = measurer(await learn([], pace));
  expect(empty(rowOf(2)).every(value => value === 0)).toBe(true);
});

test('what is learned depends on the history alone, not on what was explored before', async () => {
  const before = repository.git('rev-parse', 'HEAD~1').trim();
  const wandering = createMemory();
  await explore(requestFor(repository.directory, {memory: wandering, revision: before}));
  const late = await explore(requestFor(repository.directory, {memory: wandering, revision: 'HEAD'}));
  const fresh = await explore(requestFor(repository.directory, {memory: createMemory(), revision: 'HEAD'}));
  expect({...late, ms: 0}).toEqual({...fresh, ms: 0});
});
