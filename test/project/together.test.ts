import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {PlanError} from '../../source/plan/error.ts';
import {saveTogether} from '../../source/project/disk/together.ts';
import {createFolder} from '../helpers/repository.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

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
