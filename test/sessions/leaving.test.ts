// Leaving at any point: answers are kept, and the terminal is as it was.
import {expect, test} from 'vitest';
import {keys} from '../helpers/terminal.ts';
import {answerQuestions, openInterview, toQuestions, toReview} from './lead.ts';

/** The fourth question with all that stands above its answers. */
const fourth = /Question 4 of[\s\S]*❯/;
const questionOf = (screen: string): string => fourth.exec(screen)?.[0] ?? '';

test('ctrl-c after the third answer resumes at the fourth question', async () => {
  const first = openInterview();
  await toQuestions(first);
  await answerQuestions(first, 1, 3);
  const asked = questionOf(await first.shows(fourth));
  first.type(keys.ctrlC);
  expect(await first.ends()).toMatchObject({exitCode: 130});
  expect(first.screen()).toContain('Go on where you stopped with `plan-tasks 015`.');

  const second = openInterview({directory: first.directory});
  await second.shows('3 questions answered');
  second.type(keys.enter);
  expect(questionOf(await second.shows(fourth))).toBe(asked);
  second.type(keys.ctrlC);
  await second.ends();
});

test('a killed interview loses no answer', async () => {
  const first = openInterview();
  await toQuestions(first);
  await answerQuestions(first, 1, 2);
  first.kill('SIGKILL');
  await first.ends();
  const second = openInterview({directory: first.directory});
  await second.shows(/[12] questions? answered/);
  second.close();
});

test('a review that was left is resumed as it was', async () => {
  const first = openInterview();
  await toReview(first);
  first.type('a');
  await first.shows('New task');
  first.type(`Keep this one${keys.enter}`);
  await first.shows('Keep this one');
  first.type(keys.ctrlC);
  await first.ends();
  const second = openInterview({directory: first.directory});
  await second.shows('under review');
  second.type(keys.enter);
  expect(await second.shows('w write')).toContain('Keep this one');
  second.close();
});

test('starting over forgets what was kept', async () => {
  const first = openInterview();
  await toQuestions(first);
  await answerQuestions(first, 1, 1);
  first.type(keys.ctrlC);
  await first.ends();
  const second = openInterview({directory: first.directory});
  await second.shows('1 question answered');
  second.type(keys.down + keys.enter);
  await toQuestions(second);
  second.close();
});

const restored = 'trap ":" TERM HUP; "$0" "$@"; echo "ended $?"; stty -a';

test.each([
  {how: 'stopping', expected: 'ended 130', leave: keys.down + keys.down + keys.enter},
  {how: 'ctrl-c', expected: 'ended 130', leave: keys.ctrlC},
  {how: 'SIGTERM', expected: 'ended 143', signal: 'SIGTERM' as const},
  {how: 'SIGHUP', expected: 'ended 129', signal: 'SIGHUP' as const},
])('after $how the cursor shows and the terminal reads lines again', async ({expected, leave, signal}) => {
  const lead = openInterview({around: restored, columns: 120});
  await lead.shows('Is that right?');
  await lead.listens();
  expect(lead.modes()).toEqual({isCursorShown: false, takesPastes: true, isAlternate: false});
  if (leave !== undefined) lead.type(leave);
  if (signal !== undefined) lead.kill(signal);
  await lead.ends();
  const text = lead.everything();
  expect(text).toContain(expected);
  expect(text).toMatch(/(?<!-)\bicanon\b/);
  expect(text).toMatch(/(?<!-)\becho\b/);
  expect(lead.modes()).toEqual({isCursorShown: true, takesPastes: false, isAlternate: false});
});
