// A person writes a story by keys alone, leaves in the middle, goes on, and plans it at once.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {demoFolder, openInterview} from './lead.ts';

const path = 'docs/stories/016-retry-failed-jobs.md';

test.each([
  {columns: 80, rows: 24},
  {columns: 40, rows: 15},
])('a story is told, written and planned at $columns × $rows', async size => {
  const directory = demoFolder();
  const first = openInterview({directory, words: ['new'], ...size});
  await first.shows('1 of 8');
  first.type(`We need retries${keys.enter}`);
  await first.shows('as long as it is not');
  first.type(keys.enter);
  await first.shows('❯ We need retries');
  first.type(`${keys.backspace.repeat(40)}A job that fails is lost every night${keys.enter}`);
  await first.shows('2 of 8');
  first.type(keys.enter);
  await first.shows('3 of 8');
  first.type(keys.ctrlC);
  expect(await first.ends()).toMatchObject({exitCode: 130});
  expect(first.everything().replace(/\s+/g, ' ')).toContain('Go on where you stopped with `plan-tasks new`.');

  const second = openInterview({directory, words: ['new'], ...size});
  await second.shows('You left this story');
  second.type(keys.enter);
  await second.shows('3 of 8');
  second.type(`${keys.enter}`);
  await second.shows('4 of 8');
  second.type(`It works well${keys.enter}`);
  await second.shows('Keep it as it is');
  second.type(keys.enter);
  await second.shows('What else must be true');
  second.type(`The log names the job${keys.enter}${keys.enter}`);
  await second.shows('5 of 8');
  second.type(keys.enter);
  await second.shows('6 of 8');
  second.type(keys.up + keys.enter);
  await second.shows('7 of 8');
  second.type(keys.enter);
  await second.shows('8 of 8');
  second.type(keys.up + keys.enter);
  await second.shows('⏎ answer');
  second.type(`Retry failed jobs${keys.enter}`);
  await second.shows('Is that the story?');
  second.type(keys.enter);
  await second.shows('What will be written');
  expect(existsSync(join(directory, path))).toBe(false);
  second.type(keys.enter);
  await second.shows('Break it into tasks?');
  second.type(keys.enter);
  await second.shows('Is that right?');
  second.type(keys.ctrlC);
  await second.ends();
  expect(readFileSync(join(directory, path), 'utf8')).toMatch(
    /^# Story 016: Retry failed jobs\n[\s\S]*\n- \[ \] It works well: .*\n- \[ \] The log names the job\n/,
  );
});
