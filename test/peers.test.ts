// What has been seen to go wrong in tools for plans, and does not go wrong here. Losses among many processes are in
// torture.test.ts and commands/next.test.ts, merges in commands/merge-driver.test.ts, and byte for byte moves of every
// layout in laws.ts.
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {program, run, runJson} from './helpers/run.ts';
import {rateLimit, smallProject} from './helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from './helpers/temporary.ts';

const path = 'docs/stories/015-rate-limit.md';

/** The lines that differ after a task has moved, of a file with as many lines. */
function changedLines(source: string, words: readonly string[]): readonly string[] {
  const folder = temporaryFolder({'s.md': source});
  expect(run(folder, ['status', '--story-file', 's.md', ...words]).exitCode).toBe(0);
  const [before, after] = [source.split('\n'), readFileSync(join(folder, 's.md'), 'utf8').split('\n')];
  expect(after).toHaveLength(before.length);
  return after.filter((line, index) => line !== before[index]);
}

test('ids that are plain numbers stay so when a task moves', () => {
  const numbered = rateLimit.replace(/\b00(?=[1-4]\b)/g, '');
  expect(numbered).toContain('### 3: ');
  expect(changedLines(numbered, ['2', 'done'])).toEqual(['**Status:** done']);
});

test('front matter, fields that nobody here knows and Windows line ends stay when a task moves', () => {
  const source = `---\nowner: [ann, bob]\nx-score:   7 # ours\n---\n${rateLimit}`
    .replace('**Depends on:** 002', '**Depends on:** 002\n**Reviewer:**  Zoë')
    .replaceAll('\n', '\r\n');
  expect(changedLines(source, ['002', 'done'])).toEqual(['**Status:** done\r']);
});

test.each([
  [['list']],
  [['next']],
  [['show', '015']],
  [['graph', '015']],
  [['check']],
  [['status', '015', '002', 'done']],
])('%j has no colours in a pipe, and as JSON is one document', words => {
  const {directory} = temporaryRepository(smallProject);
  const environment = {FORCE_COLOR: '3', CLICOLOR_FORCE: '1', TERM: 'xterm-256color'};
  const {stdout, stderr} = run(directory, words, {environment});
  expect(stdout).not.toBe('');
  expect(stdout + stderr).not.toContain('\u001B');
  expect(() => runJson(directory, words)).not.toThrow();
});

test('showing a task opens no other story', () => {
  const others = Array.from({length: 30}, (_, index) => [`docs/stories/${100 + index}-other.md`, rateLimit]);
  const {directory} = temporaryRepository({...smallProject, ...Object.fromEntries(others)});
  const witness = `const fs = require('node:fs');
const {openSync, readFileSync} = fs;
const see = open => (path, ...rest) => {
  if (String(path).includes('stories')) fs.writeSync(2, String(path) + '\\n');
  return open(path, ...rest);
};
fs.openSync = see(openSync);
fs.readFileSync = see(readFileSync);`;
  const hook = join(temporaryFolder({'witness.cjs': witness}), 'witness.cjs');
  const opened = (words: readonly string[]) =>
    new Set(
      run(directory, words, {environment: {NODE_OPTIONS: `--require ${hook}`}})
        .stderr.trim()
        .split('\n'),
    );
  expect(opened(['show', '015', '003'])).toEqual(new Set([join(directory, path)]));
  expect(opened(['next']).size).toBeGreaterThan(30);
});

test('an id that two clones gave twice holds up no other task, and each of the two can be named', () => {
  const twice = `${rateLimit}\n---\n\n### 004: Another\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\nDo it.\n`;
  const {directory} = temporaryRepository({...smallProject, [path]: twice});
  expect(runJson(directory, ['status', '015', '002', 'done']).exitCode).toBe(0);
  expect(runJson(directory, ['show', '015']).data.tasks).toHaveLength(5);
  expect(runJson(directory, ['status', '015', '004#2', 'done']).data.changed).toHaveLength(1);
  expect(readFileSync(join(directory, path), 'utf8')).toMatch(/### 004: Another\n.*\n\*\*Status:\*\* done/);
});

test('a task whose dependency is done can start, and one that waits for what is not there cannot', () => {
  const unknown = rateLimit
    .replace('in_progress', 'done')
    .replace('**Depends on:** none\n\nLog', '**Depends on:** 009\n\nLog');
  const {directory} = temporaryRepository({[path]: unknown});
  const {data} = runJson(directory, ['next', '015']);
  expect(data.map(({id}: {id: string}) => id)).toEqual(['003']);
});

test('two branches that move different tasks merge without a driver', () => {
  const repository = temporaryRepository(smallProject);
  repository.git('checkout', '--quiet', '-b', 'other');
  run(repository.directory, ['status', '015', '004', 'done']);
  repository.git('commit', '--quiet', '--all', '--message', 'Theirs');
  repository.git('checkout', '--quiet', 'main');
  run(repository.directory, ['status', '015', '002', 'done']);
  repository.git('commit', '--quiet', '--all', '--message', 'Ours');
  repository.git('merge', '--quiet', '--no-edit', 'other');
  const statuses = runJson(repository.directory, ['show', '015']).data.tasks;
  expect(statuses.map(({status}: {status: string}) => status)).toEqual(['done', 'done', 'pending', 'done']);
});

test('the whole program is smaller than 5 MB', () => {
  const folder = dirname(program);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  expect(bytes).toBeLessThan(5_000_000);
});
