// Several files that change together: all of them or none.
import {existsSync, mkdirSync, realpathSync, rmSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import {readText} from '../files.ts';
import {withLock} from './lock.ts';
import {replaceFile} from './replace.ts';
import {onFile, placeOf} from './trouble.ts';

/** The texts of files by the paths that they were asked for; undefined for a file that is not there. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** A file on its way: what it held and what it is to hold. */
type Change = {
  readonly target: string;
  readonly before: string | undefined;
  readonly after: string;
};

const attempts = 5;

/**
 * Changes the texts of files that belong together, new ones among them. `change` gets what they hold now, under the
 * locks of all, and is asked again if another program writes in between. When one of them cannot be saved, those that
 * were are put back, and a PlanError says why. A symbolic link stays one.
 */
export async function saveTogether(
  paths: readonly string[],
  change: (current: Texts) => ReadonlyMap<string, string>,
): Promise<{readonly before: Texts; readonly after: Texts}> {
  const targets = new Map(paths.map(path => [path, targetOf(path)]));
  // Every process takes the locks in this order, so that no two can wait for each other.
  const order = [...new Set(targets.values())].sort();
  return locked(order, () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = new Map(paths.map(path => [path, textOf(targets.get(path) ?? path)]));
      const after = change(before);
      const changes = [...after].flatMap(([path, text]): readonly Change[] => {
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

async function locked<Result>(targets: readonly string[], work: () => Result): Promise<Result> {
  const [first, ...others] = targets;
  return first === undefined ? work() : withLock(first, () => locked(others, work));
}

function targetOf(path: string): string {
  if (existsSync(path)) return onFile(path, () => realpathSync.native(path));
  return onFile(path, () => {
    mkdirSync(dirname(path), {recursive: true});
    return join(realpathSync.native(dirname(path)), basename(path));
  });
}

const textOf = (target: string): string | undefined => (existsSync(target) ? readText(target) : undefined);

/** Writes one after the other; false, with everything as it was, when a file is not what it was a moment ago. */
function writeAll(changes: readonly Change[]): boolean {
  const written: Change[] = [];
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
  }
}

function putBack(written: readonly Change[]): void {
  for (const {target, before} of written) {
    if (before === undefined) rmSync(target, {force: true});
    else replaceFile(target, before);
  }
}
