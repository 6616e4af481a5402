// Models as the index keeps them, with the vectors of the files that were measured by them.
import {rank} from '../latent/basis.ts';
import type {Model} from '../latent/model.ts';
import {bytesOf, numbersIn, textIn} from './bytes.ts';
import {Damaged} from './database.ts';
import type {Store} from './store.ts';

/** Working trees on so many branches find their own model again. */
const mostModels = 3;

/** The model that was learned at a commit, if it is kept. */
export function readModel({database}: Store, anchor: string): Model | undefined {
  const row = database.prepare('select terms, weights, basis from model where anchor = ?').get(anchor);
  if (row === undefined) return undefined;
  const terms = numbersIn(Int32Array, row.terms);
  const weights = numbersIn(Float64Array, row.weights);
  const basis = numbersIn(Int16Array, row.basis);
  if (weights.length !== terms.length || basis.length !== terms.length * rank) throw new Damaged();
  return {columns: {terms, weights}, basis};
}

/** Keeps a model; those that were kept first are forgotten, with their vectors. */
export function keepModel(store: Store, anchor: string, {columns, basis}: Model): Promise<void> {
  return store.write(database => {
    const {latest} = database.prepare('select max(used) as latest from model').get() ?? {};
    database
      .prepare('insert or replace into model values (?, ?, ?, ?, ?)')
      .run(anchor, Number(latest ?? 0) + 1, bytesOf(columns.terms), bytesOf(columns.weights), bytesOf(basis));
    database
      .prepare('delete from model where anchor not in (select anchor from model order by used desc limit ?)')
      .run(mostModels);
    database.exec('delete from likeness where anchor not in (select anchor from model)');
  });
}

/** Vectors of files, each with its name, "<document> <path>". */
export type Vectors = {readonly names: readonly string[]; readonly vectors: Int8Array};

/** The vectors of files that are kept beside a model. */
export function readVectors({database}: Store, anchor: string): Vectors {
  const row = database.prepare('select keys, vectors from likeness where anchor = ?').get(anchor);
  if (row === undefined) return {names: [], vectors: new Int8Array(0)};
  const names = textIn(row.keys).split('\n').slice(0, -1);
  const vectors = numbersIn(Int8Array, row.vectors);
  if (vectors.length !== names.length * rank) throw new Damaged();
  return {names, vectors};
}

/** Finds a file's vector by its name; quickly when it is asked for in the order in which they were kept. */
export function vectorFinder({names, vectors}: Vectors): (name: string) => Int8Array | undefined {
  let places: ReadonlyMap<string, number> | undefined;
  let next = 0;
  const placeOf = (name: string) => {
    if (names[next] === name) return next;
    places ??= new Map(names.map((known, place) => [known, place]));
    return places.get(name);
  };
  return name => {
    const place = placeOf(name);
    if (place === undefined) return undefined;
    next = place + 1;
    return vectors.subarray(place * rank, (place + 1) * rank);
  };
}

/** Keeps the vectors of files in place of those that were kept. */
export function keepVectors(store: Store, anchor: string, {names, vectors}: Vectors): Promise<void> {
  return store.write(database => {
    database.prepare('delete from likeness where anchor = ?').run(anchor);
    database
      .prepare('insert into likeness values (?, ?, ?)')
      .run(anchor, names.map(name => `${name}\n`).join(''), bytesOf(vectors));
  });
}
