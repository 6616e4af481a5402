// Commits as git writes them, read in one pass.
import {git, gitRecords} from '../../project/git.ts';
import type {Pace} from './pace.ts';

/** A commit as git tells it. */
export type WrittenCommit = {
  readonly id: string;
  /** Seconds since 1970, by its committer. */
  readonly time: number;
  readonly author: string;
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
  '--format=%x00%H%x00%ct%x00%aN%x00%B%x00',
];

/** Where history is read: a repository, a folder in it ('' or "a/b/"), and what ends it early. */
export type LogPlace = {readonly directory: string; readonly prefix: string; readonly pace: Pace};

/** The non-merge commits that a range of revisions names, newest first, with paths relative to the folder. */
export async function readLog(range: readonly string[], place: LogPlace): Promise<readonly WrittenCommit[]> {
  const {directory, prefix, pace} = place;
  const commits: WrittenCommit[] = [];
  const parse = commitParser(commit => commits.push(commit));
  // In a folder below the root, names are relative to it, and commits that do not touch it are left out.
  const below = prefix === '' ? [] : ['--', '.'];
  const relative = prefix === '' ? [] : ['--relative'];
  const wanted = [...words, ...relative, '--end-of-options', ...range, ...below];
  for await (const records of gitRecords(wanted, {directory, signal: pace.signal})) {
    for (const record of records) parse(record);
    if (pace.isDue()) await pace.rest({stage: 'history', done: commits.length, total: 0});
  }
  parse('');
  return commits;
}

/** The ids of the commits that a range of revisions names. */
export async function listCommits(
  range: readonly string[],
  {directory, pace}: LogPlace,
): Promise<ReadonlySet<string>> {
  const listed = await git(['rev-list', '--no-merges', '--end-of-options', ...range], {
    directory,
    signal: pace.signal,
  });
  return new Set(listed.split('\n').slice(0, -1));
}

/**
 * Takes git's records one by one. A commit is an empty record, its id, time, author and message, an empty record, and
 * its files, the first of them after a newline; a file name is never empty, so an empty record ends them.
 */
export function commitParser(found: (commit: WrittenCommit) => void): (record: string) => void {
  let header: string[] = [];
  let files: string[] = [];
  const finish = () => {
    const [id, time, author, message] = header;
    if (id !== undefined && author !== undefined && message !== undefined) {
      found({id, time: Number(time), author, message: message.slice(0, longestMessage), files});
    }
    header = [];
    files = [];
  };
  // Expected next: 0 the empty record before a commit, 1–4 its header, 5 the empty record after it, 6 files.
  let state = 0;
  return record => {
    if (state === 0) state = 1;
    else if (state <= 4) {
      header.push(record);
      state += 1;
    } else if (state === 5) state = 6;
    else if (record === '') {
      finish();
      state = 1;
    } else files.push(files.length === 0 ? record.replace(/^\n/, '') : record);
  };
}
