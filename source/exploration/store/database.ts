// SQLite as Node brings it, loaded when it is needed and without its notice that it is new.
import type {DatabaseSync} from 'node:sqlite';

export type Database = DatabaseSync;

/** Opens or creates a database. */
export function openDatabase(file: string): Database {
  const {emitWarning} = process;
  process.emitWarning = () => {};
  try {
    const {DatabaseSync: Opened} = process.getBuiltinModule('node:sqlite');
    // Waiting is done outside, where keys and signals get through.
    return new Opened(file, {timeout: 0});
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** An index of an older or newer program. */
export class OtherVersion extends Error {}

/** Whether an error says that what is in the file cannot be used: damaged, no database, another schema. */
export function isBroken(error: unknown): boolean {
  return error instanceof OtherVersion || error instanceof Damaged || [1, 11, 26].includes(codeOf(error));
}

/** Whether an error says that another process is writing. */
export function isBusy(error: unknown): boolean {
  return [5, 6].includes(codeOf(error));
}

/** A row that is not what was written. */
export class Damaged extends Error {}

// The primary result code; extended ones add to it from the second byte on.
function codeOf(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
  return typeof code === 'number' ? code & 0xff : -1;
}
