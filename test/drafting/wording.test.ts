// What a criterion asks for as a sentence of a task: an instruction with its articles, nothing of it lost.
import {expect, it} from 'vitest';
import {readImperative, spellImperative} from '../../source/drafting/wording/imperative.ts';
import {statementsOf} from '../../source/drafting/wording/scenario.ts';

const instructed = (criterion: string): readonly string[] =>
  statementsOf(criterion).map(statement => spellImperative(readImperative(statement)));

it.each([
  ['`clear()` - Resets the list to empty', 'implement `clear()`, which resets the list to empty'],
  [
    '`update(text)` - Called when user edits text in UI',
    'implement `update(text)`, called when the user edits text in the UI',
  ],
  [
    '`stop: Reason` field on `Result` — Defaults to `DONE`',
    'add `stop: Reason` field on `Result`, which defaults to `DONE`',
  ],
  ['Error format: `{"error": "…"}`', 'set error format to `{"error": "…"}`'],
  ['Strategy: summarize the history', 'summarize the history'],
])('"%s" is what its label asks for: "%s"', (criterion, instruction) => {
  expect(instructed(criterion)).toEqual([instruction]);
});

it.each([
  ['The file is closed immediately', 'close the file immediately'],
  ['Manager keeps a list of messages', 'keep a list of messages in the manager'],
  ['Missing file shows an error', 'show an error for a missing file'],
  ['If prompt changed, the flag is set', 'if the prompt changed, set the flag'],
  ['Cleanup is non-blocking', 'make cleanup non-blocking'],
  ['Images are stored in memory', 'store images in memory'],
])('"%s" keeps or gets its articles: "%s"', (criterion, instruction) => {
  expect(instructed(criterion)).toEqual([instruction]);
});

it.each([
  ['Event sent only after image is ready', 'send event only after the image is ready'],
  [
    'Users can tell the agent "never" and agent respects it',
    'let users tell the agent "never", and make the agent respect it',
  ],
  ['Server returns 404 and does not leak the path', 'return 404 from the server, and do not leak the path'],
  ['The image is stored and is logged at DEBUG level', 'store the image, and log it at DEBUG level'],
  ['Binary is named `x` and built to `./bin/x`', 'name binary `x` and build it to `./bin/x`'],
  ['Agent always outputs all values in the response', 'make the agent output all values in the response'],
  ['Cleanup deferred (acceptable for now)', 'defer cleanup (acceptable for now)'],
])('"%s" says all that it says: "%s"', (criterion, instruction) => {
  expect(instructed(criterion)).toEqual([instruction]);
});

it('leaves out a call by name where a Given says more, and tells of "I" as the user', () => {
  expect(instructed('Given an empty file, When `scan` is called, Then the list is empty')).toEqual([
    'given an empty file, make the list empty',
  ]);
  expect(instructed('Given a queue, When I open and sort the page, Then the jobs are shown')).toEqual([
    'given a queue, when the user opens and sorts the page, show the jobs',
  ]);
});

it('makes an order of a Chinese criterion', () => {
  expect(instructed('参数按键名字母顺序排序')).toEqual(['实现参数按键名字母顺序排序']);
  expect(instructed('过滤空参数')).toEqual(['过滤空参数']);
  expect(instructed('凭据不会在日志中被记录')).toEqual(['确保凭据不会在日志中被记录']);
});
