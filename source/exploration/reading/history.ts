// The commits that led to a revision, newest first, read in one pass.
import {git, gitRecords} from '../../project/git.ts';
import type {Pace} from './pace.ts';

export type Commit = {
  readonly id: string;
  /** Seconds since 1970, by its committer. */
  readonly time: number;
  readonly message: string;
  readonly files: readonly string[];
};

/** How far back a history is read; older changes say little about what changes next. */
export const mostCommits = 20_000;
const longestMessage = 4000;

const words = [
  'log',
  '-z',
  '--no-merges',
  '--no-renames',
  '--no-ext-diff',
  '--name-only',
  '--encoding=UTF-8',
  `--max-count=${mostCommits}`,
  '--format=%x00%H%x00%ct%x00%B%x00',
];

/** The non-merge commits up to and including one, with paths relative to the folder. */
export async function readHistory(directory: string, head: string, pace: Pace): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  const parse = commitParser(commit => commits.push(commit));
  const range = await rangeOf(directory, head, pace);
  for await (const records of gitRecords(range, {directory, signal: pace.signal})) {
    for (const record of records) parse(record);
    if (pace.isDue()) await pace.rest({stage: 'history', done: commits.length, total: 0});
  }
  parse('');
  return commits;
}

/**
 * Takes git's records one by one. A commit is an empty record, its id, time and message, an empty record, and its
 * files, the first of them after a newline; a file name is never empty, so an empty record ends them.
 */
export function commitParser(found: (commit: Commit) => void): (record: string) => void {
  let header: string[] = [];
  let files: string[] = [];
  const finish = () => {
    const [id, time, message] = header;
    if (id !== undefined && message !== undefined) {
      found({id, time: Number(time), message: message.slice(0, longestMessage), files});
    }
    header = [];
    files = [];
  };
  // Expected next: 0 the empty record before a commit, 1–3 its header, 4 the empty record after it, 5 files.
  let state = 0;
  return record => {
    if (state === 0) state = 1;
    else if (state <= 3) {
      header.push(record);
      state += 1;
    } else if (state === 4) state = 5;
    else if (record === '') {
      finish();
      state = 1;
    } else files.push(files.length === 0 ? record.replace(/^\n/, '') : record);
  };
}

// In a folder below the root, names are relative to it, and commits that do not touch it are left out.
async function rangeOf(directory: string, head: string, pace: Pace): Promise<readonly string[]> {
  const prefix = await git(['rev-parse', '--show-prefix'], {directory, signal: pace.signal});
  return prefix.trim() === ''
    ? [...words, '--end-of-options', head]
    : [...words, '--relative', '--end-of-options', head, '--', '.'];
}
