// The directions in which the rows of a sparse matrix differ most: its leading right singular vectors, by subspace
// iteration from a seeded start. Every sum runs in a fixed order, so that two machines find the same.
import type {Pace} from '../reading/pace.ts';
import type {Matrix} from './matrix.ts';

/** How many directions are kept, and how often the start is drawn towards them. */
export const rank = 100;
const iterations = 3;
const seed = 20_260_101;
/** Rows between two looks at the clock. */
const stretch = 256;

/** Rests between rows when it is time to, and tells how far the learning is. */
type Breath = () => Promise<void> | undefined;

/** An orthonormal basis of the leading directions: `rank` numbers for each column of the matrix. */
export async function leadingBasis(matrix: Matrix, pace: Pace): Promise<Float32Array> {
  let step = 0;
  const total = 3 * iterations + 1;
  const breathe: Breath = () =>
    pace.isDue() ? pace.rest({stage: 'learning', done: step, total}) : undefined;
  let basis = randomNumbers(matrix.width * rank);
  for (let round = 0; round < iterations; round += 1) {
    const images = await times(matrix, basis, breathe);
    step += 1;
    await orthonormalise(images, breathe);
    step += 1;
    basis = await transposedTimes(matrix, images, breathe);
    step += 1;
  }
  await orthonormalise(basis, breathe);
  return basis;
}

async function times(
  {ends, columns, values}: Matrix,
  basis: Float32Array,
  breathe: Breath,
): Promise<Float32Array> {
  const images = new Float32Array(ends.length * rank);
  const sum = new Float64Array(rank);
  for (let row = 0, at = 0; row < ends.length; row += 1) {
    if (row % stretch === 0) await breathe();
    sum.fill(0);
    for (const end = ends[row] as number; at < end; at += 1) {
      const from = (columns[at] as number) * rank;
      const value = values[at] as number;
      for (let k = 0; k < rank; k += 1) sum[k] = (sum[k] as number) + value * (basis[from + k] as number);
    }
    images.set(sum, row * rank);
  }
  return images;
}

async function transposedTimes(
  {ends, columns, values, width}: Matrix,
  images: Float32Array,
  breathe: Breath,
): Promise<Float32Array> {
  const basis = new Float32Array(width * rank);
  for (let row = 0, at = 0; row < ends.length; row += 1) {
    if (row % stretch === 0) await breathe();
    const from = row * rank;
    for (const end = ends[row] as number; at < end; at += 1) {
      const to = (columns[at] as number) * rank;
      const value = values[at] as number;
      for (let k = 0; k < rank; k += 1)
        basis[to + k] = (basis[to + k] as number) + value * (images[from + k] as number);
    }
  }
  return basis;
}

// By the Cholesky factor of its Gram matrix: two passes over the rows and no other memory.
async function orthonormalise(rows: Float32Array, breathe: Breath): Promise<void> {
  const gram = await gramOf(rows, breathe);
  const factor = choleskyOf(gram);
  for (let from = 0; from < rows.length; from += rank) {
    if (from % (stretch * rank) === 0) await breathe();
    for (let k = 0; k < rank; k += 1) {
      let value = rows[from + k] as number;
      for (let j = 0; j < k; j += 1) value -= (rows[from + j] as number) * (factor[k * rank + j] as number);
      rows[from + k] = quotient(value, factor[k * rank + k] as number);
    }
  }
}

async function gramOf(rows: Float32Array, breathe: Breath): Promise<Float64Array> {
  const gram = new Float64Array(rank * rank);
  for (let from = 0; from < rows.length; from += rank) {
    if (from % (stretch * rank) === 0) await breathe();
    for (let k = 0; k < rank; k += 1) {
      const value = rows[from + k] as number;
      if (value === 0) continue;
      for (let j = 0; j <= k; j += 1)
        gram[k * rank + j] = (gram[k * rank + j] as number) + value * (rows[from + j] as number);
    }
  }
  return gram;
}

// The lower factor; a direction that is (nearly) a combination of earlier ones gets the pivot 0.
function choleskyOf(gram: Float64Array): Float64Array {
  const factor = new Float64Array(rank * rank);
  const at = (row: number, column: number) => factor[row * rank + column] as number;
  for (let k = 0; k < rank; k += 1) {
    for (let j = 0; j <= k; j += 1) {
      let rest = gram[k * rank + j] as number;
      for (let i = 0; i < j; i += 1) rest -= at(k, i) * at(j, i);
      factor[k * rank + j] = k === j ? pivotOf(rest, gram[k * rank + k] as number) : quotient(rest, at(j, j));
    }
  }
  return factor;
}

function pivotOf(rest: number, whole: number): number {
  return rest > 1e-9 * whole ? Math.sqrt(rest) : 0;
}

function quotient(value: number, pivot: number): number {
  return pivot > 0 ? value / pivot : 0;
}

// Mulberry32: the same numbers everywhere.
function randomNumbers(count: number): Float32Array {
  let state = seed;
  const numbers = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    numbers[at] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  }
  return numbers;
}
