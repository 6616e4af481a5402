// What a command made of many files, remembered in the git directory: a file that has not changed is not read again.
// It can be deleted at any time, is left out where anything is off, and nothing is ever written on the word of it.
import {mkdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import type {Project} from '../project.ts';

/** Written here by the build: another program may make something else of the same file. */
declare const BUILD: string;

/** What was made of a file, or why it cannot be read. */
export type Read<Value> =
  | {readonly file: string; readonly value: Value}
  | {readonly file: string; readonly error: PlanError};

export type Reader<Value> = {
  /** Says what is read out of files: under one name always the same. */
  readonly name: string;
  /** Makes of a file, by its absolute path, a value that JSON can hold. Throws a PlanError when it cannot. */
  readonly read: (file: string) => Value;
  /** Whether the file alone says a value; one that another file has a part in is read every time. */
  readonly isAlone?: (value: Value) => boolean;
};

/** A file as it was found: it has changed when any of these has. */
type Entry<Value> = readonly [
  file: string,
  size: number,
  modified: number,
  changed: number,
  inode: number,
  value: Value,
];

/** Fewer files are read as fast as a memory of them. */
const few = 24;
/** A file may change twice within the coarsest tick of a disk's clock (ms): only what rested for longer is remembered. */
const tick = 2000;
/** A memory is written anew when it misses more than one file in so many. */
const tolerated = 100;

/** Reads all files, those that have not changed from memory. A file that cannot be read does not hold up the others. */
export function readAll<Value>(
  project: Project,
  files: readonly string[],
  reader: Reader<Value>,
): readonly Read<Value>[] {
  const folder = project.gitDirectory;
  if (folder === undefined || files.length < few) return files.map(file => readOne(file, reader));
  const path = join(folder, 'plan-tasks', 'read', `${reader.name}.json`);
  const known = recall<Value>(path);
  const now = Date.now();
  const kept: Entry<Value>[] = [];
  let missed = Math.max(0, known.size - files.length);
  const read = files.map(file => {
    const stats = statsOf(file);
    const entry = known.get(file);
    if (entry !== undefined && isUnchanged(entry, stats)) {
      kept.push(entry);
      return {file, value: entry[5]};
    }
    const found = readOne(file, reader);
    const isLasting = 'value' in found && (reader.isAlone?.(found.value) ?? true);
    if (stats !== undefined && isLasting && now - Math.max(stats.mtimeMs, stats.ctimeMs) > tick) {
      kept.push([file, stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino, found.value]);
      missed++;
    }
    return found;
  });
  if (missed > files.length / tolerated) keep(path, kept);
  return read;
}

function readOne<Value>(file: string, {read}: Reader<Value>): Read<Value> {
  try {
    return {file, value: read(file)};
  } catch (error) {
    if (error instanceof PlanError) return {file, error};
    throw error;
  }
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

const isUnchanged = ([, size, modified, changed, inode]: Entry<unknown>, stats: Stats | undefined): boolean =>
  stats?.mtimeMs === modified && stats.ctimeMs === changed && stats.size === size && stats.ino === inode;

function recall<Value>(path: string): ReadonlyMap<string, Entry<Value>> {
  try {
    const {build, entries}: {build: string; entries: readonly Entry<Value>[]} = JSON.parse(
      readFileSync(path).toString(),
    );
    return new Map(build === BUILD ? entries.map(entry => [entry[0], entry]) : []);
  } catch {
    // Not there yet, or damaged: everything is read.
    return new Map();
  }
}

function keep(path: string, entries: readonly Entry<unknown>[]): void {
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(join(path, '..'), {recursive: true, mode: 0o700});
    try {
      writeFileSync(temporary, JSON.stringify({build: BUILD, entries}), {flag: 'wx'});
      renameSync(temporary, path);
    } finally {
      rmSync(temporary, {force: true});
    }
  } catch {
    // In a place that cannot be written everything is read every time.
  }
}
