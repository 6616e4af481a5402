import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

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
