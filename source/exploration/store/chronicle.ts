// Histories as the index keeps them: one row for each of the latest tips.
import type {History} from '../reading/history.ts';
import {bytesOf, bytesOfFields, fieldsIn, numbersIn, textIn} from './bytes.ts';
import {Damaged} from './database.ts';
import type {Store} from './store.ts';

/** Working trees on so many branches find their own history again. */
const mostTips = 4;

/** The history that was kept for a tip, "<commit> <folder>". */
export function readChronicle({database}: Store, tip: string): History | undefined {
  const row = database.prepare('select * from chronicle where tip = ?').get(tip);
  return row === undefined ? undefined : historyOf(row);
}

/** The history of a folder that was kept last, and the commit at its tip. */
export function latestChronicle(
  {database}: Store,
  prefix: string,
): {readonly tip: string; readonly history: History} | undefined {
  const tips = database.prepare('select tip, used from chronicle order by used desc').all();
  const [tip] = tips
    .map(row => textIn(row.tip).split(/ (.*)/s))
    .filter(([, folder]) => (folder ?? '') === prefix)
    .map(([commit = '']) => commit);
  const row =
    tip === undefined
      ? undefined
      : database.prepare('select * from chronicle where tip = ?').get(`${tip} ${prefix}`);
  return tip === undefined || row === undefined ? undefined : {tip, history: historyOf(row)};
}

/** Keeps the history of a tip; the tips that were kept first are forgotten. */
export function keepChronicle(store: Store, tip: string, history: History): Promise<void> {
  const values = {
    ids: withEnds(history.ids),
    times: bytesOf(history.times),
    authors: withEnds(history.authors),
    subjects: withEnds(history.subjects),
    messages: bytesOfFields(history.messages),
    paths: withEnds(history.paths),
    file_ends: bytesOf(history.ends),
    files: bytesOf(history.files),
  };
  return store.write(database => {
    const {latest} = database.prepare('select max(used) as latest from chronicle').get() ?? {};
    database
      .prepare(
        `insert or replace into chronicle
         values (:tip, :used, :ids, :times, :authors, :subjects, :messages, :paths, :file_ends, :files)`,
      )
      .run({tip, used: Number(latest ?? 0) + 1, ...values});
    database
      .prepare(
        'delete from chronicle where tip not in (select tip from chronicle order by used desc limit ?)',
      )
      .run(mostTips);
  });
}

// Neither git's paths nor what was read of its messages hold this character.
const end = '\0';

// As bytes: node:sqlite of Node 22 ends a text at its first \0.
const withEnds = (parts: readonly string[]): Uint8Array =>
  Buffer.from(parts.map(part => part + end).join(''));
const partsIn = (value: unknown): readonly string[] =>
  Buffer.from(numbersIn(Uint8Array, value)).toString().split(end).slice(0, -1);

function historyOf(row: Record<string, unknown>): History {
  const history = {
    ids: partsIn(row.ids),
    times: numbersIn(Float64Array, row.times),
    authors: partsIn(row.authors),
    subjects: partsIn(row.subjects),
    messages: fieldsIn(row.messages),
    paths: partsIn(row.paths),
    ends: numbersIn(Int32Array, row.file_ends),
    files: numbersIn(Int32Array, row.files),
  };
  const {ids, times, authors, subjects, messages, ends} = history;
  if ([times, authors, subjects, messages.ends, ends].some(({length}) => length !== ids.length))
    throw new Damaged();
  return history;
}
