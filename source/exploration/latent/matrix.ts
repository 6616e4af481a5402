// A sparse matrix of texts and their terms, row by row.
import type {Pace} from '../reading/pace.ts';
import type {Term} from '../text/vocabulary.ts';

/** The terms that are columns, in order of their numbers, each with its weight. */
export type Columns = {readonly terms: Int32Array; readonly weights: Float64Array};

export type Matrix = {
  /** Where the entries of each row end. */
  readonly ends: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
};

/** What a row holds before it is weighted: terms, each once, and their values. */
export type Row = {readonly terms: Int32Array; readonly values: Float32Array};

const begun = {stage: 'learning', done: 0, total: 1} as const;

/** Terms in fewer rows, or in a larger share of them, tell nothing. */
const [leastRows, mostShare] = [3, 0.35];

/** The columns of so many rows. */
export async function columnsOf(rows: readonly Row[], pace: Pace): Promise<Columns> {
  const counts = new Map<Term, number>();
  for (const {terms} of rows) {
    if (pace.isDue()) await pace.rest(begun);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const most = mostShare * rows.length;
  const telling = [...counts].filter(([, count]) => count >= leastRows && count <= most);
  const terms = Int32Array.from(telling, ([term]) => term).sort();
  return {
    terms,
    weights: Float64Array.from(terms, term => Math.log(1 + rows.length / (1 + (counts.get(term) ?? 0)))),
  };
}

/** Finds the column of a term; −1 when it has none. */
export function columnFinder({terms}: Columns): (term: Term) => number {
  return term => {
    let [low, high] = [0, terms.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((terms[middle] as number) < term) low = middle + 1;
      else high = middle;
    }
    return terms[low] === term ? low : -1;
  };
}

/** Weights rows by their columns and brings each to unit length. */
export async function matrixOf(rows: readonly Row[], columns: Columns, pace: Pace): Promise<Matrix> {
  const total = rows.reduce((sum, {terms}) => sum + terms.length, 0);
  const places = new Int32Array(total);
  const values = new Float32Array(total);
  const ends = new Int32Array(rows.length);
  const find = columnFinder(columns);
  let filled = 0;
  for (const [row, {terms, values: own}] of rows.entries()) {
    if (pace.isDue()) await pace.rest(begun);
    const start = filled;
    let square = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const place = find(terms[at] as number);
      if (place < 0) continue;
      const value = (own[at] as number) * (columns.weights[place] as number);
      places[filled] = place;
      values[filled] = value;
      square += value * value;
      filled += 1;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = start; at < filled; at += 1) values[at] = (values[at] as number) / length;
    ends[row] = filled;
  }
  return {
    ends,
    columns: places.subarray(0, filled),
    values: values.subarray(0, filled),
    width: columns.terms.length,
  };
}
