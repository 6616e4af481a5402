// How like the files of a corpus are to a text, by the model of their repository.
import type {Files} from '../reading/documents.ts';
import type {Pace} from '../reading/pace.ts';
import {keepVectors, readVectors, vectorFinder} from '../store/models.ts';
import type {Store} from '../store/store.ts';
import type {Query} from '../text/bm25.ts';
import {rank} from './basis.ts';
import {type Model, measurer} from './model.ts';
import {fileRow, type PathReader, queryRow} from './rows.ts';

/** From −1 to 1 for every file. */
export type Likeness = (text: Query) => Float64Array;

/** So many files that changed are cheaper to look at again than to be kept. */
const mostUnkept = 64;

type Learned = {readonly anchor: string; readonly model: Model; readonly readPath: PathReader};

/** Measures the likeness of files; their vectors are kept beside the model. */
export async function likenessOf(
  files: Files,
  {anchor, model, readPath}: Learned,
  {store, pace}: {readonly store: Store; readonly pace: Pace},
): Promise<Likeness> {
  const kept = vectorFinder(readVectors(store, anchor));
  const vectors = new Int8Array(files.paths.length * rank);
  const names: string[] = [];
  const measure = measurer(model);
  let missing = 0;
  for (const [place, path] of files.paths.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'learning', done: place, total: files.paths.length});
    const spot = files.spots[place];
    const name = `${spot?.page.keys[spot.row]} ${path}`;
    names.push(name);
    const known = kept(name);
    if (known === undefined) missing += 1;
    if (spot !== undefined) vectors.set(known ?? measure(fileRow(spot, readPath(path))), place * rank);
  }
  if (missing > mostUnkept) await keepVectors(store, anchor, {names, vectors});
  return query => cosines(vectors, measure(queryRow(query)));
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
