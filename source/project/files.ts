// Reads and saves the text of a file. What is saved is whole or not at all, whatever happens meanwhile.
import {isUtf8} from 'node:buffer';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {PlanError} from '../plan/error.ts';
import {withLock} from './disk/lock.ts';
import {replaceFile} from './disk/replace.ts';
import {onFile, placeOf} from './disk/trouble.ts';
import {large, readLarge} from './kept/large-texts.ts';

const megabyte = 1024 * 1024;
const largest = 5 * megabyte;
const attempts = 5;

/**
 * The text of a file, byte order mark included. Throws a PlanError for what is missing, a folder, a device,
 * larger than 5 MB, binary, or not UTF-8.
 */
export function readText(path: string): string {
  const text = onFile(path, () => readRegular(path, decoded));
  if (text.includes('\0')) {
    throw new PlanError('binary', `${placeOf(path)} is a binary file, or text that is not UTF-8.`, {
      hint: 'Name a Markdown file, or save this one as UTF-8.',
    });
  }
  // What is not UTF-8 was replaced by this sign, which a text may also hold by itself.
  if (text.includes('\ufffd')) refuseBadText(path);
  return text;
}

const decoded = (file: number, size: number): string =>
  size < large ? readFileSync(file, 'utf8') : readLarge(file, size);

/** Whether a path is a folder. Throws a PlanError when there is nothing. */
export const isFolder = (path: string): boolean => onFile(path, () => statSync(path).isDirectory());

function refuseBadText(path: string): void {
  const bytes = onFile(path, () => readRegular(path, file => readFileSync(file)));
  if (isUtf8(bytes)) return;
  throw new PlanError('not-utf8', `${placeOf(path)}:${lineOfBadText(bytes)} is not valid UTF-8.`, {
    hint: 'Save the file as UTF-8; it is never guessed at, so that no byte is lost.',
  });
}

/**
 * Changes the text of a file. `change` gets what the file holds now, under the file's lock, and is asked again
 * if another program writes in between; when it gives the same text nothing is written. A symbolic link stays
 * one: what it leads to is changed. Throws a PlanError when the file cannot be saved, and then it is as it was.
 */
export async function saveText(
  path: string,
  change: (current: string) => string,
): Promise<{readonly before: string; readonly after: string}> {
  const target = onFile(path, () => realpathSync.native(path));
  return save(path, {target, read: () => readText(target), change});
}

/** The same for a file that may not be there yet: `change` then gets an empty text. */
export async function saveNewText(
  path: string,
  change: (current: string) => string,
): Promise<{readonly before: string; readonly after: string}> {
  if (existsSync(path)) return saveText(path, change);
  const target = onFile(path, () => join(realpathSync.native(dirname(path)), basename(path)));
  return save(path, {target, read: () => (existsSync(target) ? readText(target) : ''), change});
}

type Saving = {
  /** The real path. */
  readonly target: string;
  readonly read: () => string;
  readonly change: (current: string) => string;
};

async function save(path: string, {target, read, change}: Saving) {
  return withLock(target, () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = read();
      const after = change(before);
      if (after === before) return {before, after};
      if (replaceFile(target, after, () => read() === before)) return {before, after};
    }
    throw new PlanError('conflict', `${placeOf(path)} is being changed by another program all the time.`, {
      hint: 'Nothing was written; try again when the other program has finished.',
    });
  });
}

function readRegular<Content>(path: string, read: (file: number, size: number) => Content): Content {
  // Without O_NONBLOCK, opening a named pipe would wait for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const entry = fstatSync(file);
    if (entry.isDirectory()) throw Object.assign(new Error('is a directory'), {code: 'EISDIR'});
    if (!entry.isFile()) {
      throw new PlanError('not-a-file', `${placeOf(path)} is not a regular file.`, {
        hint: 'Name a Markdown file.',
      });
    }
    if (entry.size > largest) throw tooLarge(path, entry.size);
    return read(file, entry.size);
  } finally {
    closeSync(file);
  }
}

function tooLarge(path: string, size: number): PlanError {
  const megabytes = (size / megabyte).toFixed(1);
  return new PlanError('too-large', `${placeOf(path)} has ${megabytes} MB; a story may have up to 5 MB.`, {
    hint: 'Split the story, or move what is not part of it to another file.',
  });
}

function lineOfBadText(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end;
  }
  return line;
}
