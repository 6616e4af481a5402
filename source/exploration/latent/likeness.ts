// How like the files of a corpus are to a text, by the model of their repository.
import type {Files} from '../reading/documents.ts';
import {changedSince, type Marks, marksOf} from '../reading/marks.ts';
import type {Pace} from '../reading/pace.ts';
import {bytesOf, joinBytes, numbersIn, splitBytes} from '../store/bytes.ts';
import {Damaged} from '../store/database.ts';
import {keepDerived, readDerived} from '../store/derived.ts';
import type {Store} from '../store/store.ts';
import type {Query} from '../text/bm25.ts';
import {rank} from './basis.ts';
import {type Model, measurer} from './model.ts';
import {fileRow, type PathReader, queryRow} from './rows.ts';

/** From −1 to 1 for every file. */
export type Likeness = (text: Query) => Float64Array;

/** To be raised when vectors change their meaning. */
const kind = 'likeness 2';
/** So many files that changed are cheaper to look at again than to be kept. */
const mostUnkept = 64;

type Learned = {readonly anchor: string; readonly model: Model; readonly readPath: PathReader};

/** Measures the likeness of files; their vectors are kept for the model and the list of files. */
export async function likenessOf(
  {paths, spots}: Files,
  {anchor, model, readPath}: Learned,
  {store, pace}: {readonly store: Store; readonly pace: Pace},
): Promise<Likeness> {
  const subject = {kind, basis: [anchor, ...paths].join('\n')};
  const kept = vectorsIn(readDerived(store, subject), paths.length);
  const vectors = kept?.vectors ?? new Int8Array(paths.length * rank);
  const measure = measurer(model);
  const marks = marksOf(spots);
  const changed = changedSince(kept?.marks, marks);
  for (const [done, file] of changed.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'learning', done, total: changed.length});
    const spot = spots[file];
    if (spot !== undefined) vectors.set(measure(fileRow(spot, readPath(paths[file] ?? ''))), file * rank);
  }
  if (kept === undefined || changed.length > mostUnkept)
    await keepDerived(store, subject, joinBytes([bytesOf(marks), bytesOf(vectors)]));
  return query => cosines(vectors, measure(queryRow(query)));
}

function vectorsIn(
  bytes: Uint8Array | undefined,
  size: number,
): {readonly marks: Marks; readonly vectors: Int8Array} | undefined {
  if (bytes === undefined) return undefined;
  const [marks, own] = splitBytes(bytes);
  const vectors = numbersIn(Int8Array, own);
  if (vectors.length !== size * rank) throw new Damaged();
  return {marks: numbersIn(Int32Array, marks), vectors};
}

function cosines(vectors: Int8Array, wanted: Int8Array): Float64Array {
  return new Float64Array(vectors.length / rank).map((_, file) => {
    const from = file * rank;
    let dot = 0;
    let square = 0;
    for (let k = 0; k < rank; k += 1) {
      const value = vectors[from + k] as number;
      dot += value * (wanted[k] as number);
      square += value * value;
    }
    return square === 0 ? 0 : dot / (127 * Math.sqrt(square));
  });
}
