// Keeps the index small: many pages become one, and documents that nothing uses any more are forgotten.
import type {Pace} from '../reading/pace.ts';
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
export async function tidy(
  {store, pace}: {readonly store: Store; readonly pace: Pace},
  pages: readonly Page[],
  used: ReadonlySet<string>,
): Promise<void> {
  const rows = pages.reduce((sum, {keys}) => sum + keys.length, 0);
  const isCrowded = rows > mostShare * used.size + leastRows;
  const small = pages.filter(({keys}) => keys.length < pageRows / 2);
  const merged = isCrowded ? pages : small;
  if (!isCrowded && small.length <= mostPages) return;
  const kept = new Set<string>();
  let done = 0;
  for (const group of grouped(merged)) {
    await pace.rest({stage: 'files', done, total: merged.length});
    done += group.length;
    const spots = group.flatMap(page => page.keys.map((key, row) => ({page, row, key})));
    const wanted = spots.filter(({key}) => !kept.has(key) && (!isCrowded || used.has(key)));
    for (const {key} of wanted) kept.add(key);
    await store.write(database => {
      const remove = database.prepare('delete from page where id = ?');
      for (const {id} of group) remove.run(id);
      if (wanted.length > 0) keepPage(store, joined(wanted));
    });
  }
  if (!isCrowded) return;
  await store.write(database => {
    database.exec('create temp table if not exists used (key text primary key); delete from temp.used');
    const insert = database.prepare('insert into temp.used values (?)');
    for (const key of used) insert.run(key);
    for (const table of ['body', 'note'])
      database.exec(`delete from ${table} where key not in (select key from temp.used)`);
    database.exec('drop table temp.used');
  });
}

// Pages that become one: neighbours, as many as a page may have rows.
function grouped(pages: readonly Page[]): readonly (readonly Page[])[] {
  const groups: Page[][] = [];
  let rows = pageRows;
  for (const page of pages) {
    rows += page.keys.length;
    const group = groups.at(-1);
    if (group !== undefined && rows <= pageRows) {
      group.push(page);
      continue;
    }
    groups.push([page]);
    rows = page.keys.length;
  }
  return groups;
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
