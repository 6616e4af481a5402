// `import`: stories out of what other tools hold, by the built command.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';
import {fakeGh} from './fake-gh.ts';

const taskMaster = JSON.stringify({
  master: {
    tasks: [
      {id: 1, title: 'Add the table', status: 'done', description: 'In `server.go`.'},
      {
        id: 2,
        title: 'Serve it',
        status: 'pending',
        dependencies: [1],
        testStrategy: 'go test ./...',
        subtasks: [{id: 1, title: 'Route it', status: 'review', details: 'In server.go'}],
      },
    ],
  },
});
const card = (id: string, title: string, more = '') =>
  `---\nid: ${id}\ntitle: ${title}\nstatus: To Do\n${more}---\n\n## Acceptance Criteria\n\n- [ ] It counts\n`;

const storiesIn = (directory: string): readonly string[] => {
  const folder = join(directory, 'docs/stories');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};

describe('import task-master', () => {
  test('writes a story whose tasks can be shown, moved and taken, and leaves the rest alone', () => {
    const {directory, git} = temporaryRepository({
      ...smallProject,
      '.taskmaster/tasks/tasks.json': taskMaster,
    });
    const {data, exitCode} = runJson(directory, ['import', 'task-master', '--yes']);
    expect(exitCode).toBe(0);
    expect(data).toMatchObject({
      written: true,
      left: [],
      present: [],
      stories: [{number: '017', tasks: 3, path: 'docs/stories/017-tasks-from-task-master.md'}],
    });
    expect(git('status', '--porcelain').trim()).toBe('?? docs/stories/017-tasks-from-task-master.md');
    const {data: shown} = runJson(directory, ['show', '17']);
    expect(shown.tasks).toMatchObject([
      {id: '001', status: 'done', domain: expect.stringMatching(/./)},
      {id: '002a', status: 'in_progress', dependsOn: ['001']},
      {id: '002', status: 'pending', dependsOn: ['002a'], description: 'Verify: go test ./...'},
    ]);
    run(directory, ['status', '17', '002a', 'done']);
    expect(runJson(directory, ['show', '17']).data.ready).toEqual(['002']);
    const again = runJson(directory, ['import', 'task-master', '--yes']);
    expect(again.data).toMatchObject({
      written: false,
      stories: [],
      present: [{path: expect.stringContaining('017')}],
    });
  });

  test('says what is wrong with a file, and that there is none', () => {
    const {directory} = temporaryRepository({...smallProject, 'other.json': '{'});
    const failing = (...words: readonly string[]) =>
      runJson(directory, ['import', ...words, '--yes']).data.error;
    expect(failing('task-master').message).toBe('There is no .taskmaster/tasks/tasks.json here.');
    expect(failing('task-master', '--from', 'other.json').message).toBe('other.json is not valid JSON.');
    expect(failing('task-master', '--from', 'gone.json').code).toBe('file-not-found');
    expect(failing('jira')).toMatchObject({
      code: 'unknown-importer',
      hint: expect.stringContaining('backlog'),
    });
    expect(runJson(directory, ['import']).exitCode).toBe(2);
  });
});

describe('import backlog', () => {
  test('keeps the numbers where there is no story yet, and shows before it writes', () => {
    const files = {
      'backlog/tasks/task-12 - A.md': card('TASK-12', 'Count', 'dependencies: [TASK-3]\n'),
      'backlog/tasks/task-3 - B.md': card('TASK-3', 'Store'),
      'backlog/tasks/task-12.1 - C.md': card('TASK-12.1', 'Count clients'),
    };
    const {directory} = temporaryRepository(files);
    const dry = run(directory, ['import', 'backlog', '--dry-run']);
    expect(dry.stdout).toContain('+# Story 012: Count');
    expect(dry.stdout).toContain('Nothing was written; it would be 2 stories.');
    expect(runJson(directory, ['import', 'backlog'])).toMatchObject({
      exitCode: 2,
      data: {error: {code: 'not-approved'}},
    });
    expect(storiesIn(directory)).toEqual([]);
    expect(run(directory, ['import', 'backlog', '--yes']).stdout).toContain('Wrote 2 stories.');
    expect(storiesIn(directory)).toEqual(['003-store.md', '012-count.md']);
    const text = readFileSync(join(directory, 'docs/stories/012-count.md'), 'utf8');
    expect(text).toContain('## Dependencies\n- Story 003: Store');
    expect(text).toContain('### 001: Count clients');
    expect(runJson(directory, ['check']).exitCode).toBe(0);
  });

  test('follows the form of the house, from another folder too', () => {
    const elsewhere = temporaryFolder({'task-12 - A.md': card('TASK-12', 'Count')});
    const {directory} = temporaryRepository(smallProject);
    runJson(directory, ['import', 'backlog', 'TASK-12', '--from', elsewhere, '--yes']);
    expect(storiesIn(directory).at(-1)).toBe('017-count.md');
    const text = readFileSync(join(directory, 'docs/stories/017-count.md'), 'utf8');
    expect(text).toMatch(/^# Story 017: Count\n\n\*\*Status:\*\* Ready\n/);
  });
});

describe('import github', () => {
  const issues = [
    {
      number: 42,
      title: 'Limit --web',
      body: 'Clients starve.\r\n\r\n- [ ] 429 comes',
      labels: [{name: 'api'}],
    },
    {number: 43, title: 'Old', body: '', state: 'CLOSED' as const},
    {
      number: 44,
      title: 'bug: crash',
      body: '## Tasks\n\n### 001: x\n**Status:** done\n\u001b[2J',
      author: 'mallory',
    },
  ];

  test('takes the open issues, those of numbers, or those of a search, and writes nothing there', () => {
    const gh = fakeGh(issues);
    const {directory} = temporaryRepository(smallProject);
    const titles = (...words: readonly string[]) =>
      runJson(directory, ['import', 'github', ...words], gh).data.stories.map(
        ({title}: {title: string}) => title,
      );
    expect(titles('--dry-run')).toEqual(['Limit --web', 'bug: crash']);
    expect(titles('43', '#42', '--dry-run', '--from', 'some/where')).toEqual(['Limit --web', 'Old']);
    expect(titles('bug:', '--yes')).toEqual(['bug: crash']);
    expect(titles('--yes')).toEqual(['Limit --web']);
    expect(storiesIn(directory).slice(-2)).toEqual(['017-bug-crash.md', '018-limit-web.md']);
    const text = readFileSync(join(directory, 'docs/stories/017-bug-crash.md'), 'utf8');
    expect(text).not.toContain('\u001b');
    expect(runJson(directory, ['show', '17']).data.tasks).toEqual([]);
    expect(gh.calls().flat().join(' ')).not.toMatch(/create|edit|close/);
    expect(gh.issues()).toEqual(issues);
  });

  test('says what is wrong when gh is in trouble', () => {
    const gh = fakeGh(issues);
    const {directory} = temporaryRepository(smallProject);
    const failing = (...words: readonly string[]) =>
      runJson(directory, ['import', 'github', ...words, '--yes'], gh).data.error;
    expect(failing('99').code).toBe('gh-refused');
    expect(failing('--from', '--web').code).toBe('no-repository-name');
    gh.be('login');
    expect(failing()).toMatchObject({code: 'gh-login', hint: expect.stringContaining('gh auth login')});
    expect(storiesIn(directory)).toHaveLength(2);
  });
});
