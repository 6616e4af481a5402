// Histories as the index keeps them: one row for each of the latest tips.
import type {History} from '../reading/history.ts';
import {bytesOf, bytesOfFields, bytesOfTexts, fieldsIn, numbersIn, textIn, textsIn} from './bytes.ts';
import {Damaged, type Database} from './database.ts';
import type {Store} from './store.ts';

/** Working trees on so many branches find their own history again. */
const mostTips = 4;

/** The history that was kept for a tip, "<commit> <folder>". */
export function readChronicle({database}: Store, tip: string): History | undefined {
  const row = database.prepare('select id from chronicle where tip = ?').get(tip);
  return row === undefined ? undefined : historyOf(columnReader(database, Number(row.id)));
}

/** The history of a folder that was kept last, and the commit at its tip. */
export function latestChronicle(
  {database}: Store,
  prefix: string,
): {readonly tip: string; readonly history: History} | undefined {
  const rows = database.prepare('select id, tip from chronicle order by id desc').all();
  const tips = rows.map(({id, tip}) => ({id: Number(id), tip: textIn(tip).split(/ (.*)/s)}));
  const latest = tips.find(({tip: [, folder]}) => (folder ?? '') === prefix);
  return latest === undefined
    ? undefined
    : {tip: latest.tip[0] ?? '', history: historyOf(columnReader(database, latest.id))};
}

/** Keeps the history of a tip; the tips that were kept first are forgotten. */
export function keepChronicle(store: Store, tip: string, history: History): Promise<void> {
  const columns: Readonly<Record<Column, Uint8Array>> = {
    times: bytesOf(history.times),
    ends: bytesOf(history.ends),
    files: bytesOf(history.files),
    paths: withEnds(history.paths),
    messages: bytesOfFields(history.messages),
    ids: bytesOfTexts(history.ids),
    authors: bytesOfTexts(history.authors),
    subjects: bytesOfTexts(history.subjects),
  };
  return store.write(database => {
    const {lastInsertRowid} = database.prepare('insert into chronicle (tip) values (?)').run(tip);
    const insert = database.prepare('insert into chapter values (?, ?, ?)');
    for (const [name, value] of Object.entries(columns)) insert.run(lastInsertRowid, name, value);
    database
      .prepare('delete from chronicle where id not in (select id from chronicle order by id desc limit ?)')
      .run(mostTips);
    database.exec('delete from chapter where history not in (select id from chronicle)');
  });
}

// Neither git's paths nor what was read of its messages hold this character.
const end = '\0';

// As bytes: node:sqlite of Node 22 ends a text at its first \0.
const withEnds = (parts: readonly string[]): Uint8Array =>
  Buffer.from(parts.map(part => part + end).join(''));
const partsIn = (value: unknown): readonly string[] =>
  Buffer.from(numbersIn(Uint8Array, value)).toString().split(end).slice(0, -1);

type Column = Exclude<keyof History, number | symbol>;
type ColumnReader = (column: Column) => unknown;

function columnReader(database: Database, id: number): ColumnReader {
  const select = database.prepare('select value from chapter where history = ? and name = ?');
  return column => select.get(id, column)?.value;
}

// Most of it is never asked for, so a column is read when it is. One that is gone by then counts as damaged, which
// costs a rebuilt index: four other tips would have to be kept meanwhile.
function historyOf(columnOf: ColumnReader): History {
  const times = numbersIn(Float64Array, columnOf('times'));
  const full = <Part>(part: Part, length: number): Part => {
    if (length !== times.length) throw new Damaged();
    return part;
  };
  const texts = (column: Column) =>
    once(() => {
      const found = textsIn(columnOf(column));
      return full(found, found.size);
    });
  const [ids, authors, subjects] = [texts('ids'), texts('authors'), texts('subjects')];
  const paths = once(() => partsIn(columnOf('paths')));
  const messages = once(() => {
    const fields = fieldsIn(columnOf('messages'));
    return full(fields, fields.ends.length);
  });
  const ends = numbersIn(Int32Array, columnOf('ends'));
  return {
    times,
    ends: full(ends, ends.length),
    files: numbersIn(Int32Array, columnOf('files')),
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
