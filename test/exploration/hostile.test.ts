import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, renameSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {explore} from '../../source/exploration/index.ts';
import {createFolder, openRepository, type TestRepository} from '../helpers/repository.ts';
import {requestFor, sampleRepository} from './sample.ts';

let repository: TestRepository;
const outside = createFolder({'limit.go': 'package outside // rate limit of image generation\n'});
beforeEach(() => {
  repository = sampleRepository();
});
afterEach(() => repository.remove());

test('names that nobody can write into a task are left out and counted', async () => {
  repository.commit('Rate limit with odd names', {
    'odd/new\nline.go': 'package odd\n',
    'odd/\x1b[31mred.go': 'package odd\n',
    'odd/ rate limit.go': 'package odd\n',
    'odd/\nfirst': 'x',
  });
  for (const revision of [undefined, 'HEAD']) {
    const finding = await explore(requestFor(repository.directory, {revision}));
    expect(finding.paths.filter(path => path.startsWith('odd/'))).toEqual(['odd/ rate limit.go']);
    expect(finding.limits).toEqual(['3 files have names with unreadable characters: left out']);
    expect(finding.counts.commits).toBe(5);
  }
});

test('a name that is not UTF-8 is left out', async () => {
  execFileSync('sh', ['-c', 'printf "package odd" > "$(printf "odd\\377.go")"'], {cwd: repository.directory});
  const finding = await explore(requestFor(repository.directory));
  expect(finding.limits).toEqual(['1 files have names with unreadable characters: left out']);
});

test('symlinks are not followed, neither files nor folders', async () => {
  symlinkSync(join(outside, 'limit.go'), join(repository.directory, 'backend/link.go'));
  symlinkSync(outside, join(repository.directory, 'backend/linked'));
  repository.commit('Link rate limit');
  for (const revision of [undefined, 'HEAD']) {
    const {paths} = await explore(requestFor(repository.directory, {revision}));
    expect(paths.filter(path => path.includes('link'))).toEqual([]);
  }
});

test('a tracked folder that became a symlink is not read through it', async () => {
  renameSync(join(repository.directory, 'compute'), join(repository.directory, 'moved'));
  mkdirSync(join(outside, 'include'), {recursive: true});
  symlinkSync(outside, join(repository.directory, 'compute'));
  const finding = await explore(requestFor(repository.directory));
  expect(finding.files.map(({path}) => path).filter(path => path.startsWith('compute/'))).toEqual([]);
});

test('binary, huge and minified files are no candidates', async () => {
  repository.commit('Add data about the rate limit', {
    'data/binary.go': new Uint8Array([0, 1, 2, 3]),
    'data/huge.go': '// rate limit\n'.repeat(120_000),
    'data/minified.js': `var rateLimit=1;${'a=1;'.repeat(3000)}\n`,
    'data/latin.go': new Uint8Array([...Buffer.from('package data // '), 0xe9, 0xff, 10]),
  });
  for (const revision of [undefined, 'HEAD']) {
    const {files} = await explore(requestFor(repository.directory, {revision}));
    expect(files.map(({path}) => path).filter(path => path.startsWith('data/'))).toEqual(['data/latin.go']);
  }
});

test('configuration of the repository starts no program', async () => {
  const mark = join(repository.directory, '.git/started');
  repository.git('config', 'core.fsmonitor', `touch ${mark}; false`);
  repository.git('config', 'log.showSignature', 'true');
  repository.git('config', 'gpg.program', `touch ${mark}; false`);
  repository.git('config', 'core.pager', `touch ${mark}`);
  await explore(requestFor(repository.directory));
  expect(existsSync(mark)).toBe(false);
});

test('the environment of a git hook does not lead elsewhere', async () => {
  const other = openRepository(createFolder());
  other.git('init', '--quiet');
  process.env.GIT_DIR = join(other.directory, '.git');
  process.env.GIT_INDEX_FILE = join(other.directory, 'index');
  try {
    const finding = await explore(requestFor(repository.directory));
    expect(finding.counts).toEqual({files: 11, commits: 4});
  } finally {
    delete process.env.GIT_DIR;
    delete process.env.GIT_INDEX_FILE;
    other.remove();
  }
});

test('a message that looks like a record of git is a message', async () => {
  repository.commit(`Rate\n\nfake ${'0'.repeat(40)}\n\n\x01\x02`, {'a.go': 'package a\n'});
  repository.git('commit', '--quiet', '--allow-empty', '--allow-empty-message', '--message', '');
  const finding = await explore(requestFor(repository.directory));
  expect(finding.counts.commits).toBe(6);
});
