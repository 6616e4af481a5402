import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {explore} from '../../source/exploration/index.ts';
import {stemsOf} from '../../source/plan/words.ts';
import {requestFor, sampleRepository, storyText} from './sample.ts';

const repository = sampleRepository();
afterAll(repository.remove);
const limiter = 'backend/internal/web/ratelimit/ratelimit.go';
const edited = 'compute/src/decode.c';
repository.write({[edited]: 'int decode_request(void) { return 1; }\n'});
const finding = await explore(
  requestFor(repository.directory, {added: [limiter], answers: ['See decode.c for that.']}),
);

const textOf = (path: string): string => readFileSync(join(repository.directory, path), 'utf8');
const changesOf = (path: string): number =>
  repository.git('log', '--format=%h', '--', path).split('\n').filter(Boolean).length;
const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
const importsOther = (path: string, other: string): boolean =>
  textOf(path).includes(stemOf(other)) || textOf(path).includes(`${other.split('/').at(-2)}"`);

/** Every form that a reason has, and what makes it true of a file. */
const forms: readonly (readonly [RegExp, (path: string, said: readonly string[]) => boolean])[] = [
  [/^added by you$/, path => path === limiter],
  [/^named in your answer$/, path => path.endsWith('decode.c')],
  [
    /^named in (?:the story|criterion \d+)$/,
    path => storyText.includes(path.slice(path.lastIndexOf('/') + 1)),
  ],
  [
    /^defines (\S+) \((.+):(\d+)\)$/,
    (path, [name = '', at, line]) =>
      at === path && textOf(path).split('\n')[Number(line) - 1]?.includes(name) === true,
  ],
  [
    /^names (.+)$/,
    (path, [names = '']) =>
      Array.from(names.matchAll(/`([^`]+)`/g)).every(([, name = '']) => textOf(path).includes(name)),
  ],
  [
    /^imports or is imported by (\S+?)(?:, which you added)?$/,
    (path, [other = '']) => importsOther(path, other) || importsOther(other, path),
  ],
  [
    /^changed in (\d+) of (\d+) changes of (\S+), which you added$/,
    (path, [count, total, other = '']) =>
      changesOf(other) === Number(total) && changesOf(path) >= Number(count),
  ],
  [/^edited in the working tree, not committed$/, path => path === edited],
  [/^changed by (\d+) of the \d+ most similar commits$/, (path, [count]) => changesOf(path) >= Number(count)],
  [/^changed by (\d+) of the 4 commits$/, (path, [count]) => changesOf(path) === Number(count)],
  [/^its path says (.+)$/, (path, [names = '']) => names.split(', ').every(name => path.includes(name))],
  [
    /^speaks of it most in lines \d+–(\d+)$/,
    (path, [last]) => textOf(path).split('\n').length >= Number(last),
  ],
  [
    /^uses the story's words? (.+)$/,
    (path, [words = '']) => {
      const present = new Set(stemsOf(textOf(path)));
      return stemsOf(words).every(word => present.has(word));
    },
  ],
];

describe('every reason is true', () => {
  const told = finding.files.flatMap(({path, reasons}) => reasons.map(reason => ({path, reason})));

  test.each(told)('$path: $reason', ({path, reason}) => {
    const [form, isTrue] = forms.find(([candidate]) => candidate.test(reason)) ?? [];
    const [, ...said] = form?.exec(reason) ?? [];
    expect(isTrue?.(path, said)).toBe(true);
  });
});

test('tests, owners and commands are those of the repository', () => {
  const server = finding.files.find(({path}) => path === 'backend/internal/web/server.go');
  expect(server?.covering).toEqual([
    {
      path: 'backend/internal/web/server_test.go',
      by: 'name',
      command: 'cd backend && go test ./internal/web',
    },
  ]);
  const [author] = repository.git('log', '-1', '--format=%an').split('\n');
  expect(server?.owners).toEqual([`${author} (2 of 2 changes)`]);
});
