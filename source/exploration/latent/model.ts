// What belongs together in a repository, learned from its files and commits (latent semantic analysis): texts become
// short vectors, and those that speak of one thing in different words come to lie close together.
import type {Pace} from '../reading/pace.ts';
import {leadingBasis, rank} from './basis.ts';
import {type Columns, columnFinder, columnsOf, matrixOf, type Row} from './matrix.ts';

export type Model = {
  readonly columns: Columns;
  /** `rank` numbers for each column, in units that do not matter. */
  readonly basis: Int16Array;
};

/** Learns from rows. The rounded numbers are what counts, so that a model that was kept says the same. */
export async function learn(rows: readonly Row[], pace: Pace): Promise<Model> {
  const columns = await columnsOf(rows, pace);
  const basis = await leadingBasis(await matrixOf(rows, columns, pace), pace);
  return {columns, basis: rounded(basis)};
}

// By hand, because there are millions of them.
function rounded(basis: Float32Array): Int16Array {
  let most = Number.MIN_VALUE;
  for (let at = 0; at < basis.length; at += 1) most = Math.max(most, Math.abs(basis[at] as number));
  const short = new Int16Array(basis.length);
  for (let at = 0; at < basis.length; at += 1)
    short[at] = Math.round(((basis[at] as number) / most) * 32_767);
  return short;
}

/** Gives the unit vectors of rows, rounded to bytes; zeros for a row of which the model knows nothing. */
export function measurer({columns, basis}: Model): (row: Row) => Int8Array {
  const find = columnFinder(columns);
  return ({terms, values}) => {
    const sum = new Float64Array(rank);
    for (let at = 0; at < terms.length; at += 1) {
      const place = find(terms[at] as number);
      if (place < 0) continue;
      const value = (values[at] as number) * (columns.weights[place] as number);
      const from = place * rank;
      for (let k = 0; k < rank; k += 1) sum[k] = (sum[k] as number) + value * (basis[from + k] as number);
    }
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1;
    return Int8Array.from(sum, value => Math.round((value / length) * 127));
  };
}
