// What somebody is told who starts on a task.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {countTokens} from '../../source/briefing/tokens.ts';
import {run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const server = `package main\n${'\n// filler'.repeat(300)}\n\nfunc serve(config Config) {\n\thandle(config)\n}\n`;
const project = {
  ...smallProject,
  'server.go': server,
  'server_test.go': 'package main\n\nfunc TestServe() {}\n',
  'go.mod': 'module example\n',
  '.env': 'TOKEN=abcdef1234567890\n',
};

describe('brief <story> <task>', () => {
  test('says what to do, what it serves, what it waits for, where, and how to verify', () => {
    const {directory} = temporaryRepository(project);
    const {stdout, exitCode} = run(directory, ['brief', '15', '3']);
    expect(exitCode).toBe(0);
    for (const line of [
      '# Task 003: Return 429 over the limit',
      '**It cannot start yet: something that it depends on is not done.**',
      'Wrap the handler in `server.go`.',
      '- [ ] A client over 10 requests a minute gets 429'.slice(6),
      '- 002 (in_progress): Count requests per client',
      '- 004 (pending): Log every rejection',
      '### `server.go` (named by the task, 306 lines)',
      'Run `go test ./...`.',
      '`plan-tasks status 015 003 done`',
    ])
      expect(stdout).toContain(line);
  });

  test('quotes the lines of a long file that matter, and fits its budget', () => {
    const {directory} = temporaryRepository(project);
    const {data} = runJson(directory, ['brief', '15', '3', '--budget', '1100']);
    expect(data.tokens).toBeLessThanOrEqual(1100);
    const [file] = data.files;
    expect(file).toMatchObject({path: 'server.go', isNew: false, lines: 306});
    expect(file.passages.map(({text}: {text: string}) => text).join()).toContain('handle(config)');
  });

  test('names a file that the task makes as new', () => {
    const {directory} = temporaryRepository(project);
    const {data} = runJson(directory, ['brief', '15', '2']);
    expect(data.files[0]).toMatchObject({path: 'limiter.go', isNew: true, passages: []});
    expect(data.dependsOn).toEqual([
      {id: '001', title: 'Add rate_limit to the configuration', status: 'done'},
    ]);
  });

  test('never quotes a secret', () => {
    const {directory} = temporaryRepository({
      ...project,
      'config.go': 'package main\n\nconst apiKey = "abcdef1234567890"\n\ntype Config struct{ Port int }\n',
    });
    const {stdout} = run(directory, ['brief', '15', '1']);
    expect(stdout).toContain('type Config struct');
    expect(stdout).not.toContain('abcdef1234567890');
  });

  test('refuses a task that is not there, and a budget that is none', () => {
    const {directory} = temporaryRepository(project);
    expect(run(directory, ['brief', '15', '9'])).toMatchObject({exitCode: 2});
    expect(run(directory, ['brief', '15', '--budget', 'much'])).toMatchObject({exitCode: 2});
  });
});

test('brief <story> tells the whole story with its tasks', () => {
  const {directory} = temporaryRepository(project);
  const {stdout, exitCode} = run(directory, ['brief', '15']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^# Implement Story 015: Rate limit the HTTP API/);
  expect(stdout).toContain('## Problem\n\nHeavy clients starve everyone else.');
  expect(stdout).toContain('- 003 (pending): Return 429 over the limit');
  expect(stdout).toContain('`plan-tasks next 015 --take`');
});

const folder = join(import.meta.dirname, '../fixtures/briefs');

test.each(readdirSync(folder))('the recorded brief %s is whole and fits 8,000 tokens', name => {
  const text = readFileSync(join(folder, name), 'utf8');
  const titles = Array.from(text.matchAll(/^## (.*)$/gm), match => match[1]);
  for (const title of ['What to do', 'Depends on', 'Files', 'How to verify', 'When it is done'])
    expect(titles).toContain(title);
  expect(text).toMatch(/^Lines \d+–\d+:$/m);
  expect(countTokens(text)).toBeLessThanOrEqual(8000);
});
