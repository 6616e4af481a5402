import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {PlanError} from '../../source/plan/error.ts';
import {saveTogether} from '../../source/project/disk/together.ts';
import {finishWork} from '../../source/project/kept/unfinished.ts';
import {createFolder} from '../helpers/repository.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

test.each(['', '{', 'null', '{"owner": "nobody"}'])(
  'what was written down as %j stops nobody',
  async text => {
    const {directory} = temporaryRepository({'a.md': 'one\n'});
    const folder = join(directory, '.git', 'plan-tasks', 'unfinished');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, '.a.unfinished'), text);
    expect(await finishWork(directory)).toEqual([]);
    expect(read(join(directory, 'a.md'))).toBe('one\n');
  },
);

describe('files that change together', () => {
  test('are all written, new ones and their folders among them', async () => {
    const folder = createFolder({'a.md': 'one\n'});
    const [old, fresh] = [join(folder, 'a.md'), join(folder, 'plans', 'b.md')];
    const {before} = await saveTogether(
      [old, fresh],
      () =>
        new Map([
          [old, 'two\n'],
          [fresh, 'new\n'],
        ]),
    );
    expect([before.get(old), before.get(fresh)]).toEqual(['one\n', undefined]);
    expect([read(old), read(fresh)]).toEqual(['two\n', 'new\n']);
  });

  test('are all as they were when one of them cannot be written', async () => {
    const folder = createFolder({'a.md': 'one\n'});
    const [old, fresh, blocked] = ['a.md', 'b.md', 'z.md'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const change = (): ReadonlyMap<string, string> => {
      // Where the last file belongs a folder appears, so that it cannot be renamed into place.
      if (!existsSync(blocked)) mkdirSync(join(blocked, 'full'), {recursive: true});
      return new Map([
        [old, 'two\n'],
        [fresh, 'new\n'],
        [blocked, 'never\n'],
      ]);
    };
    await expect(saveTogether([old, fresh, blocked], change)).rejects.toThrow(PlanError);
    expect(read(old)).toBe('one\n');
    expect(existsSync(fresh)).toBe(false);
  });

  test('see what others wrote in the meantime', async () => {
    const folder = createFolder({'a.md': 'one\n', 'b.md': 'one\n'});
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.md')];
    let isFirst = true;
    await saveTogether([a, b], current => {
      if (isFirst) writeFileSync(b, 'theirs\n');
      isFirst = false;
      return new Map([
        [a, 'ours\n'],
        [b, `${current.get(b)}ours\n`],
      ]);
    });
    expect([read(a), read(b)]).toEqual(['ours\n', 'theirs\nours\n']);
  });

  test('do not wait for each other when they are named in another order', async () => {
    const folder = createFolder({'a.md': '', 'b.md': ''});
    const [a, b] = [join(folder, 'a.md'), join(folder, 'b.md')];
    const add = (paths: readonly string[]) =>
      saveTogether(paths, current => new Map(paths.map(path => [path, `${current.get(path)}x`])));
    await Promise.all([add([a, b]), add([b, a]), add([a, b]), add([b, a])]);
    expect([read(a), read(b)]).toEqual(['xxxx', 'xxxx']);
  });
});

const killedAt = fileURLToPath(import.meta.resolve('../helpers/killed-at.ts'));

test('files that change together have all changed or none, whenever the process is killed', async () => {
  const {directory} = temporaryRepository({'a.md': 'old\n', 'b.md': 'old\n'});
  const files = ['a.md', 'b.md'].map(name => join(directory, name));
  const found: string[] = [];
  for (let step = 1, isKilled = true; isKilled; step++) {
    for (const file of files) writeFileSync(file, 'old\n');
    // A change that is not killed takes over the locks of one that was; here there is none in between.
    rmSync(join(directory, '.git', 'plan-tasks', 'locks'), {recursive: true, force: true});
    isKilled = spawnSync(process.execPath, [killedAt, String(step), ...files]).signal === 'SIGKILL';
    await finishWork(directory);
    found.push(files.map(read).join(''));
    const folder = join(directory, '.git', 'plan-tasks', 'unfinished');
    expect(
      existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.unfinished')) : [],
    ).toEqual([]);
  }
  expect(new Set(found)).toEqual(new Set(['old\nold\n', 'new\nnew\n']));
  expect(found.length).toBeGreaterThan(8);
}, 60_000);

test('unfinished work leaves alone what a person changed since, and what lies outside', async () => {
  const {directory} = temporaryRepository({'a.md': 'theirs\n', 'b.md': 'old\n'});
  const folder = join(directory, '.git', 'plan-tasks', 'unfinished');
  mkdirSync(folder, {recursive: true});
  const change = (target: string) => ({target, before: 'old\n', after: 'new\n'});
  const owner = `${hostname()}:999999:1:1-a`;
  const outside = join(createFolder({'c.md': 'old\n'}), 'c.md');
  const [a, b] = [join(directory, 'a.md'), join(directory, 'b.md')];
  writeFileSync(join(folder, '.1.unfinished'), JSON.stringify({owner, changes: [change(a), change(b)]}));
  writeFileSync(join(folder, '.2.unfinished'), JSON.stringify({owner, changes: [change(outside)]}));
  expect(await finishWork(directory)).toEqual([b]);
  expect([read(a), read(b), read(outside)]).toEqual(['theirs\n', 'new\n', 'old\n']);
});
