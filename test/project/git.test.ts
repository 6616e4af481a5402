import {afterAll, expect, test} from 'vitest';
import {git, gitChunks, gitRecords} from '../../source/project/git.ts';
import {createRepository} from '../helpers/repository.ts';

const repository = createRepository({'a b.txt': 'one\n', 'ü.txt': 'two\n'});
afterAll(repository.remove);
const {directory} = repository;

test('the output comes back as it is', async () => {
  expect(await git(['rev-parse', 'HEAD'], {directory})).toBe(`${repository.git('rev-parse', 'HEAD')}\n`);
});

test('records are separated by NUL, whatever the names hold', async () => {
  const records: string[] = [];
  for await (const batch of gitRecords(['ls-files', '-z'], {directory})) records.push(...batch);
  expect(records).toEqual(['a b.txt', 'ü.txt']);
});

test('input reaches git', async () => {
  const id = repository.git('rev-parse', 'HEAD:a b.txt');
  expect(await git(['cat-file', '--batch'], {directory, input: `${id}\n`})).toBe(`${id} blob 4\none\n\n`);
});

test('words are never read by a shell', async () => {
  await expect(git(['rev-parse', '--verify', '$(touch made); `touch made`'], {directory})).rejects.toThrow();
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('a failure says what git said', async () => {
  await expect(git(['rev-parse', '--verify', 'nowhere'], {directory})).rejects.toMatchObject({
    code: 'git-failed',
    message: 'git rev-parse failed: Needed a single revision',
  });
});

test('without git it says so', async () => {
  const path = process.env.PATH;
  process.env.PATH = '/nowhere';
  try {
    await expect(git(['--version'], {directory})).rejects.toMatchObject({code: 'git-missing'});
  } finally {
    process.env.PATH = path;
  }
});

test('an abort ends git and rejects with the reason', async () => {
  const controller = new AbortController();
  const waiting = git(['cat-file', '--batch-check', '--buffer'], {
    directory,
    input: '',
    signal: controller.signal,
  });
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});

test('a reader that stops early is left alone', async () => {
  for await (const chunk of gitChunks(['log', '--format=%H'], {directory})) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
});
