import {expect, test} from 'vitest';
import {temporaryFolder, temporaryRepository} from './helpers/temporary.ts';
import {changeAtOnce, killWriters} from './helpers/torture.ts';
import {changeOnTwoBoards} from './helpers/two-boards.ts';

// `npm run torture` does the same with more processes and writes, on full disks and in vanishing folders.

test.each([
  ['in a repository', () => temporaryRepository({}).directory],
  ['without git', () => temporaryFolder()],
])('four processes that change one story at once %s lose nothing', async (_, folder) => {
  await changeAtOnce(folder(), 4, 25);
});

test('a process that is killed while it writes leaves the old story or the new one', async () => {
  const {kills} = await killWriters(temporaryFolder(), 40);
  expect(kills).toBeGreaterThan(2);
});

test('two boards and a script that change one story at random end with what the file holds, and lose nothing', async () => {
  const {changes, frames} = await changeOnTwoBoards(temporaryRepository({}).directory, turns => turns === 5);
  expect(changes).toBe(15);
  expect(frames).toBeGreaterThan(10);
});
