import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {program, programEnvironment, run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

const path = 'docs/stories/015-rate-limit.md';
const served = rateLimit.replace(
  'Serves criterion 1.',
  '\n\n**Serves:** 1 "A client over 10 requests a minute gets 429"',
);

describe('status', () => {
  test('changes one line, says what it was, and leaves the rest of the story alone', () => {
    const repository = temporaryRepository(smallProject);
    const {stdout, exitCode} = run(repository.directory, ['status', '015', '002', 'done']);
    expect(stdout.split('\n')[0]).toBe('002  in_progress → done  Count requests per client');
    expect(exitCode).toBe(0);
    expect(repository.git('diff', '--unified=0').split('\n').slice(4)).toEqual([
      '@@ -27 +27 @@ Add `rate_limit` to `config.go`. Verify with `go test ./...`.',
      '-**Status:** in_progress',
      '+**Status:** done',
    ]);
    expect(repository.git('status', '--porcelain')).toBe(` M ${path}`);
  });

  test('moves several tasks at once, ids with or without zeros', () => {
    const repository = temporaryRepository(smallProject);
    const {data} = runJson(repository.directory, ['status', '015', '2', '004', 'done']);
    expect(data).toEqual({
      changed: [
        {id: '002', from: 'in_progress', to: 'done'},
        {id: '004', from: 'pending', to: 'done'},
      ],
      story: {status: 'In Progress'},
      warnings: [],
      unblocked: ['003'],
      next: '003',
    });
    expect(repository.git('diff', '--numstat')).toBe(`2\t2\t${path}`);
  });

  test('takes ranges and lists of ids, each task once', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data} = runJson(directory, ['status', '015', '002-003,4', '003', 'done']);
    expect(data.changed.map(({id}: {id: string}) => id)).toEqual(['002', '003', '004']);
  });

  test.each(['in_progress', 'done'])('refuses %s over open dependencies, and changes nothing', status => {
    const repository = temporaryRepository(smallProject);
    const {stdout, stderr, exitCode} = run(repository.directory, ['status', '015', '004', '003', status]);
    expect(stderr).toMatch(/003 depends on 002 \(in_progress\): nothing was changed/);
    expect(stderr).toMatch(/Finish 002 first, or add --force/);
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 1});
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(runJson(repository.directory, ['status', '015', '003', status]).data.error.code).toBe('blocked');
  });

  test('goes ahead with --force, and warns of open dependencies, known and unknown', () => {
    const unknown = rateLimit.replace('**Depends on:** none\n\nLog', '**Depends on:** 009\n\nLog');
    const {directory} = temporaryRepository({...smallProject, [path]: unknown});
    const words = ['status', '015', '003', '004', 'in_progress'];
    expect(run(directory, words).stderr).toContain('004 depends on 009 (not there)');
    const {data} = runJson(directory, [...words, '--force']);
    expect(data.warnings).toEqual(['003 depends on 002 (in_progress)', '004 depends on 009 (not there)']);
    expect(data.changed).toHaveLength(2);
  });

  test('warns of tasks that rest on one that is taken back', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data, exitCode} = runJson(directory, ['status', '015', '001', 'pending']);
    expect(data.warnings).toEqual(['002 is in_progress and depends on 001']);
    expect(exitCode).toBe(0);
  });

  test('of a finished task prints what it unblocked and what to take next', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run(directory, ['status', '015', '002', 'done']).stdout).toBe(
      `002  in_progress → done  Count requests per client
unblocked  003  Return 429 over the limit
next       003  Return 429 over the limit  on the critical path
`,
    );
    const {stdout} = run(directory, ['status', '015', '3-4', 'done']);
    expect(stdout).toContain(
      'All tasks are done.\nThe story is still In Progress: plan-tasks status 015 done --tick sets it Done, with the criteria',
    );
    expect(stdout).not.toMatch(/next|unblocked/);
  });

  test('sets a story without tasks named: refused while tasks are open, with its criteria where asked', () => {
    const repository = temporaryRepository({...smallProject, [path]: served});
    const {directory} = repository;
    expect(run(directory, ['status', '015', 'done'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/3 of 4 tasks are not done \(002, 003, 004\): nothing was changed/),
    });
    expect(repository.git('status', '--porcelain')).toBe('');
    run(directory, ['status', '015', '2-4', 'done']);
    expect(run(directory, ['status', '015', 'done']).stdout).toBe(
      `015  In Progress → Done  Rate limit the HTTP API
Criterion 1 served by its tasks, not ticked: --tick ticks them.
`,
    );
    const {data} = runJson(directory, ['status', '015', 'done', '--tick']);
    expect(data).toEqual({
      changed: [],
      story: {status: 'Done', from: 'Done', ticked: [1]},
      warnings: ['the story was Done already'],
    });
    expect(readFileSync(join(directory, path), 'utf8')).toContain('- [x] A client over');
  });

  test('of a started task says that its story is still Ready, and what changes that', () => {
    const ready = rateLimit.replace('In Progress', 'Ready');
    const repository = temporaryRepository({...smallProject, [path]: ready});
    expect(run(repository.directory, ['status', '015', '004', 'in_progress']).stdout).toContain(
      'The story is still Ready: plan-tasks status 015 in_progress changes that.\n',
    );
    run(repository.directory, ['status', '015', 'in_progress']);
    expect(repository.git('diff', '--numstat')).toBe(`2\t2\t${path}`);
  });

  test('of every task of a real story changes one line in every direction, with --force where it waits', () => {
    const story = join(import.meta.dirname, '..', 'fixtures', 'story', '012-agent-triggered-generation.md');
    const source = readFileSync(story, 'utf8');
    const folder = temporaryFolder({'s.md': source});
    const file = join(folder, 's.md');
    type Shown = {readonly id: string; readonly status: string; readonly line: number};
    const tasks: readonly Shown[] = runJson(folder, ['show', '--story-file', 's.md']).data.tasks;
    for (const {id, status: from} of tasks) {
      for (const to of ['pending', 'in_progress', 'done'].filter(status => status !== from)) {
        expect(run(folder, ['status', '--story-file', 's.md', id, to, '--force']).exitCode).toBe(0);
        const [before, after] = [source.split('\n'), readFileSync(file, 'utf8').split('\n')];
        expect(after).toHaveLength(before.length);
        expect(after.filter((line, index) => line !== before[index])).toEqual([`**Status:** ${to}`]);
        writeFileSync(file, source);
      }
    }
  });

  test.each([
    ['todo', 'pending'],
    ['doing', 'in_progress'],
    ['In-Progress', 'in_progress'],
    ['completed', 'done'],
    ['[x]', 'done'],
  ])('takes %s for %s', (word, status) => {
    const folder = temporaryFolder({'s.md': rateLimit});
    const {data} = runJson(folder, ['status', '--story-file', 's.md', '002', word, '--force']);
    expect(data.changed.map(({to}: {to: string}) => to)).toEqual(status === 'in_progress' ? [] : [status]);
  });

  test('that a task has already changes no byte and says so', () => {
    const repository = temporaryRepository(smallProject);
    const {stdout, exitCode} = run(repository.directory, ['status', '015', '001', 'done']);
    expect(stdout).toBe('! 001 was done already\n');
    expect(exitCode).toBe(0);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test.each([
    [['015', '099', 'done'], /has no task 099/, /001, 002, 003, 004/],
    [['015', '001', '099', 'done'], /has no task 099/, /001, 002/],
    [['015', '001', 'doen'], /"doen" is no status/, /Did you mean "done"\?/],
    [['015', '001'], /"001" is no status/, /It is one of pending, in_progress, done/],
    [['015'], /status needs a status/, /plan-tasks status <story> \[task…\] <status>/],
    [['015', '001', 'done', '--tick'], /--tick goes with a whole story/, /Leave the tasks out/],
    [[], /status needs a story/, /Usage/],
  ])('refuses %j and changes nothing', (words, message, hint) => {
    const repository = temporaryRepository(smallProject);
    const {stderr, stdout, exitCode} = run(repository.directory, ['status', ...words]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(hint);
    expect({stdout, exitCode}).toEqual({stdout: '', exitCode: 2});
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('refuses a story without tasks, and an id that two tasks have', () => {
    const twice = rateLimit.replace('### 004', '### 003');
    const {directory} = temporaryRepository({...smallProject, 'docs/stories/017-twice.md': twice});
    expect(run(directory, ['status', '016', '001', 'done'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /016-status-page\.md has no tasks yet[\s\S]*plan-tasks plan 016 writes them/,
      ),
    });
    expect(run(directory, ['status', '17', '003', 'done'])).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/Task 003 stands at .*:34 and .*:43/),
    });
  });

  test('keeps Windows line ends, byte order mark and a missing last newline', () => {
    const source = `\ufeff${rateLimit.trimEnd().replaceAll('\n', '\r\n')}`;
    const folder = temporaryFolder({'s.md': source});
    run(folder, ['status', '--story-file', 's.md', '003', 'done', '--force']);
    const [before, after] = [source.split('\n'), readFileSync(join(folder, 's.md'), 'utf8').split('\n')];
    expect(after.filter((line, index) => line !== before[index])).toEqual(['**Status:** done\r']);
    expect(after).toHaveLength(before.length);
  });

  test('works without git and leaves nothing behind', () => {
    const folder = temporaryFolder({[path]: rateLimit});
    expect(run(folder, ['status', '015', '4', 'done']).exitCode).toBe(0);
    expect(readdirSync(join(folder, 'docs/stories'))).toEqual(['015-rate-limit.md']);
    expect(readdirSync(folder)).toEqual(['docs']);
  });

  test('by many processes at once keeps every change', async () => {
    const tasks = Array.from({length: 12}, (_, index) => String(index + 1).padStart(3, '0'));
    const blocks = tasks.map(
      id => `### ${id}: Task ${id}\n**Domain:** a\n**Status:** pending\n**Depends on:** none\n\nDo it.\n`,
    );
    const {directory} = temporaryRepository({
      [path]: `# Story 015: A\n\n## Tasks\n\n${blocks.join('\n---\n\n')}`,
    });
    const exits = await Promise.all(
      tasks.map(id => {
        const words = [program, 'status', '015', id, 'done'];
        return once(
          spawn(process.execPath, words, {cwd: directory, env: programEnvironment, stdio: 'ignore'}),
          'exit',
        );
      }),
    );
    expect(exits.map(([code]) => code)).toEqual(tasks.map(() => 0));
    expect(runJson(directory, ['list']).data[0].counts).toEqual({pending: 0, in_progress: 0, done: 12});
  });

  test('finds a task where another program has moved it', () => {
    const {directory} = temporaryRepository(smallProject);
    const moved = rateLimit.replace('## Problem', 'A new line\n\n## Problem');
    writeFileSync(join(directory, path), moved);
    expect(run(directory, ['status', '015', '004', 'done']).exitCode).toBe(0);
    const at = moved.lastIndexOf('pending');
    const expected = `${moved.slice(0, at)}done${moved.slice(at + 'pending'.length)}`;
    expect(readFileSync(join(directory, path), 'utf8')).toBe(expected);
  });
});
