import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {describe, expect, test} from 'vitest';
import {program, programEnvironment, run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const path = 'docs/stories/015-rate-limit.md';
type Listed = {readonly id: string; readonly story: {readonly number: string | null}};

/** A story whose tasks depend on those that stand in the brackets. */
const storyOf = (number: string, tasks: Readonly<Record<string, string>>, status = 'Ready'): string => {
  const blocks = Object.entries(tasks).map(
    ([id, dependsOn]) =>
      `### ${id}: Task ${id} of ${number}\n**Domain:** backend\n**Status:** pending\n**Depends on:** ${dependsOn}\n\nDo it.\n`,
  );
  return `# Story ${number}: Story ${number}\n\n**Status:** ${status}\n\n## Tasks\n\n${blocks.join('\n---\n\n')}`;
};
const twoStories = {
  'docs/stories/001-a.md': storyOf('001', {'001': 'none', '002': 'none', '003': '002'}),
  'docs/stories/002-b.md': storyOf('002', {'001': 'none', '002': '001', '003': '002'}),
};
const namesOf = (listed: readonly Listed[]) => listed.map(({id, story}) => `${story.number} ${id}`);

describe('next', () => {
  test('lists what can start over all stories, what unblocks most first, with the reason', () => {
    const {directory} = temporaryRepository(twoStories);
    const {stdout, stderr, exitCode} = run(directory, ['next']);
    expect(stdout).toBe(`3 tasks can start, best first

  002  001  Task 001 of 002  backend  unblocks 002, 003 · on the critical path
  001  002  Task 002 of 001  backend  unblocks 003 · on the critical path
  001  001  Task 001 of 001  backend
`);
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
  });

  test('gives scripts the tasks with their story and the reasons', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data} = runJson(directory, ['next']);
    expect(data).toEqual([
      {
        id: '004',
        title: 'Log every rejection',
        domain: 'compute',
        status: 'pending',
        dependsOn: [],
        description: 'Log in `daemon.c`. Verify with `make test`. Serves criterion 2.',
        line: rateLimit.split('\n').indexOf('### 004: Log every rejection') + 1,
        story: {number: '015', title: 'Rate limit the HTTP API', path, status: 'In Progress'},
        unblocks: [],
        isCritical: false,
        reasons: [],
      },
    ]);
  });

  test('of one story lists that one', () => {
    const {directory} = temporaryRepository(twoStories);
    expect(namesOf(runJson(directory, ['next', '1']).data)).toEqual(['001 002', '001 001']);
    expect(run(directory, ['next', '1']).stdout).toContain(
      '001 Story 001 · Ready · 2 tasks can start, best first\n',
    );
  });

  test('prefers a story that is begun where nothing else tells tasks apart', () => {
    const begun = storyOf('002', {'001': 'none', '002': 'none'}).replace('pending', 'done');
    const {directory} = temporaryRepository({
      'docs/stories/001-a.md': storyOf('001', {'001': 'none', '002': 'none'}),
      'docs/stories/002-b.md': begun,
    });
    expect(namesOf(runJson(directory, ['next']).data)).toEqual(['001 001', '002 002', '001 002']);
  });

  test('lists one domain, however it is written, and says where else something can start', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(namesOf(runJson(directory, ['next', '--domain', 'Compute']).data)).toEqual(['015 004']);
    const {stdout, exitCode} = run(directory, ['next', '--domain', 'backend']);
    expect(stdout).toBe('No task of backend can start now; some can in compute.\n');
    expect(exitCode).toBe(1);
  });

  test('gives the same answer as show', () => {
    const {directory} = temporaryRepository(twoStories);
    for (const story of ['001', '002']) {
      const ids = runJson(directory, ['next', story]).data.map(({id}: Listed) => id);
      expect(ids.sort()).toEqual(runJson(directory, ['show', story]).data.ready);
    }
  });

  test('leaves out stories that are over, unless they are named', () => {
    const {directory} = temporaryRepository({
      'docs/stories/001-a.md': storyOf('001', {'001': 'none'}, 'Done'),
      ...smallProject,
    });
    expect(namesOf(runJson(directory, ['next']).data)).toEqual(['015 004']);
    expect(namesOf(runJson(directory, ['next', '001']).data)).toEqual(['001 001']);
  });

  test.each([
    ['no task yet', {'docs/stories/016-a.md': '# A\n'}, /^There are no tasks yet/],
    [
      'all done',
      {[path]: rateLimit.replace(/pending|in_progress/g, 'done')},
      /^Nothing is left: 4 tasks, all done/,
    ],
    [
      'all waiting',
      {[path]: rateLimit.replace(/(### 004[\s\S]*)pending/, '$1in_progress')},
      /^No task can start now: 2 in progress, 1 pending/,
    ],
  ])('with %s exits 1 and says so', (_, files, message) => {
    const {directory} = temporaryRepository(files);
    expect(run(directory, ['next'])).toEqual({
      stdout: expect.stringMatching(message),
      stderr: '',
      exitCode: 1,
    });
    expect(runJson(directory, ['next', '--take'])).toEqual({data: [], exitCode: 1});
  });

  test('goes on behind a story that cannot be read, and says so', () => {
    const {directory} = temporaryRepository({...smallProject, 'docs/stories/017-a.md': Uint8Array.of(0)});
    const {stdout, exitCode} = run(directory, ['next']);
    expect(stdout).toMatch(/015 {2}004 [\s\S]*017-a\.md is a binary file/);
    expect(exitCode).toBe(0);
  });
});

describe('next --take', () => {
  test('starts the first task, changes its one line, and prints what there is to do', () => {
    const repository = temporaryRepository(smallProject);
    const {stdout, exitCode} = run(repository.directory, ['next', '--take']);
    expect(stdout).toMatch(/^015 Rate limit the HTTP API/);
    expect(stdout).toContain('004  pending → in_progress  Log every rejection\n');
    expect(stdout).toContain('Log in `daemon.c`.');
    expect(exitCode).toBe(0);
    expect(repository.git('diff', '--unified=0').split('\n').slice(5)).toEqual([
      '-**Status:** pending',
      '+**Status:** in_progress',
    ]);
  });

  test('takes the first task of a story, or of a domain', () => {
    const {directory} = temporaryRepository({...twoStories, ...smallProject});
    expect(namesOf(runJson(directory, ['next', '1', '--take']).data)).toEqual(['001 002']);
    const {data} = runJson(directory, ['next', '--take', '--domain', 'compute']);
    expect(data).toMatchObject([{id: '004', status: 'in_progress', story: {number: '015'}}]);
    expect(runJson(directory, ['next', '--take', '--domain', 'compute']).exitCode).toBe(1);
  });

  test('never takes one of two tasks with the same id', () => {
    const repository = temporaryRepository({
      'docs/stories/001-a.md': storyOf('001', {'001': 'none', '002': 'none'}).replace('### 002', '### 001'),
    });
    expect(run(repository.directory, ['next', '--take']).exitCode).toBe(1);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  test('by ten processes at once gives ten different tasks', async () => {
    const ids = Array.from({length: 6}, (_, index) => [`00${index + 1}`, 'none']);
    const {directory} = temporaryRepository({
      'docs/stories/001-a.md': storyOf('001', Object.fromEntries(ids)),
      'docs/stories/002-b.md': storyOf('002', Object.fromEntries(ids.slice(0, 4))),
    });
    const taken = await Promise.all(Array.from({length: 10}, () => takeIn(directory)));
    expect(new Set(taken.flatMap(namesOf)).size).toBe(10);
    const {data} = runJson(directory, ['list']);
    expect(data.map(({counts}: {counts: unknown}) => counts)).toEqual([
      {pending: 0, in_progress: 6, done: 0},
      {pending: 0, in_progress: 4, done: 0},
    ]);
    expect(await takeIn(directory)).toEqual([]);
  });
});

async function takeIn(directory: string): Promise<readonly Listed[]> {
  const words = [program, 'next', '--take', '--json'];
  const child = spawn(process.execPath, words, {cwd: directory, env: programEnvironment});
  return JSON.parse(await text(child.stdout));
}
