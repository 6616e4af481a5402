// `plan` without a terminal, as the built command.
import {execFile} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {setUpDemo} from '../demo/sample.ts';
import {hermeticEnvironment} from '../helpers/repository.ts';
import {temporaryFolder} from '../helpers/temporary.ts';

const command = join(import.meta.dirname, '../../dist/bin.cjs');
const storyPath = 'docs/stories/015-rate-limit.md';

type Result = {readonly code: number; readonly output: string; readonly errors: string};

function demo(): string {
  const directory = join(temporaryFolder(), 'demo');
  setUpDemo(directory);
  return directory;
}

const plan = (directory: string, ...words: readonly string[]): Promise<Result> =>
  new Promise(resolve => {
    const env = {PATH: process.env.PATH, HOME: directory, ...hermeticEnvironment};
    const child = execFile(
      process.execPath,
      [command, 'plan', ...words],
      {cwd: directory, env},
      (error, output, errors) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
          output,
          errors,
        }),
    );
    child.stdin?.end();
  });

const storyIn = (directory: string): string => readFileSync(join(directory, storyPath), 'utf8');

describe('plan --yes', () => {
  test('writes the tasks, and says what to do next', async () => {
    const directory = demo();
    const {code, output} = await plan(directory, '015', '--yes');
    expect(code).toBe(0);
    expect(output).toMatch(/^015 Rate limit the HTTP API · In Progress\n/);
    expect(output).toContain('Tasks are ready. Start implementation with `Implement Story 015`.');
    for (const next of ['board 015', 'brief 015 <task>', 'implement 015'])
      expect(output).toContain(`plan-tasks ${next}`);
    expect(storyIn(directory)).toMatch(/^### 001: /m);
    const checked = await new Promise(resolve =>
      execFile(process.execPath, [command, 'check', '015'], {cwd: directory}, error => resolve(error)),
    );
    expect(checked).toBeNull();
  });

  test('gives the documented JSON, whose diff git applies to the same file', async () => {
    const directory = demo();
    const dry = await plan(directory, '015', '--yes', '--dry-run', '--json');
    const data = JSON.parse(dry.output);
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['story', 'tasks', 'questions', 'warnings', 'written', 'diff']),
    );
    expect(data).toMatchObject({story: {number: '015', path: storyPath}, written: false});
    for (const task of data.tasks)
      expect(Object.keys(task)).toEqual([
        'id',
        'title',
        'domain',
        'status',
        'dependsOn',
        'description',
        'files',
        'criteria',
      ]);
    for (const question of data.questions) expect(Object.keys(question)).toEqual(['id', 'answer']);
    const patch = join(directory, '..', 'plan.diff');
    writeFileSync(patch, data.diff);
    await new Promise((resolve, reject) =>
      execFile('git', ['apply', patch], {cwd: directory}, error =>
        error === null ? resolve(null) : reject(error),
      ),
    );
    const applied = storyIn(directory);
    const other = demo();
    const written = JSON.parse((await plan(other, '015', '--yes', '--json')).output);
    expect(written).toMatchObject({written: true, diff: data.diff});
    expect(storyIn(other)).toBe(applied);
  });

  test('--dry-run changes nothing and shows the diff', async () => {
    const directory = demo();
    const before = storyIn(directory);
    const {code, output} = await plan(directory, '015', '--yes', '--dry-run');
    expect([code, storyIn(directory)]).toEqual([0, before]);
    expect(output).toContain('+## Tasks');
  });

  test('a second run does not write the same tasks again', async () => {
    const directory = demo();
    await plan(directory, '015', '--yes');
    const headings = (): readonly string[] => storyIn(directory).match(/^### \d+: .*/gm) ?? [];
    const first = headings();
    await plan(directory, '015', '--yes');
    expect(headings()).toEqual(first);
  });
});

describe('plan --answers', () => {
  test('lists what has no answer, writes nothing and fails; then takes the answers', async () => {
    const directory = demo();
    const file = join(directory, '..', 'answers.json');
    writeFileSync(file, '{}');
    const lacking = await plan(directory, '015', '--answers', file, '--json');
    const {unanswered, written} = JSON.parse(lacking.output);
    expect([lacking.code, written]).toEqual([1, false]);
    expect(unanswered.length).toBeGreaterThan(2);
    const ids: readonly string[] = unanswered.map(({id}: {id: string}) => id);
    writeFileSync(file, JSON.stringify(Object.fromEntries(ids.map(id => [id, `About ${id}.`]))));
    const data = JSON.parse((await plan(directory, '015', '--answers', file, '--yes', '--json')).output);
    expect(data.written).toBe(true);
    const given = data.questions.filter(
      ({id, answer}: {id: string; answer: string}) => answer === `About ${id}.`,
    );
    expect(given.length).toBeGreaterThan(2);
    expect(storyIn(directory)).toContain(`→ A: About ${ids[0]}.`);
  });

  test.each(['[]', '{"a": 1}', 'no JSON'])('says what is wrong with %s', async text => {
    const directory = demo();
    const file = join(directory, '..', 'answers.json');
    writeFileSync(file, text);
    const {code, errors} = await plan(directory, '015', '--answers', file);
    expect(code).toBe(1);
    expect(errors).toContain('does not hold answers.');
    expect(errors).toContain('plan-tasks questions <story> --json');
  });
});

describe('plan without a terminal', () => {
  test('names the options that do without one', async () => {
    const {code, errors} = await plan(demo(), '015');
    expect(code).toBe(2);
    expect(errors).toContain('The interview needs a terminal.');
    expect(errors).toContain('--yes');
    expect(errors).toContain('--answers');
  });

  test('needs a story', async () => {
    const {code, errors} = await plan(demo(), '--yes');
    expect(code).toBe(2);
    expect(errors).toContain('plan needs a story.');
  });
});
