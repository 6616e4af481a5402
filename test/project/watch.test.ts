// Changes of files, told of once they have come to rest.
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {watchFiles} from '../../source/project/disk/watch.ts';
import {temporaryFolder} from '../helpers/temporary.ts';

type Watched = {
  /** Waits until something is told, and gives what. */
  readonly told: () => Promise<readonly string[]>;
  readonly everything: readonly (readonly string[])[];
};

/** Watches until the test is finished. */
function watching(list: () => readonly string[]): Watched {
  const everything: (readonly string[])[] = [];
  let taken = 0;
  let wake: (() => void) | undefined;
  const end = watchFiles(list, changed => {
    everything.push(changed);
    wake?.();
  });
  // What is watched keeps no process alive, not even a test's.
  const alive = setInterval(() => {}, 1000);
  onTestFinished(() => {
    clearInterval(alive);
    end();
  });
  return {
    everything,
    told: async () => {
      while (everything.length === taken) await new Promise<void>(resolve => (wake = resolve));
      return everything[taken++] ?? [];
    },
  };
}

const folderWith = (text: string): string => join(temporaryFolder({'story.md': text}), 'story.md');

test('a file that is written anew is told of', async () => {
  const file = folderWith('one');
  const watched = watching(() => [file]);
  writeFileSync(file, 'two');
  expect(await watched.told()).toEqual([file]);
});

test('a file that is replaced, as git and careful editors do, is told of', async () => {
  const file = folderWith('one');
  const watched = watching(() => [file]);
  const other = join(dirname(file), 'other');
  writeFileSync(other, 'two');
  renameSync(other, file);
  expect(await watched.told()).toEqual([file]);
});

test('a file that goes, one that comes, and one that comes back are told of', async () => {
  const file = folderWith('one');
  const second = join(dirname(file), 'second.md');
  const files = [file];
  const watched = watching(() => files);
  rmSync(file);
  expect(await watched.told()).toEqual([file]);
  files.push(second);
  writeFileSync(second, 'new');
  expect(await watched.told()).toEqual([second]);
  writeFileSync(file, 'back');
  expect(await watched.told()).toEqual([file]);
});

test('a file that is empty for a moment is told of when it is whole', async () => {
  const file = folderWith('one');
  let looks = 0;
  const watched = watching(() => {
    looks++;
    // Between two looks the other program gets on with its writing.
    if (looks === 3) writeFileSync(file, 'whole');
    return [file];
  });
  writeFileSync(file, '');
  expect(await watched.told()).toEqual([file]);
  expect(watched.everything).toHaveLength(1);
});

test('a file that is written all the time is told of all the same', async () => {
  const file = folderWith('one');
  const watched = watching(() => [file]);
  let count = 0;
  const writer = setInterval(() => writeFileSync(file, `text ${count++}`), 5);
  onTestFinished(() => clearInterval(writer));
  expect(await watched.told()).toEqual([file]);
  expect(await watched.told()).toEqual([file]);
});

test('other files in the folder are nobody’s business', async () => {
  const file = folderWith('one');
  const watched = watching(() => [file]);
  writeFileSync(join(dirname(file), 'other.md'), 'x');
  mkdirSync(join(dirname(file), 'folder'));
  writeFileSync(file, 'two');
  expect(await watched.told()).toEqual([file]);
  expect(watched.everything).toEqual([[file]]);
});

test('a watch that was ended tells nothing', async () => {
  const file = folderWith('one');
  const told: string[] = [];
  watchFiles(
    () => [file],
    changed => told.push(...changed),
  )();
  const watched = watching(() => [file]);
  writeFileSync(file, 'two');
  await watched.told();
  expect(told).toEqual([]);
});
