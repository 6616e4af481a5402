import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

describe('list', () => {
  test('prints every story with its progress', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run(directory, ['list'])).toEqual({
      stdout:
        "015  Rate limit the HTTP API  In Progress  1/4\n016  Show the daemon's state  Ready             no tasks\n",
      stderr: '',
      exitCode: 0,
    });
  });

  test('gives scripts the counts by status', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data} = runJson(directory, ['list']);
    expect(data).toEqual([
      {
        number: '015',
        title: 'Rate limit the HTTP API',
        path: 'docs/stories/015-rate-limit.md',
        status: 'In Progress',
        counts: {pending: 2, in_progress: 1, done: 1},
      },
      {
        number: '016',
        title: "Show the daemon's state",
        path: 'docs/stories/016-status-page.md',
        status: 'Ready',
        counts: {pending: 0, in_progress: 0, done: 0},
      },
    ]);
  });

  test('lists the others when one cannot be read, and says so', () => {
    const {directory} = temporaryRepository({...smallProject, 'docs/stories/017-a.md': Uint8Array.of(0, 1)});
    const {stdout, exitCode} = run(directory, ['list']);
    expect(stdout).toMatch(/016 .*\ndocs\/stories\/017-a\.md is a binary file/);
    expect(exitCode).toBe(0);
    expect(runJson(directory, ['list']).data[2]).toMatchObject({
      path: 'docs/stories/017-a.md',
      error: {code: 'binary'},
    });
  });

  test('without stories says where it looked', () => {
    const {directory} = temporaryRepository({'a.txt': ''});
    expect(run(directory, ['list']).stdout).toContain('docs/stories/*.md');
    expect(runJson(directory, ['list']).data).toEqual([]);
  });

  test('looks in the folder after --dir', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run('/', ['list', '--dir', directory]).stdout).toContain('015  Rate limit');
    expect(run('/', [`--dir=${directory}`, 'list']).stdout).toContain('015  Rate limit');
  });
});

describe('list --branches', () => {
  const path = 'docs/stories/015-rate-limit.md';
  const done = rateLimit.replace(/in_progress/, 'done');
  const begun = `${rateLimit.replace(/(### 004[\s\S]*)pending/, '$1in_progress')}
---

### 005: Tell people
**Domain:** backend
**Status:** pending
**Depends on:** none

Tell them.
`;

  test('shows where tasks stand on other branches, and what is there alone', () => {
    const repository = temporaryRepository(smallProject);
    const {directory, git, commit} = repository;
    git('switch', '--quiet', '--create', 'feature/count');
    commit('Count', {[path]: done});
    git('switch', '--quiet', '--create', 'log', 'main');
    commit('Log', {
      [path]: begun,
      'docs/stories/017-new.md': rateLimit.replace('015: Rate', '017: Later, rate'),
    });
    git('switch', '--quiet', 'main');
    const before = git('status', '--porcelain', '--ignored');
    const lines = run(directory, ['list', '--branches']).stdout.split('\n');
    expect(lines.slice(0, 5).sort()).toEqual(
      [
        '015  Rate limit the HTTP API         In Progress  1/4',
        '       feature/count                 In Progress  2/4  002 done',
        '       log                           In Progress  1/5  004 in_progress, +005 pending',
        "016  Show the daemon's state         Ready             no tasks",
        '017  Later, rate limit the HTTP API                    not here',
      ].sort(),
    );
    expect(lines[5]).toBe(
      '       log                           In Progress  1/4  +001 done, +002 in_progress, +003 pending, +004 pending',
    );
    expect(git('status', '--porcelain', '--ignored')).toBe(before);
  });

  test('gives scripts every task that stands elsewhere, with its status here', () => {
    const {directory, git, commit} = temporaryRepository(smallProject);
    git('switch', '--quiet', '--create', 'log');
    commit('Log', {[path]: begun});
    git('switch', '--quiet', 'main');
    const {data} = runJson(directory, ['list', '--branches']);
    expect(data[0]).toMatchObject({number: '015', isHere: true});
    expect(data[0].branches).toEqual([
      {
        branch: 'log',
        status: 'In Progress',
        counts: {pending: 2, in_progress: 2, done: 1},
        tasks: [
          {id: '004', title: 'Log every rejection', status: 'in_progress', here: 'pending'},
          {id: '005', title: 'Tell people', status: 'pending', here: null},
        ],
      },
    ]);
    expect(data[1].branches).toEqual([]);
  });

  test('compares with the files as they are now, not with the last commit', () => {
    const {directory, git, commit, write} = temporaryRepository(smallProject);
    git('switch', '--quiet', '--create', 'count');
    commit('Count', {[path]: done});
    git('switch', '--quiet', 'main');
    write({[path]: done});
    expect(runJson(directory, ['list', '--branches']).data[0].branches).toEqual([]);
  });

  test('is silent about a branch that is merged, and says that there is nothing else', () => {
    const {directory, git, commit} = temporaryRepository(smallProject);
    git('branch', 'old');
    commit('Count', {[path]: done});
    expect(run(directory, ['list', '--branches']).stdout).toContain(
      'No task stands elsewhere on another branch',
    );
  });

  test('works before the first commit, and beside stories that are no text', () => {
    const {directory, git, commit} = temporaryRepository({
      [path]: rateLimit,
      'docs/stories/018-a.md': Uint8Array.of(0),
    });
    git('switch', '--quiet', '--orphan', 'empty');
    const {data} = runJson(directory, ['list', '--branches']);
    expect(data).toMatchObject([{number: '015', isHere: false, branches: [{branch: 'main'}]}]);
    commit('Start over', {'a.txt': ''});
    expect(runJson(directory, ['list', '--branches']).data).toEqual(data);
  });

  test('without git says that there are no branches', () => {
    const folder = temporaryFolder({[path]: rateLimit});
    const {stderr, exitCode} = run(folder, ['list', '--branches']);
    expect(stderr).toMatch(/is in no git repository: it has no branches/);
    expect(exitCode).toBe(1);
  });
});
