// What was worked out of a whole tree and holds as long as the tree does: each kept beside the text that it depends on,
// to the letter.
import {numbersIn} from './bytes.ts';
import type {Store} from './store.ts';

/** Working trees in so many states find their own again. */
const mostStates = 4;

export type Subject = {
  /** What it is, and how it was made. */
  readonly kind: string;
  /** All that it depends on. */
  readonly basis: string;
};

/** What was kept for a basis. */
export function readDerived({database}: Store, {kind, basis}: Subject): Uint8Array | undefined {
  const bytes = Buffer.from(basis);
  const rows = database
    .prepare('select id from derived where kind = ? and size = ? order by used desc')
    .all(kind, bytes.length);
  const basisOf = database.prepare('select basis from derived where id = ?');
  const same = rows.find(({id}) => bytes.equals(numbersIn(Uint8Array, basisOf.get(Number(id))?.basis)));
  if (same === undefined) return undefined;
  const {value} = database.prepare('select value from derived where id = ?').get(Number(same.id)) ?? {};
  return numbersIn(Uint8Array, value);
}

/** Keeps something for a basis, in place of what was kept for it; of one kind the latest few are kept. */
export function keepDerived(store: Store, {kind, basis}: Subject, value: Uint8Array): Promise<void> {
  const bytes = Buffer.from(basis);
  return store.write(database => {
    database.prepare('delete from derived where kind = ? and basis = ?').run(kind, bytes);
    const {latest} = database.prepare('select max(used) as latest from derived').get() ?? {};
    database
      .prepare('insert into derived (kind, used, size, basis, value) values (?, ?, ?, ?, ?)')
      .run(kind, Number(latest ?? 0) + 1, bytes.length, bytes, value);
    database
      .prepare(
        `delete from derived where kind = ? and id not in
         (select id from derived where kind = ? order by used desc limit ?)`,
      )
      .run(kind, kind, mostStates);
  });
}
