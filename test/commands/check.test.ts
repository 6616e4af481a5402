import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const path = 'docs/stories/015-rate-limit.md';
const cyclic = rateLimit.replace('**Depends on:** none\n\nAdd', '**Depends on:** 003\n\nAdd');

describe('check', () => {
  test('of plans that keep every rule exits 0 and says so', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout, exitCode} = run(directory, ['check', '015']);
    expect(stdout).toContain('1 story');
    expect(exitCode).toBe(0);
  });

  test('of a broken plan exits 1 with file, line, rule and how to mend it', () => {
    const {directory} = temporaryRepository({...smallProject, [path]: cyclic});
    const {stdout, exitCode} = run(directory, ['check']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^docs\/stories\/015-rate-limit\.md:\d+: error: .*\[[a-z-]+\]\n {2}\S/m);
    const {data, exitCode: same} = runJson(directory, ['check']);
    expect(same).toBe(1);
    expect(data.length).toBeGreaterThan(0);
    for (const problem of data) {
      expect(Object.keys(problem)).toEqual(['story', 'file', 'line', 'rule', 'severity', 'message', 'hint']);
      expect(problem.line).toBeGreaterThan(0);
    }
    expect(data.map(({rule}: {rule: string}) => rule).join(' ')).toContain('cycle');
  });

  test('checks the stories that are named, and no other', () => {
    const {directory} = temporaryRepository({...smallProject, [path]: cyclic});
    expect(run(directory, ['check', '016']).exitCode).toBe(0);
    expect(run(directory, ['check', '016', '015']).exitCode).toBe(1);
  });

  test('tells people once what several tasks have alike, and scripts of each; and how much --fix would mend', () => {
    const same = rateLimit.replaceAll(/Verify with[^.]*\.\/\.\.\.`\./g, '');
    const {directory} = temporaryRepository({
      ...smallProject,
      [path]: same.replace('**Depends on:** 002', '**Depends on:** 002, 009'),
    });
    const {stdout} = run(directory, ['check', '015']);
    expect(stdout.match(/\[no-verification\]/g)).toHaveLength(1);
    expect(stdout).toContain('\n  The same: 003, line 34.\n');
    expect(stdout).toMatch(/1 story, 1 error, 2 warnings; --fix mends 1 of them\n$/);
    expect(runJson(directory, ['check', '015']).data).toHaveLength(3);
  });

  test('goes on behind a file that cannot be read, which is a problem itself', () => {
    const {directory} = temporaryRepository({...smallProject, 'docs/stories/001-a.md': Uint8Array.of(0)});
    const {data, exitCode} = runJson(directory, ['check']);
    expect(exitCode).toBe(1);
    expect(data[0]).toMatchObject({file: 'docs/stories/001-a.md', rule: 'binary', severity: 'error'});
  });
});

describe('check of a path that is gone', () => {
  test('says which commit moved or deleted it', () => {
    const naming = rateLimit.replace('`server.go`', '`web/server.go` and `web/old.go`');
    const {directory, git, commit} = temporaryRepository({
      ...smallProject,
      [path]: naming,
      'web/server.go': 'package web\n\nfunc serve() {}\n',
      'web/old.go': 'package web\n',
    });
    expect(runJson(directory, ['check', '015']).data).toEqual([]);
    git('mv', 'web/server.go', 'serve.go');
    git('rm', '--quiet', 'web/old.go');
    const id = commit('Move the server').slice(0, 7);
    const {data, exitCode} = runJson(directory, ['check', '015']);
    expect(data.map(({rule, message}: {rule: string; message: string}) => [rule, message])).toEqual([
      ['moved-path', `Task 003 names web/server.go, which was moved to serve.go on 2024-05-01 (${id}).`],
      ['deleted-path', `Task 003 names web/old.go, which was deleted on 2024-05-01 (${id}).`],
    ]);
    expect(exitCode).toBe(0);
  });
});

describe('check --fix', () => {
  const wrong = rateLimit
    .replace('**Depends on:** 002', '**Depends on:** 001, 002, 009')
    .replace('**Status:** done', '**Status:** doen')
    .replace('### 004', '### 003');

  test('mends what is mechanical, says what it did, and leaves everything else', () => {
    const repository = temporaryRepository({...smallProject, [path]: wrong});
    const {stdout, exitCode} = run(repository.directory, ['check', '015', '--fix']);
    expect(stdout).toContain(
      `${path}:16: fixed: Task 001 has the status done, which was written "doen". [unknown-status]\n`,
    );
    expect(stdout).toMatch(/1 story, 4 fixed, nothing else wrong\n$/);
    expect(exitCode).toBe(0);
    const changes = repository.git('diff', '--unified=0').split('\n');
    expect(changes.filter(line => /^[-+][^-+]/.test(line))).toEqual([
      '-**Status:** doen',
      '+**Status:** done',
      '-**Depends on:** 001, 002, 009',
      '+**Depends on:** 002',
      '-### 003: Log every rejection',
      '+### 004: Log every rejection',
    ]);
  });

  test('gives scripts what was fixed, and what is left', () => {
    const {directory} = temporaryRepository({
      ...smallProject,
      [path]: wrong.replace('Count requests per client', '[Short title]'),
    });
    const {data, exitCode} = runJson(directory, ['check', '015', '--fix']);
    type Told = {readonly rule: string; readonly fixed?: boolean};
    expect(data.filter(({fixed}: Told) => fixed).map(({rule}: Told) => rule)).toEqual([
      'unknown-status',
      'unknown-dependency',
      'redundant-dependency',
      'duplicate-id',
    ]);
    expect(data.filter(({fixed}: Told) => !fixed)).toMatchObject([{rule: 'placeholder', severity: 'error'}]);
    expect(exitCode).toBe(1);
  });

  test('follows a file to where it was moved', () => {
    const {directory, git, commit} = temporaryRepository({
      ...smallProject,
      [path]: rateLimit.replace('`server.go`', '`web/server.go`'),
      'web/server.go': 'package web\n\nfunc serve() {}\n',
    });
    git('mv', 'web', 'http');
    commit('Move the server');
    expect(run(directory, ['check', '015', '--fix']).stdout).toContain('Task 003 names http/server.go');
    expect(git('diff', '--unified=0')).toContain('+Wrap the handler in `http/server.go`.');
  });

  test('of what is in order changes no byte', () => {
    const {directory, git} = temporaryRepository(smallProject);
    expect(run(directory, ['check', '--fix']).stdout).not.toContain('fixed');
    expect(git('status', '--porcelain')).toBe('');
  });
});
