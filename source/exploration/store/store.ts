// The index that explorations keep between runs: one SQLite file in the git directory that all working trees of a
// repository share. It holds nothing that cannot be read again, so whatever is wrong with it, it is thrown away.
import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {findRepository} from '../../project/repository.ts';
import {type Database, isBroken, isBusy, OtherVersion, openDatabase} from './database.ts';

export type Store = {
  readonly database: Database;
  /** Changes the index in one transaction. What cannot be written is not kept: the next run reads it again. */
  readonly write: (change: (database: Database) => void) => Promise<void>;
  readonly close: () => void;
  /** Removes its file, so that the next one to open it builds it anew. */
  readonly discard: () => void;
};

/** Raised when something in it changes its meaning; an index of another number is built anew. */
const version = 4;

const schema = `
  create table if not exists page (
    id integer primary key autoincrement, keys text not null, states blob not null, content blob not null, names blob not null,
    imports text not null);
  create table if not exists body (
    key text primary key, definitions text not null, couples integer not null, stream blob not null);
  create table if not exists chronicle (id integer primary key autoincrement, tip text not null);
  create table if not exists chapter (
    history integer not null, name text not null, value blob not null, primary key (history, name));
  create table if not exists model (
    anchor text primary key, used integer not null, terms blob not null, weights blob not null, basis blob not null);
  create table if not exists note (
    key text not null, kind text not null, value text not null, primary key (key, kind)) without rowid;
  create table if not exists derived (
    id integer primary key, kind text not null, used integer not null, size integer not null, basis blob not null,
    value blob not null);
  pragma user_version = ${version};
`;

const [patience, nap] = [3000, 20];

/** The index of the repository around a folder; one in memory when there is no repository, or no place to write. */
export function openStore(directory: string): Store {
  const common = findRepository(directory)?.commonDirectory;
  if (common === undefined) return memoryStore();
  const folder = join(common, 'plan-tasks');
  const file = join(folder, 'index.sqlite');
  for (const isLast of [false, true]) {
    try {
      mkdirSync(folder, {recursive: true, mode: 0o700});
      return storeOf(prepared(openDatabase(file)), file);
    } catch (error) {
      if (isLast || !isBroken(error)) break;
      discard(file);
    }
  }
  return memoryStore();
}

/** An index that is forgotten when the program ends. */
export function memoryStore(): Store {
  return storeOf(prepared(openDatabase(':memory:')), undefined);
}

function prepared(database: Database): Database {
  const found = database.prepare('pragma user_version').get()?.user_version;
  try {
    if (found !== version) {
      if (found !== 0) throw new OtherVersion();
      // Most of it is read in long pieces.
      database.exec('pragma page_size = 16384; pragma journal_mode = wal');
      database.exec(`begin immediate; ${schema} commit;`);
    }
    database.exec('pragma synchronous = normal');
    database.prepare('select count(*) from page').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOf(database: Database, file: string | undefined): Store {
  let isWritable = true;
  return {
    database,
    close: () => database.close(),
    discard: () => (file === undefined ? undefined : discard(file)),
    async write(change) {
      for (let waited = 0; isWritable && waited < patience; waited += nap) {
        try {
          inTransaction(database, change);
          return;
        } catch (error) {
          if (isBroken(error)) throw error;
          // A full disk or a folder that became read-only: go on without keeping anything.
          if (!isBusy(error)) isWritable = false;
        }
        await wait(nap);
      }
    },
  };
}

function inTransaction(database: Database, change: (database: Database) => void): void {
  database.exec('begin immediate');
  try {
    change(database);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

function discard(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, {force: true});
}
