// What is worked out of the text of a few files, and kept with their documents so that the next exploration need not
// read them.
import {Damaged} from '../store/database.ts';
import type {Store} from '../store/store.ts';
import type {Tree} from '../trees/tree.ts';
import type {Shelf} from './documents.ts';

/** One thing that can be noted of a file, from its text. */
export type Noting<Note> = {
  /** What is noted; to be renamed when a note changes its meaning. */
  readonly kind: string;
  readonly note: (path: string, text: string) => Note;
};

export type Desk = {readonly tree: Tree; readonly shelf: Shelf; readonly store: Store};

/** The notes on files, by path; a file that cannot be read has none. */
export async function readNotes<Note>(
  {kind, note}: Noting<Note>,
  paths: readonly string[],
  {tree, shelf, store}: Desk,
): Promise<ReadonlyMap<string, Note>> {
  const notes = new Map<string, Note>();
  const select = store.database.prepare('select value from note where key = ? and kind = ?');
  for (const path of paths) {
    const row = select.get(shelf.keyOf(path) ?? '', kind);
    if (row !== undefined) notes.set(path, noteIn(row.value));
  }
  const fresh: {readonly key: string; readonly value: string}[] = [];
  for await (const {path, text} of tree.read(paths.filter(path => !notes.has(path)))) {
    const made = note(path, text);
    notes.set(path, made);
    const key = shelf.keyOf(path);
    if (key !== undefined) fresh.push({key, value: JSON.stringify(made)});
  }
  if (fresh.length > 0) {
    await store.write(database => {
      const insert = database.prepare('insert or replace into note values (?, ?, ?)');
      for (const {key, value} of fresh) insert.run(key, kind, value);
    });
  }
  return notes;
}

function noteIn<Note>(value: unknown): Note {
  try {
    return JSON.parse(String(value));
  } catch {
    throw new Damaged();
  }
}
