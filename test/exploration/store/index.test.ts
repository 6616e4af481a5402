import {existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {explore} from '../../../source/exploration/index.ts';
import type {Finding} from '../../../source/plan/types.ts';
import type {TestRepository} from '../../helpers/repository.ts';
import {requestFor, sampleRepository} from '../sample.ts';

let repository: TestRepository;
let file: string;
beforeEach(() => {
  repository = sampleRepository();
  file = join(repository.directory, '.git/plan-tasks/index.sqlite');
});
afterEach(() => repository.remove());

const found = async (directory = repository.directory): Promise<Finding> => ({
  ...(await explore(requestFor(directory))),
  ms: 0,
});
const countOf = (table: string): number => {
  const database = new DatabaseSync(file, {readOnly: true});
  const count = Number(database.prepare(`select count(*) as n from ${table}`).get()?.n);
  database.close();
  return count;
};

test('what was read is kept in the git directory, and a second exploration adds nothing', async () => {
  const first = await found();
  const kept = [countOf('page'), countOf('body'), countOf('chronicle'), countOf('model')];
  expect(kept.every(count => count > 0)).toBe(true);
  expect(await found()).toEqual(first);
  expect([countOf('page'), countOf('body'), countOf('chronicle'), countOf('model')]).toEqual(kept);
});

test('after an edit only the edited file is read, and what it says counts', async () => {
  await found();
  const before = countOf('body');
  repository.write({'compute/src/decode.c': 'int status_endpoint(void) { return 0; }\n'});
  const {files} = await found();
  expect(countOf('body')).toBe(before + 1);
  expect(files.find(({path}) => path === 'compute/src/decode.c')?.symbols).toEqual([
    {name: 'status_endpoint', line: 1},
  ]);
});

test('a deleted file is gone, and a new one is there, before either is committed', async () => {
  await found();
  rmSync(join(repository.directory, 'electron/main.js'));
  repository.write({'electron/limit.js': 'function rateLimit() {}\n'});
  const paths = (await found()).files.map(({path}) => path);
  expect(paths).not.toContain('electron/main.js');
  expect(paths).toContain('electron/limit.js');
});

test('a new commit is read, and the others are not read again', async () => {
  const before = (await found()).counts.commits;
  repository.commit('Limit the rate in the window', {'electron/main.js': 'let limit;\n'});
  const after = await found();
  expect(after.counts.commits).toBe(before + 1);
  expect(after.similar.map(({subject}) => subject)).toContain('Limit the rate in the window');
});

test('a history that was rewritten is the new one', async () => {
  await found();
  repository.git('reset', '--quiet', '--hard', 'HEAD~2');
  repository.commit('Go another way', {'a.go': 'package a\n'});
  const fresh = await found();
  rmSync(join(repository.directory, '.git/plan-tasks'), {recursive: true});
  expect(fresh).toEqual(await found());
});

test('working trees share one index', async () => {
  await found();
  const pages = countOf('page');
  const other = join(repository.directory, '.git/other-tree');
  repository.git('worktree', 'add', '--quiet', '--detach', other);
  await found(other);
  expect(countOf('page')).toBe(pages);
  expect(existsSync(join(other, '.git/plan-tasks'))).toBe(false);
});

describe('an index that cannot be used is built anew', () => {
  test.each([
    ['no database', () => writeFileSync(file, 'not a database at all, but long enough to look like one')],
    ['cut short', () => truncateSync(file, Math.floor(statSync(file).size / 2))],
    [
      'overwritten in the middle',
      () => {
        const bytes = readFileSync(file);
        bytes.fill(0x5a, 4096);
        writeFileSync(file, bytes);
      },
    ],
    ['of another version', () => change('pragma user_version = 999')],
    ['with another table', () => change('drop table body; create table body (other text)')],
    ['with rows of another kind', () => change("update page set content = x'0102'")],
    [
      'with a history of another kind',
      () => change("update chapter set value = x'010203' where name = 'files'"),
    ],
    ['with a model of another kind', () => change("update model set basis = x'0102'")],
  ])('%s', async (_, damage) => {
    const first = await found();
    damage();
    expect(await found()).toEqual(first);
    expect(countOf('page')).toBeGreaterThan(0);
  });

  function change(statement: string): void {
    const database = new DatabaseSync(file);
    database.exec(statement);
    database.close();
  }
});

test('an index that another process is writing to is read meanwhile', async () => {
  const first = await found();
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  expect(await found()).toEqual(first);
  other.exec('rollback');
  other.close();
});

test('several explorations at once say the same', async () => {
  const all = await Promise.all(Array.from({length: 4}, () => found()));
  for (const one of all) expect(one).toEqual(all[0]);
});

test('it can be deleted at any time, and nothing else lies beside it', async () => {
  const first = await found();
  expect(readdirSync(join(repository.directory, '.git/plan-tasks'))).toContain('index.sqlite');
  rmSync(join(repository.directory, '.git/plan-tasks'), {recursive: true});
  expect(await found()).toEqual(first);
  expect(repository.git('status', '--porcelain')).toBe('');
});

test('where nothing can be written, it is kept in memory', async () => {
  writeFileSync(join(repository.directory, '.git/plan-tasks'), 'a file where the folder would be');
  expect((await found()).counts).toEqual({files: 11, commits: 4});
});
