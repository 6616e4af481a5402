// Models as the index keeps them.
import {rank} from '../latent/basis.ts';
import type {Model} from '../latent/model.ts';
import {bytesOf, numbersIn} from './bytes.ts';
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

/** Keeps a model; those that were kept first are forgotten. */
export function keepModel(store: Store, anchor: string, {columns, basis}: Model): Promise<void> {
  return store.write(database => {
    const {latest} = database.prepare('select max(used) as latest from model').get() ?? {};
    database
      .prepare('insert or replace into model values (?, ?, ?, ?, ?)')
      .run(anchor, Number(latest ?? 0) + 1, bytesOf(columns.terms), bytesOf(columns.weights), bytesOf(basis));
    database
      .prepare('delete from model where anchor not in (select anchor from model order by used desc limit ?)')
      .run(mostModels);
  });
}
