// What coding agents are told in a repository.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const read = (directory: string, path: string) => readFileSync(join(directory, path), 'utf8');

test('agents writes AGENTS.md where no agent was told anything, once', () => {
  const {directory, git} = temporaryRepository(smallProject);
  expect(run(directory, ['agents'])).toMatchObject({
    stdout: 'AGENTS.md now tells agents how to take and finish tasks.\n',
    exitCode: 0,
  });
  const once = read(directory, 'AGENTS.md');
  expect(runJson(directory, ['agents']).data).toEqual({path: 'AGENTS.md', changed: false, written: false});
  expect(read(directory, 'AGENTS.md')).toBe(once);
  expect(git('status', '--porcelain')).toBe('?? AGENTS.md');
});

test('agents adds to the file in use, and takes it out again without a trace', () => {
  const {directory, git} = temporaryRepository({...smallProject, 'CLAUDE.md': '# House rules\r\nBe kind.'});
  run(directory, ['agents']);
  expect(existsSync(join(directory, 'AGENTS.md'))).toBe(false);
  expect(read(directory, 'CLAUDE.md')).toMatch(/^# House rules\r\nBe kind\.\r\n\r\n<!-- plan-tasks:begin/);
  run(directory, ['agents', '--remove']);
  expect(git('status', '--porcelain')).toBe('');
});

test('agents --dry-run shows the difference and writes nothing', () => {
  const {directory, git} = temporaryRepository(smallProject);
  const {stdout} = run(directory, ['agents', '--dry-run', '--file', 'GEMINI.md']);
  expect(stdout).toContain('Would change GEMINI.md');
  expect(stdout).toContain('+## Tasks');
  expect(git('status', '--porcelain')).toBe('');
});

test('agents stays inside the repository', () => {
  const {directory} = temporaryRepository(smallProject);
  expect(run(directory, ['agents', '--file', '../AGENTS.md'])).toMatchObject({exitCode: 2});
});

test('agents finds the file of an agent in a hidden folder', () => {
  const path = '.github/copilot-instructions.md';
  const {directory} = temporaryRepository({...smallProject, [path]: 'Be kind.\n'});
  expect(runJson(directory, ['agents']).data).toMatchObject({path, written: true});
});
