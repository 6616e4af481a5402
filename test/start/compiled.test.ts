import {isAscii} from 'node:buffer';
import {mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {keepCompiled, readCompiled} from '../../source/start/compiled.ts';
import {placeOfCompiled} from '../../source/start/place.ts';
import {program, run} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const codes = new Map([
  ['one.js', Buffer.from('abc')],
  ['two.js', Buffer.alloc(200_000, 'code')],
  ['three.js', Buffer.alloc(16, 'x')],
]);

describe('compiled code', () => {
  test('is read as it was kept', () => {
    const path = join(temporaryFolder(), 'build', 'show.code');
    keepCompiled(path, codes);
    expect(readCompiled(path)).toEqual(codes);
    expect(readdirSync(dirname(path))).toEqual(['show.code']);
  });

  test('begins where V8 wants it', () => {
    const path = join(temporaryFolder(), 'build', 'show.code');
    keepCompiled(path, codes);
    expect([...readCompiled(path).values()].map(({byteOffset}) => byteOffset % 8)).toEqual([0, 0, 0]);
  });

  test('is not used when a byte is wrong, wherever', () => {
    const path = join(temporaryFolder(), 'build', 'show.code');
    keepCompiled(path, codes);
    const whole = readFileSync(path);
    for (let at = 3; at < whole.length; at += 9973) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      expect(readCompiled(path).size).toBe(0);
    }
  });

  test('is not used when it is cut off, empty, or not there', () => {
    const path = join(temporaryFolder(), 'build', 'show.code');
    expect(readCompiled(path).size).toBe(0);
    keepCompiled(path, codes);
    truncateSync(path, 100_000);
    expect(readCompiled(path).size).toBe(0);
    truncateSync(path, 0);
    expect(readCompiled(path).size).toBe(0);
  });

  test('of programs that were not started for a month is dropped', () => {
    const above = temporaryFolder();
    mkdirSync(join(above, 'old'));
    mkdirSync(join(above, 'new'));
    utimesSync(join(above, 'old'), 0, 0);
    keepCompiled(join(above, 'mine', 'show.code'), codes);
    expect(readdirSync(above)).toEqual(['mine', 'new']);
  });

  test('is kept for each command, and for the interview under its own name', () => {
    const place = (...words: readonly string[]) => placeOfCompiled('b1', words)?.split('/').at(-1);
    expect(place('show', '015')).toBe('show.code');
    expect(place('--version')).toBe('--version.code');
    expect([place('015'), place('../../x'), place('two words'), place()]).toEqual(Array(4).fill('plan.code'));
  });
});

describe('a start', () => {
  const cached = () => {
    const repository = temporaryRepository(smallProject);
    const cache = temporaryFolder();
    const files = () =>
      readdirSync(cache, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.code'));
    const show = (environment = {}) =>
      run(repository.directory, ['show', '015'], {environment: {XDG_CACHE_HOME: cache, ...environment}});
    return {cache, files, show};
  };

  test('keeps what it compiled, and a start with it says the same', () => {
    const {files, show} = cached();
    const first = show();
    expect(files()).toEqual([expect.stringMatching(/show\.code$/)]);
    expect(show()).toEqual(first);
  });

  test('says the same over damaged code', () => {
    const {cache, files, show} = cached();
    const first = show();
    const path = join(cache, files()[0] ?? '');
    const code = readFileSync(path);
    code.fill(0x41, 5000, 6000);
    writeFileSync(path, code);
    expect(show()).toEqual(first);
  });

  test('does without where nothing can be kept, or is to be kept', () => {
    const {cache, files, show} = cached();
    const off = show({NODE_DISABLE_COMPILE_CACHE: '1'});
    expect(files()).toEqual([]);
    writeFileSync(join(cache, 'plan-tasks'), 'a file in the way');
    expect(show()).toEqual(off);
    expect(off.exitCode).toBe(0);
  });

  test('reads every chunk as it was written: in ASCII', () => {
    const folder = dirname(program);
    const wide = readdirSync(folder).filter(
      name => name.endsWith('js') && !isAscii(readFileSync(join(folder, name))),
    );
    expect(wide).toEqual([]);
  });

  test('that fails keeps nothing', () => {
    const {cache, files} = cached();
    run(temporaryFolder(), ['show', '999'], {environment: {XDG_CACHE_HOME: cache}});
    expect(files()).toEqual([]);
  });
});
