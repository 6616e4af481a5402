// Replaces a file's content in one step: a reader, or a crash at any moment, finds the old or the new text, whole.
// (write-file-atomic takes a short write for a whole one, which on a full disk cuts the file.)
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import {bytesOf, large} from '../kept/large-texts.ts';
import {keyOf} from './place.ts';
import {onFile, placeOf} from './trouble.ts';

/**
 * Writes the text to a new file in the same folder, waits until the disk has it, and renames it over `path`,
 * a real path whose lock the caller holds. Mode and owner are kept. Gives false, and changes nothing, when
 * `isStill` says at the last moment that the old content is no longer what the new one was made from.
 */
export function replaceFile(path: string, text: string, isStill: () => boolean = () => true): boolean {
  const temporary = join(dirname(path), `.${keyOf(path)}.tmp`);
  return onFile(path, () => {
    const old = statSync(path, {throwIfNoEntry: false});
    if (old !== undefined) refuseReadOnly(path);
    try {
      // The lock is ours, so one that is there was left by a process that was killed.
      rmSync(temporary, {force: true});
      write(temporary, text, old);
      const isCurrent = isStill();
      if (isCurrent) renameSync(temporary, path);
      return isCurrent;
    } finally {
      rmSync(temporary, {force: true});
      syncFolder(dirname(path));
    }
  });
}

// A rename needs no permission on the file itself, yet a file that is marked read-only is meant to stay.
function refuseReadOnly(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (cause) {
    const message = `${placeOf(path)} is read-only; nothing was changed.`;
    throw new PlanError('read-only', message, {
      hint: 'Make it writable, then run the same command again.',
      cause,
    });
  }
}

function write(path: string, text: string, old: Stats | undefined): void {
  const file = openSync(path, 'wx', (old?.mode ?? 0o666) & 0o7777);
  try {
    writeFileSync(file, text.length < large ? text : bytesOf(text));
    if (old !== undefined) keepOwner(file, old);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepOwner(file: number, old: Stats): void {
  if (process.platform === 'win32') return;
  try {
    fchownSync(file, old.uid, old.gid);
  } catch {
    // Only root may give a file away; for everyone else it stays theirs.
  }
  fchmodSync(file, old.mode & 0o7777);
}

// Makes the rename itself outlive a power failure, where folders can be synced.
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Windows cannot; the file's own content is safe all the same.
  }
}
