// `completion`: what can follow the words that are typed, and a script for each shell that asks for it.
import {execFileSync} from 'node:child_process';
import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {program, programEnvironment, run, runJson} from '../helpers/run.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const story = `# Story 007: Export notes

## Tasks

### 001: Write
**Domain:** core
**Status:** done
**Depends on:** none

### 002: Read
**Domain:** core
**Status:** pending
**Depends on:** 001
`;
const repository = () => temporaryRepository({'docs/stories/007-notes.md': story});
const offered = (directory: string, ...typed: readonly string[]): readonly string[] =>
  run(directory, ['completion', 'words', '--', ...typed])
    .stdout.split('\n')
    .flatMap(line => (line === '' ? [] : [line.split('\t')[0] ?? '']));

describe('what can follow', () => {
  test.each([
    {typed: ['sta'], values: ['status']},
    {typed: ['00'], values: ['007']},
    {typed: ['status', ''], values: ['007']},
    {typed: ['status', '7', '0'], values: ['001', '002']},
    {typed: ['status', '7', '001', ''], values: ['002', 'pending', 'in_progress', 'done']},
    {typed: ['plan', '--repl'], values: ['--replan']},
    {typed: ['plan', '--answers', ''], values: []},
    {typed: ['completion', 'f'], values: ['fish']},
    {typed: ['config', 'u'], values: ['unset']},
    {typed: ['config', 'get', 'a'], values: ['ascii']},
    {typed: ['templates', 'c'], values: ['copy']},
    {typed: ['export', '7', '--format', 'ph'], values: ['phases']},
    {typed: ['init', '--preset', 'cli'], values: ['cli-library']},
    {typed: ['show', '99', ''], values: []},
  ])('$typed is $values', ({typed, values}) => {
    expect(offered(repository().directory, ...typed)).toEqual(values);
  });

  test('says what each is', () => {
    const {stdout} = run(repository().directory, ['completion', 'words', '--', '00']);
    expect(stdout).toBe('007\tExport notes\n');
  });
});

test('a domain can be what the configuration names', () => {
  const {directory} = temporaryRepository({
    '.plan-tasks.json':
      '{"domains": [{"name": "core", "paths": ["**"]}, {"name": "web", "paths": ["web/**"]}]}',
  });
  expect(offered(directory, 'next', '--domain', '')).toEqual(['core', 'web']);
});

test('an unknown shell is refused with those that there are', () => {
  expect(runJson(repository().directory, ['completion', 'bahs'])).toMatchObject({
    exitCode: 2,
    data: {error: {hint: 'Did you mean "bash"?'}},
  });
});

test('bash completes with its script', () => {
  const {directory} = repository();
  const bin = temporaryFolder();
  writeFileSync(join(bin, 'plan-tasks'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'plan-tasks'), 0o755);
  const typed = `
    source <(plan-tasks completion bash)
    COMP_WORDS=(plan-tasks status 7 00); COMP_CWORD=3; _plan_tasks; echo "\${COMPREPLY[*]}"
    COMP_WORDS=(plan-tasks plan --dry); COMP_CWORD=2; _plan_tasks; echo "\${COMPREPLY[*]}"
  `;
  const output = execFileSync('bash', ['-c', typed], {
    cwd: directory,
    env: {...programEnvironment, PATH: `${bin}:${process.env.PATH}`},
    encoding: 'utf8',
  });
  expect(output.trim().split(/\s+/)).toEqual(['001', '002', '--dry-run']);
});
