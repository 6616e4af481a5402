// Histories as the index keeps them: one row for each of the latest tips.
import type {History} from '../reading/history.ts';
import {bytesOf, bytesOfFields, fieldsIn, numbersIn, textIn} from './bytes.ts';
import {Damaged, type Database} from './database.ts';
import type {Store} from './store.ts';

/** Working trees on so many branches find their own history again. */
const mostTips = 4;

/** The history that was kept for a tip, "<commit> <folder>". */
export function readChronicle({database}: Store, tip: string): History | undefined {
  const row = database.prepare('select times, file_ends, files from chronicle where tip = ?').get(tip);
  return row === undefined ? undefined : historyOf(row, column => columnOf(database, tip, column));
}

/** The history of a folder that was kept last, and the commit at its tip. */
export function latestChronicle(
  store: Store,
  prefix: string,
): {readonly tip: string; readonly history: History} | undefined {
  const tips = store.database.prepare('select tip from chronicle order by used desc').all();
  const tip = tips.map(row => textIn(row.tip)).find(each => each.slice(each.indexOf(' ') + 1) === prefix);
  const history = tip === undefined ? undefined : readChronicle(store, tip);
  return tip === undefined || history === undefined
    ? undefined
    : {tip: tip.slice(0, tip.indexOf(' ')), history};
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

type Column = 'ids' | 'authors' | 'subjects' | 'messages' | 'paths';

function columnOf(database: Database, tip: string, column: Column): unknown {
  return database.prepare(`select ${column} as found from chronicle where tip = ?`).get(tip)?.found;
}

// Most of it is never asked for, so a column is read when it is. A row that is gone by then counts as damaged, which
// costs a rebuilt index: four other tips would have to be kept meanwhile.
function historyOf(row: Record<string, unknown>, columnOf: (column: Column) => unknown): History {
  const times = numbersIn(Float64Array, row.times);
  const ends = numbersIn(Int32Array, row.file_ends);
  const full = <Part>(part: Part, length: number): Part => {
    if (length !== times.length) throw new Damaged();
    return part;
  };
  const texts = (column: Column) =>
    once(() => {
      const parts = partsIn(columnOf(column));
      return full(parts, parts.length);
    });
  const [ids, authors, subjects] = [texts('ids'), texts('authors'), texts('subjects')];
  const paths = once(() => partsIn(columnOf('paths')));
  const messages = once(() => {
    const fields = fieldsIn(columnOf('messages'));
    return full(fields, fields.ends.length);
  });
  return {
    times,
    ends: full(ends, ends.length),
    files: numbersIn(Int32Array, row.files),
    get ids() {
      return ids();
    },
    get authors() {
      return authors();
    },
    get subjects() {
      return subjects();
    },
    get messages() {
      return messages();
    },
    get paths() {
      return paths();
    },
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: {readonly value: Made} | undefined;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}
