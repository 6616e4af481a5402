// One writer at a time, across processes. A lock is a symbolic link whose target names its owner, as in Emacs:
// made in one step with its content, so that nobody ever sees half a lock.
import {mkdirSync, readFileSync, readlinkSync, symlinkSync, unlinkSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {PlanError} from '../../plan/error.ts';
import {findRepository} from '../repository.ts';
import {describeOwner, isGone, spellOwner} from './owner.ts';
import {keyOf} from './place.ts';
import {fileTrouble, onFile, placeOf} from './trouble.ts';

const patience = 10_000;
const longestPause = 40;

/**
 * Does the work while no other process holds the lock of this file. `path` is a real path, so that all names
 * of a file share one lock. Waits for one process after the other, for each up to ten seconds; throws a PlanError
 * after that.
 */
export async function withLock<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  const lock = lockOf(path);
  onFile(dirname(lock), () => mkdirSync(dirname(lock), {recursive: true}));
  const owner = await acquire({lock, path});
  try {
    return await work();
  } finally {
    release(lock, owner);
  }
}

/** Does the work under the locks of all these files; every process takes them in one order, so that none waits in a ring. */
export async function withLocks<Result>(paths: readonly string[], work: () => Result): Promise<Result> {
  const [first, ...others] = [...new Set(paths)].sort();
  return first === undefined ? work() : withLock(first, () => withLocks(others, work));
}

type Claim = {
  readonly lock: string;
  /** The file that is locked, for the message when waiting was in vain. */
  readonly path: string;
};

// In the repository's own folder, out of the way of `git status`; without a repository beside the file.
function lockOf(path: string): string {
  const repository = findRepository(dirname(path));
  return repository === undefined
    ? join(dirname(path), `.${keyOf(path)}.lock`)
    : join(repository.commonDirectory, 'plan-tasks', 'locks', `${keyOf(path)}.lock`);
}

async function acquire(claim: Claim): Promise<string> {
  const owner = describeOwner();
  let [seen, since] = ['', 0];
  for (let wait = 1; ; wait = Math.min(wait * 2, longestPause)) {
    if (create(claim, owner)) return owner;
    const holder = holderOf(claim.lock);
    if (holder === undefined) continue;
    if (isGone(holder)) {
      await removeStale(claim, holder);
      continue;
    }
    if (holder !== seen) [seen, since] = [holder, Date.now()];
    if (Date.now() - since > patience) throw busy(claim, holder);
    await pause(wait * (0.5 + Math.random() / 2));
  }
}

/**
 * Removes a lock whose owner is gone. Whoever does so must first own a lock named after that owner and then
 * still find it there: else two processes could see the same stale lock, and the slower one would remove the
 * live lock of the faster.
 */
async function removeStale(claim: Claim, holder: string): Promise<void> {
  // A digest, because the marker's owner may end as well: names made of names would grow too long to be files.
  const marker = {...claim, lock: join(dirname(claim.lock), `.${keyOf(`${claim.lock}.${holder}`)}.lock`)};
  const owner = await acquire(marker);
  try {
    if (holderOf(claim.lock) === holder) unlinkSync(claim.lock);
  } finally {
    release(marker.lock, owner);
  }
}

function create({lock, path}: Claim, owner: string): boolean {
  try {
    makeLock(owner, lock);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw fileTrouble(error, isCode(error, 'ENOSPC', 'EDQUOT') ? path : lock);
  }
}

function makeLock(owner: string, lock: string): void {
  try {
    symlinkSync(owner, lock);
  } catch (error) {
    // Some file systems have no symbolic links, and Windows keeps them for administrators.
    if (!isCode(error, 'EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP')) throw error;
    writeFileSync(lock, owner, {flag: 'wx'});
  }
}

function holderOf(lock: string): string | undefined {
  try {
    return readlinkSync(lock);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
  }
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function release(lock: string, owner: string): void {
  if (holderOf(lock) === owner) unlinkSync(lock);
}

function busy({lock, path}: Claim, holder: string): PlanError {
  return new PlanError('locked', `${placeOf(path)} is being changed by ${spellOwner(holder)}.`, {
    hint: `Try again when it has finished; if it is no longer there, delete ${placeOf(lock)}.`,
  });
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
