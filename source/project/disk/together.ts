// Several files that change together: all of them or none.
import {existsSync, mkdirSync, realpathSync, rmSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import {type FileChange, textOf, writeDown} from '../kept/unfinished.ts';
import {withLocks} from './lock.ts';
import {replaceFile} from './replace.ts';
import {onFile, placeOf} from './trouble.ts';

/** The texts of files by the paths that they were asked for; undefined for a file that is not there. */
export type Texts = ReadonlyMap<string, string | undefined>;

const attempts = 5;

/**
 * Changes the texts of files that belong together, new ones among them. `change` gets what they hold now, under the
 * locks of all, and is asked again if another program writes in between. When one of them cannot be saved, those that
 * were are put back, and a PlanError says why; when the process is killed in between, the next command finishes its
 * work. A symbolic link stays one.
 */
export async function saveTogether(
  paths: readonly string[],
  change: (current: Texts) => ReadonlyMap<string, string>,
): Promise<{readonly before: Texts; readonly after: Texts}> {
  const targets = new Map(paths.map(path => [path, targetOf(path)]));
  return withLocks([...targets.values()], () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = new Map(paths.map(path => [path, textOf(targets.get(path) ?? path)]));
      const after = change(before);
      const changes = [...after].flatMap(([path, text]): readonly FileChange[] => {
        const target = targets.get(path);
        if (target === undefined) throw new Error(`${path} was not asked for.`);
        return before.get(path) === text ? [] : [{target, before: before.get(path), after: text}];
      });
      if (writeAll(changes)) return {before, after: new Map([...before, ...after])};
    }
    throw new PlanError('conflict', `${paths.map(placeOf).join(' and ')} are being changed all the time.`, {
      hint: 'Nothing was written; try again when the other program has finished.',
    });
  });
}

function targetOf(path: string): string {
  if (existsSync(path)) return onFile(path, () => realpathSync.native(path));
  return onFile(path, () => {
    mkdirSync(dirname(path), {recursive: true});
    return join(realpathSync.native(dirname(path)), basename(path));
  });
}

/** Writes one after the other; false, with everything as it was, when a file is not what it was a moment ago. */
function writeAll(changes: readonly FileChange[]): boolean {
  const written: FileChange[] = [];
  const crossOut = writeDown(changes);
  try {
    for (const change of changes) {
      const {target, before, after} = change;
      if (!replaceFile(target, after, () => textOf(target) === before)) {
        putBack(written);
        return false;
      }
      written.push(change);
    }
    return true;
  } catch (error) {
    putBack(written);
    throw error;
  } finally {
    crossOut();
  }
}

function putBack(written: readonly FileChange[]): void {
  for (const {target, before} of written) {
    if (before === undefined) rmSync(target, {force: true});
    else replaceFile(target, before);
  }
}
