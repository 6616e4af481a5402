// What V8 has made of the program's chunks, kept for the next start: functions that were compiled once need not be
// compiled again. It lies in the person's cache folder and can be deleted at any time.
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';

/** Chunk → its compiled code, as V8 gives and takes it. */
export type Compiled = ReadonlyMap<string, Buffer>;

/** So much is compared at once. */
const piece = 64 * 1024;
/** Where V8 wants code to begin. */
const alignment = 8;
/** So many files are kept: one for each command that is used. */
const most = 60;
const month = 30 * 24 * 60 * 60 * 1000;

/** What is kept in a file; nothing when it is not there, not ours, or not whole. */
export function readCompiled(path: string): Compiled {
  try {
    return split(readOwn(path));
  } catch {
    return new Map();
  }
}

/** Keeps compiled code. Where that cannot be, the next start compiles again. */
export function keepCompiled(path: string, compiled: Compiled): void {
  const temporary = `${path}.${process.pid}`;
  try {
    makeRoom(dirname(path));
    try {
      writeFileSync(temporary, joined(compiled), {flag: 'wx', mode: 0o600});
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, {force: true});
    }
  } catch {
    // Nothing is lost but time.
  }
}

// Code from another person's file would run with the rights of this one. V8 does not look whether code is damaged,
// so everything is there twice, and read twice.
function readOwn(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const {uid, size} = fstatSync(file);
    if (process.getuid !== undefined && uid !== process.getuid()) throw new Error('foreign');
    const bytes = Buffer.allocUnsafeSlow(size / 2);
    const again = Buffer.allocUnsafeSlow(Math.min(bytes.length, piece));
    readSync(file, bytes);
    for (let at = 0; at < bytes.length; at += piece) {
      const length = readSync(file, again);
      if (!again.subarray(0, length).equals(bytes.subarray(at, at + piece))) throw new Error('damaged');
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** A table of names and lengths, then the code; and all of it once more. */
function joined(compiled: Compiled): Buffer {
  const table = JSON.stringify(Array.from(compiled, ([name, code]) => [name, code.length]));
  const parts = [Buffer.from(`${table}\n`), ...compiled.values()].map(padded);
  return Buffer.concat([...parts, ...parts]);
}

const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((alignment - (bytes.length % alignment)) % alignment, '\n')]);

function split(bytes: Buffer): Compiled {
  const end = bytes.indexOf('\n');
  const table: readonly (readonly [string, number])[] = JSON.parse(bytes.toString('latin1', 0, end));
  const compiled = new Map<string, Buffer>();
  let start = aligned(end + 1);
  for (const [name, length] of table) {
    compiled.set(name, bytes.subarray(start, start + length));
    start += aligned(length);
  }
  return compiled;
}

const aligned = (length: number): number => Math.ceil(length / alignment) * alignment;

/** Makes the folder, and drops what older programs have left in it. Throws when it is full. */
function makeRoom(folder: string): void {
  mkdirSync(folder, {recursive: true, mode: 0o700});
  const above = dirname(folder);
  for (const name of readdirSync(above)) {
    const path = join(above, name);
    if (path !== folder && Date.now() - statSync(path).mtimeMs > month) rmSync(path, {recursive: true});
  }
  if (readdirSync(folder).length >= most) throw new Error('full');
}
