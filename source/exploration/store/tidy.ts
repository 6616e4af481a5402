// Keeps the index small: many pages become one, and documents that nothing uses any more are forgotten.
import {type Fields, packFields, rangeOf} from '../text/field.ts';
import {keepPage, type Page} from './pages.ts';
import type {Store} from './store.ts';

/** Every run that reads something adds a page; reading many of them is slow. */
const mostPages = 24;
/** So many rows for each that is used, and some, hold what other branches and working trees use. */
const [mostShare, leastRows] = [3, 5000];
/** A page is no larger, so that handling one never takes long. */
const pageRows = 2000;

/** Puts pages together and forgets what is not used, when there is reason to. */
export async function tidy(store: Store, pages: readonly Page[], used: ReadonlySet<string>): Promise<void> {
  const rows = pages.reduce((sum, {keys}) => sum + keys.length, 0);
  const isCrowded = rows > mostShare * used.size + leastRows;
  const small = pages.filter(({keys}) => keys.length < pageRows / 2);
  const merged = isCrowded ? pages : small;
  if (!isCrowded && small.length <= mostPages) return;
  const kept = new Map<string, {readonly page: Page; readonly row: number}>();
  for (const page of merged) {
    for (const [row, key] of page.keys.entries()) if (!isCrowded || used.has(key)) kept.set(key, {page, row});
  }
  const spots = [...kept.values()];
  await store.write(database => {
    const remove = database.prepare('delete from page where id = ?');
    for (const {id} of merged) remove.run(id);
    for (let start = 0; start < spots.length; start += pageRows)
      keepPage(store, joined(spots.slice(start, start + pageRows)));
    if (!isCrowded) return;
    database.exec('create temp table if not exists used (key text primary key); delete from temp.used');
    const insert = database.prepare('insert into temp.used values (?)');
    for (const key of used) insert.run(key);
    database.exec('delete from body where key not in (select key from temp.used); drop table temp.used');
  });
}

type Spot = {readonly page: Page; readonly row: number};

function joined(spots: readonly Spot[]): Omit<Page, 'id'> {
  const fields = (pick: (page: Page) => Fields): Fields =>
    packFields(
      spots.map(({page, row}) => {
        const {terms, counts, lengths} = pick(page);
        const [start, end] = rangeOf(pick(page), row);
        return {
          terms: terms.subarray(start, end),
          counts: counts.subarray(start, end),
          length: lengths[row] ?? 0,
        };
      }),
    );
  return {
    keys: spots.map(({page, row}) => page.keys[row] ?? ''),
    states: Uint8Array.from(spots, ({page, row}) => page.states[row] ?? 0),
    content: fields(page => page.content),
    names: fields(page => page.names),
    imports: spots.map(({page, row}) => page.imports[row] ?? ''),
  };
}
