// Small git repositories for tests, in temporary folders, free of the machine's own git configuration and clock.
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

/** Text or bytes by path, relative to the repository's root; undefined removes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** One commit of a history: what changes, under which message. */
export type Step = {readonly message: string; readonly files: Files};

export type TestRepository = {
  readonly directory: string;
  /** Writes files without committing them. */
  readonly write: (files: Files) => void;
  /** Writes files and commits everything that changed; gives the commit's id. */
  readonly commit: (message: string, files?: Files) => string;
  /** Runs git in the repository and gives its output without the last newline. */
  readonly git: (...words: readonly string[]) => string;
  readonly remove: () => void;
};

/** An environment in which git knows nothing of the machine, and every commit has the same author and date. */
export const hermeticEnvironment: Readonly<Record<string, string>> = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2024-05-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_COMMITTER_DATE: '2024-05-01T12:00:00Z',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** A folder with these files and no git. */
export function createFolder(files: Files = {}): string {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'plan-tasks-')));
  writeFiles(directory, files);
  return directory;
}

/** A git repository whose first commit holds the files; without files its branch is unborn. */
export function createRepository(files: Files = {}): TestRepository {
  const directory = createFolder();
  const repository = openRepository(directory);
  repository.git('init', '--quiet', '--initial-branch=main');
  if (Object.keys(files).length > 0) repository.commit('Begin', files);
  return repository;
}

/** A git repository with one commit a step, oldest first. */
export function createHistory(steps: readonly Step[]): TestRepository {
  const repository = createRepository();
  for (const step of steps) repository.commit(step.message, step.files);
  return repository;
}

/** The same operations on a folder that is there already, such as a clone. */
export function openRepository(directory: string): TestRepository {
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...words], {
      cwd: directory,
      env: {PATH: process.env.PATH, ...hermeticEnvironment},
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).replace(/\n$/, '');
  const remove = () => rmSync(directory, {recursive: true, force: true});
  return {
    directory,
    git,
    remove,
    write: files => writeFiles(directory, files),
    commit(message, files = {}) {
      writeFiles(directory, files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

function writeFiles(directory: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(directory, path);
    if (content === undefined) {
      rmSync(target, {force: true});
      continue;
    }
    mkdirSync(dirname(target), {recursive: true});
    writeFileSync(target, content);
  }
}
