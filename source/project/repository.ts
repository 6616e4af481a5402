// Where the repository is: found by walking up, without starting git.
import {readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {onFile} from './disk/trouble.ts';

export type Repository = {
  /** The top of the working tree, or the bare repository itself. */
  readonly root: string;
  /** Where git keeps what belongs to this working tree. */
  readonly gitDirectory: string;
  /** Where git keeps what all working trees of the repository share. */
  readonly commonDirectory: string;
  readonly isBare: boolean;
};

/** The repository around a folder; undefined when there is none. Throws a PlanError for a folder that may not be read. */
export function findRepository(directory: string): Repository | undefined {
  return onFile(directory, () => repositoryAround(directory));
}

function repositoryAround(directory: string): Repository | undefined {
  for (const folder of foldersUpwards(directory)) {
    const gitDirectory = gitDirectoryOf(folder);
    if (gitDirectory !== undefined) {
      const commonDirectory = commonDirectoryOf(gitDirectory);
      return {root: folder, gitDirectory, commonDirectory, isBare: false};
    }
    // Inside `.git` one stands beside a working tree, not in a bare repository.
    if (basename(folder) !== '.git' && isGitDirectory(folder)) {
      return {root: folder, gitDirectory: folder, commonDirectory: folder, isBare: true};
    }
  }
  return undefined;
}

/** The folder itself, its parent, and so on to the top. */
export function foldersUpwards(directory: string): readonly string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [directory, ...foldersUpwards(parent)];
}

// `.git` is a folder, or in worktrees and submodules a file that says where the folder is.
function gitDirectoryOf(folder: string): string | undefined {
  const path = join(folder, '.git');
  const entry = statSync(path, {throwIfNoEntry: false});
  if (entry?.isDirectory()) return isGitDirectory(path) ? path : undefined;
  if (!entry?.isFile()) return undefined;
  const target = /^gitdir: (.+?)\s*$/m.exec(readFileSync(path, 'utf8'))?.[1];
  if (target === undefined) return undefined;
  const directory = resolve(folder, target);
  return statSync(join(directory, 'HEAD'), {throwIfNoEntry: false}) === undefined ? undefined : directory;
}

function commonDirectoryOf(gitDirectory: string): string {
  const path = join(gitDirectory, 'commondir');
  if (statSync(path, {throwIfNoEntry: false}) === undefined) return gitDirectory;
  return resolve(gitDirectory, readFileSync(path, 'utf8').trim());
}

function isGitDirectory(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every(
    name => statSync(join(folder, name), {throwIfNoEntry: false}) !== undefined,
  );
}
