// `config`: preferences of the person, kept in their own folder and never in the repository.
import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {runJson} from '../helpers/run.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const person = () => {
  const home = temporaryFolder();
  const environment = {HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home};
  const {directory} = temporaryRepository({'docs/stories/007-notes.md': '# Story 007: Notes\n'});
  return (...words: readonly string[]) => runJson(directory, ['config', ...words], {environment});
};

test('a preference is set, read, listed and forgotten', () => {
  const config = person();
  expect(config('get', 'ascii').data).toEqual({ascii: null});
  expect(config('set', 'ascii', 'true').data).toEqual({ascii: true});
  expect(config('get', 'ascii').data).toEqual({ascii: true});
  expect(config().data).toEqual({
    ...{ascii: true, format: null},
    ...{'last-story': null, 'board-filters': null},
  });
  expect(existsSync(config('path').data.path)).toBe(true);
  expect(config('unset', 'ascii').data).toEqual({ascii: null});
  expect(config('get', 'ascii').data).toEqual({ascii: null});
});

test('the last story is one of this repository', () => {
  const config = person();
  expect(Object.values(config('set', 'last-story', '7').data['last-story'])).toEqual([
    'docs/stories/007-notes.md',
  ]);
  expect(config('set', 'last-story', '8')).toMatchObject({
    exitCode: 1,
    data: {error: {code: 'story-not-found'}},
  });
});

test.each([
  {words: ['set', 'asci', 'true'], hint: 'Did you mean "ascii"?'},
  {words: ['set', 'ascii', 'yes'], hint: 'Write true or false.'},
  {words: ['set', 'format', 'phase'], hint: 'Did you mean "phases"?'},
  {words: ['set', 'ascii'], hint: 'plan-tasks config set ascii true'},
  {words: ['unse', 'ascii'], hint: 'Did you mean "unset"?'},
])('what is invalid is refused with what to do: $words', ({words, hint}) => {
  expect(person()(...words)).toMatchObject({exitCode: 2, data: {error: {hint}}});
});
