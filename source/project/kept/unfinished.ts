// What several files are about to become, written down before the first of them changes: when the process is killed in
// between, the next command finishes its work, so that all of them have changed or none.
import {existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {withLocks} from '../disk/lock.ts';
import {describeOwner, isGone} from '../disk/owner.ts';
import {isOutside, keyOf} from '../disk/place.ts';
import {replaceFile} from '../disk/replace.ts';
import {readText} from '../files.ts';
import {findRepository} from '../repository.ts';

/** A file on its way: what it held, undefined where there was none, and what it is to hold. */
export type FileChange = {
  readonly target: string;
  readonly before: string | undefined;
  readonly after: string;
};

/** Changes that belong together, and the process that makes them. */
type Work = {readonly owner: string; readonly changes: readonly FileChange[]};

/** Writes down what is about to change, until the function that it gives is called. A single file needs none of it. */
export function writeDown(changes: readonly FileChange[]): () => void {
  const [first, second] = changes;
  if (first === undefined || second === undefined) return () => undefined;
  const folder = folderFor(dirname(first.target)) ?? dirname(first.target);
  const path = join(folder, `.${keyOf(first.target)}.unfinished`);
  const work: Work = {owner: describeOwner(), changes};
  mkdirSync(folder, {recursive: true});
  replaceFile(path, JSON.stringify(work));
  return () => rmSync(path, {force: true});
}

/** Finishes what killed processes had begun in the working tree around a folder; gives the files that it changed. */
export async function finishWork(directory: string): Promise<readonly string[]> {
  const folder = folderFor(resolve(directory));
  if (folder === undefined || !existsSync(folder)) return [];
  const finished: string[] = [];
  const root = realpathSync.native(findRepository(resolve(directory))?.root ?? directory);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const targets = abandoned(path)?.changes.map(({target}) => target) ?? [];
    // That of another working tree is finished there, and nothing is ever written outside.
    if (targets.length > 0 && targets.every(target => isWithin(root, target)))
      await withLocks(targets, () => finished.push(...finish(path)));
  }
  return finished;
}

function isWithin(root: string, target: string): boolean {
  const folder = dirname(target);
  return (
    existsSync(folder) && !isOutside(relative(root, join(realpathSync.native(folder), basename(target))))
  );
}

/** In the repository's own folder, out of the way of `git status`. */
function folderFor(directory: string): string | undefined {
  const repository = findRepository(directory);
  return repository && join(repository.commonDirectory, 'plan-tasks', 'unfinished');
}

/** Work whose process is gone; undefined when it goes on, or was finished. */
function abandoned(path: string): Work | undefined {
  if (!path.endsWith('.unfinished') || !existsSync(path)) return undefined;
  const {owner, changes} = readWork(path);
  return owner !== undefined && changes !== undefined && isGone(owner) ? {owner, changes} : undefined;
}

/** What was written down; nothing when it cannot be read, because no command may stop at it. */
function readWork(path: string): Partial<Work> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return {};
  }
}

/** Under the locks of its files: another process may have finished it while this one waited. */
function finish(path: string): readonly string[] {
  const changes = abandoned(path)?.changes ?? [];
  // A file that holds something else by now was changed by a person since, and is left alone.
  const open = changes.filter(({target, before}) => textOf(target) === before);
  for (const {target, after} of open) replaceFile(target, after);
  rmSync(path, {force: true});
  return open.map(({target}) => target);
}

/** The text of a file; undefined when there is none. */
export const textOf = (target: string): string | undefined =>
  existsSync(target) ? readText(target) : undefined;
