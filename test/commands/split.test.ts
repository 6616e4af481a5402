// `plan --split`: a story that is too big on disk, parted whole or not at all.
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readStory} from '../../source/plan/story.ts';
import {run, runJson} from '../helpers/run.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const path = 'docs/stories/007-notes.md';
const added = 'docs/stories/008-export-notes-server.md';
const source = `# Story 007: Export notes

## Status
Draft

## Problem
Notes cannot leave the program.

## Acceptance Criteria

### Export
- [ ] The user can export all notes to one JSON file
- [ ] An existing file is never overwritten silently

### Server
- [ ] The server answers \`GET /export\` with the same JSON
- [ ] A request without a token gets 401
`;
const criteriaOf = (text: string): readonly string[] =>
  readStory(text, 'a.md').criteria.map(({text}) => text);

const house = () =>
  temporaryRepository({
    [path]: source,
    '.plan-tasks.json': '{"maxTasks": 1}\n',
    'src/notes.ts': 'export const exportNotes = () => {};\n',
  });

test('every criterion is in one of the two files, and both pass every command', () => {
  const {directory} = house();
  const {data, exitCode} = runJson(directory, ['plan', '7', '--yes', '--split']);
  expect(exitCode).toBe(0);
  expect(data.written).toBe(true);
  const [own, other] = [path, added].map(file => readFileSync(join(directory, file), 'utf8'));
  expect(criteriaOf(own ?? '')).toHaveLength(2);
  expect([...criteriaOf(own ?? ''), ...criteriaOf(other ?? '')]).toEqual(criteriaOf(source));
  expect(other).toMatch(/^# Story 008: Export notes: Server\n/);
  expect(other).toContain('- Story 007: Export notes (this one was split from it)\n');
  expect(run(directory, ['check']).exitCode).toBe(0);
  expect(runJson(directory, ['plan', '8', '--yes']).data.written).toBe(true);
});

test('a dry run prints one diff over both files, and writes none', () => {
  const {directory, git} = house();
  const {stdout} = run(directory, ['plan', '7', '--yes', '--split', '--dry-run']);
  expect(stdout).toContain(`+++ b/${path}`);
  expect(stdout).toContain(`--- /dev/null\n+++ b/${added}`);
  expect(git('status', '--porcelain')).toBe('');
});

test('without --split no file is made', () => {
  const {directory, git} = house();
  runJson(directory, ['plan', '7', '--yes']);
  expect(git('status', '--porcelain')).not.toContain('??');
});

test('a story that cannot be changed leaves no new file behind', () => {
  const {directory} = house();
  chmodSync(join(directory, path), 0o444);
  const {exitCode, stderr} = run(directory, ['plan', '7', '--yes', '--split']);
  // Only root may write to what is marked read-only.
  if (exitCode === 0) return;
  expect(stderr).toContain('read-only');
  expect(existsSync(join(directory, added))).toBe(false);
});

test('what the story relies on becomes a stub story that this one waits for', () => {
  const {directory} = temporaryRepository({
    [path]: source,
    'src/notes.ts': 'export const exportNotes = () => {};\n',
  });
  const asked: readonly {readonly id: string; readonly kind: string}[] = runJson(directory, [
    'questions',
    '7',
  ]).data;
  const id = asked.find(({kind}) => kind === 'hidden-dependency')?.id ?? '';
  const answers = join(directory, 'answers.json');
  writeFileSync(answers, JSON.stringify({[id]: 'Another story.'}));
  expect(run(directory, ['plan', '7', '--yes', '--answers', answers]).exitCode).toBe(0);
  const stub = readFileSync(join(directory, 'docs/stories/008-provide-endpoint-export.md'), 'utf8');
  expect(stub).toMatch(/^# Story 008: Provide the endpoint \/export\n/);
  expect(stub).toContain('Story 007 ("Export notes") relies on `/export`, which does not exist yet.');
  const own = readFileSync(join(directory, path), 'utf8');
  expect(own).toContain('- Story 008: Provide the endpoint /export\n');
  expect(own).toContain(' `/export` comes from another story.');
  expect(criteriaOf(own)).toEqual(criteriaOf(source));
});
