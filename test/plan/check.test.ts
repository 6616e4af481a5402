import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';
import {check} from '../../source/plan/check.ts';
import {spellServes} from '../../source/plan/serves.ts';
import {readStory} from '../../source/plan/story.ts';
import type {Surroundings, Task} from '../../source/plan/types.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'story');
const surroundings: Surroundings = {
  paths: ['internal/web/server.go', 'Makefile', 'docs/api.md'],
  domains: ['backend', 'compute'].map(name => ({name, description: '', paths: [], keywords: []})),
  settings: {taskHours: [1, 4], maxTasks: 3},
};
const story = readStory(
  '# Story 015: Limits\n\n## Acceptance Criteria\n- [ ] Limit to 10 requests\n- [ ] Answer 429\n- [x] Keep the log\n',
  '015.md',
);
const sound: Task = {
  id: '001',
  title: 'Return 429 beyond 10 requests',
  domain: 'backend',
  status: 'pending',
  dependsOn: [],
  description: 'In `internal/web/server.go`, return 429. Verify with `make test`.',
};

/** The rules that tasks break, each with its task and severity; tasks are the sound one but for what is said. */
function broken(...tasks: readonly Partial<Task>[]): readonly string[] {
  const whole = tasks.map((task, index) => ({...sound, id: `00${index + 1}`, ...task, line: index + 10}));
  return check({story, tasks: whole, surroundings}).map(({rule, severity, task}) =>
    [severity, rule, task].filter(Boolean).join(' '),
  );
}

describe('a check', () => {
  test('finds nothing wrong with sound tasks', () => {
    expect(broken({}, {dependsOn: ['001']})).toEqual([]);
    expect(broken()).toEqual([]);
  });

  test.each<[string, readonly Partial<Task>[], readonly string[]]>([
    ['an id twice', [{}, {id: '001'}], ['error duplicate-id 001']],
    ['a dependency on no task', [{dependsOn: ['009']}], ['error unknown-dependency 001']],
    ['a task that waits for itself', [{dependsOn: ['001']}], ['error cycle 001']],
    ['a circle', [{}, {dependsOn: ['003']}, {dependsOn: ['002', '001']}], ['error cycle 002']],
    [
      'a dependency said twice over',
      [{}, {dependsOn: ['001']}, {dependsOn: ['001', '002']}],
      ['warning redundant-dependency 003'],
    ],
    [
      'work done before what it needs',
      [{}, {status: 'done', dependsOn: ['001']}],
      ['warning status-before-dependency 002'],
    ],
    ['a task above one that it depends on', [{dependsOn: ['002']}, {}], ['warning order 001']],
    [
      'a task of two days',
      [{description: `${sound.description}\n\n**Estimate:** 1-2 days`}],
      ['warning task-too-big 001'],
    ],
    ['no domain', [{domain: ''}], ['warning missing-domain 001']],
    ['a domain that there is not', [{domain: 'backnd'}], ['warning unknown-domain 001']],
    ['two domains', [{domain: 'Backend + compute'}], ['warning several-domains 001']],
    ['no way to verify', [{description: 'In `docs/api.md`, say 429.'}], ['warning no-verification 001']],
    [
      'a placeholder',
      [{description: 'Return [to be decided] and verify it with 1 test.'}],
      ['error placeholder 001'],
    ],
    ['the blanks of the template', [{title: '[Short title]'}], ['error placeholder 001']],
    ['no title', [{title: ' '}], ['error vague-title 001']],
    ['a title of any task', [{title: 'Various improvements'}], ['warning vague-title 001']],
    ['a title in a script without spaces', [{title: '实现频道列表的查询'}], []],
    ['a description in a script that it cannot judge', [{description: '统计请求数。运行测试。'}], []],
    ['no description', [{description: ''}], ['warning no-description 001']],
    [
      'a description that says nothing',
      [{description: 'Implement rate limiting for the API and test it.'}],
      ['warning vague-description 001'],
    ],
    [
      'a path that there is not',
      [{description: 'Change `internal/web/limit.go`; test it.'}],
      ['warning missing-path 001'],
    ],
    ['more tasks than are allowed', [{}, {}, {}, {}], ['warning too-many-tasks']],
  ])('finds %s', (_name, tasks, rules) => {
    expect(broken(...tasks)).toEqual(rules);
  });

  test.each<[string, readonly Partial<Task>[]]>([
    ['a path that is said to be new', [{description: 'Add `internal/web/limit.go` (new); test it.'}]],
    [
      'a path that is created',
      [
        {description: 'Create `internal/web/limit.go`; test it.'},
        {description: 'Test `internal/web/limit.go`.'},
      ],
    ],
    [
      'a path in a list of new files',
      [{description: 'Count and test.\n\n**Files to create:**\n- `a/limit.go`\n- `a/limit_test.go`'}],
    ],
    [
      'what is done already',
      [{status: 'done', domain: '', title: 'Fixes', description: 'See `gone/away.go`.'}],
    ],
    [
      'code that looks like a placeholder',
      [{description: 'Replace `TODO` in `docs/api.md` and verify that "???" is gone.'}],
    ],
  ])('finds nothing in %s', (_name, tasks) => {
    expect(broken(...tasks)).toEqual([]);
  });

  test('finds a heading with a status that no number makes a task', () => {
    const source =
      '# Story 1: A\n\n## Tasks\n\n### PLAT-3: Do it\n**Status:** pending\n\nGo.\n\n### Notes\n\nNo status.\n';
    const problems = check({
      story: readStory(source, 'a.md'),
      tasks: storyFormat.read(source).tasks,
      surroundings,
    });
    expect(problems).toEqual([
      {
        rule: 'missing-id',
        severity: 'error',
        line: 5,
        text: '"PLAT-3: Do it" has a status like a task, but no number, so that it is none.',
        hint: 'Begin its heading with a number of its own: ### 001: …',
      },
    ]);
  });

  test('says the line, what is wrong and what to do', () => {
    const [problem] = check({
      story,
      tasks: [
        {...sound, dependsOn: ['002']},
        {...sound, id: '003', line: 9},
      ],
      surroundings,
    });
    expect(problem).toEqual({
      rule: 'unknown-dependency',
      severity: 'error',
      line: 1,
      task: '001',
      text: 'Task 001 depends on 002, which is no task of this story.',
      hint: 'Name a task of this story (003?), or write none; other stories belong under Dependencies.',
    });
  });
});

describe('a path that is gone', () => {
  const departed = new Map([
    ['internal/old.go', {commit: '5eb4c7a', date: '2024-05-01', to: 'internal/web/server.go'}],
    ['internal/gone.go', {commit: '0a1b2c3', date: '2024-04-01', to: undefined}],
  ]);
  const naming = (path: string, status: Task['status'] = 'pending') =>
    check({
      story,
      tasks: [{...sound, status, description: `Change \`${path}\` to 429 and test it.`}],
      surroundings: {...surroundings, departed},
    }).map(({rule, text}) => [rule, text]);

  test('is told with the commit that moved or deleted it', () => {
    expect(naming('internal/old.go')).toEqual([
      [
        'moved-path',
        'Task 001 names internal/old.go, which was moved to internal/web/server.go on 2024-05-01 (5eb4c7a).',
      ],
    ]);
    expect(naming('internal/gone.go')).toEqual([
      ['deleted-path', 'Task 001 names internal/gone.go, which was deleted on 2024-04-01 (0a1b2c3).'],
    ]);
  });

  test('is only missing where nobody knows more, and no trouble in a task that is done', () => {
    expect(naming('internal/never.go')).toMatchObject([['missing-path', expect.anything()]]);
    expect(naming('internal/old.go', 'done')).toEqual([]);
  });
});

test('a dependency that is written twice is found in the file', () => {
  const source =
    '# T\n\n## Tasks\n\n### 001: A\n**Depends on:** none\n\n### 002: B\n**Depends on:** 1 (twice, and often), Task 001\n';
  const {tasks} = storyFormat.read(source);
  const found = check({story: readStory(source, 'x.md'), tasks, surroundings});
  expect(found.filter(({rule}) => rule === 'repeated-dependency')).toMatchObject([{task: '002', line: 8}]);
});

test.each(['Tokens expire after about 6 hours', 'Estimate: 4 hours', 'Effort: 2-3 h', 'Size: XL (12 files)'])(
  '"%s" does not make a task too big',
  text => {
    expect(broken({description: `${sound.description} ${text}`})).toEqual([]);
  },
);

describe('criteria without a task', () => {
  const [first, second] = story.criteria;
  const serving = (...criteria: readonly (typeof first)[]): Partial<Task> => ({
    description: `${sound.description}\n\n${spellServes(criteria.flatMap(criterion => criterion ?? []))}`,
  });

  test('are found when tasks quote criteria, the ticked ones aside', () => {
    expect(broken(serving(first))).toEqual(['error criterion-without-task']);
    expect(broken(serving(first), serving(second))).toEqual([]);
  });

  test('are not looked for in a plan that quotes none', () => {
    expect(broken({})).toEqual([]);
  });

  test('do not make the paths of the criteria the paths of the task', () => {
    const quoting = readStory(
      '# T\n\n## Acceptance Criteria\n- [ ] `docs/limits.md` says the limit\n',
      'x.md',
    );
    const tasks = [{...sound, description: `${sound.description}\n\n${spellServes(quoting.criteria)}`}];
    expect(check({story: quoting, tasks, surroundings})).toEqual([]);
  });
});

test('a fence that nobody closed is a problem of the story', () => {
  const open = readStory('# T\n\n```\n', 'x.md');
  expect(check({story: open, tasks: [], surroundings})).toMatchObject([{rule: 'never-closed', line: 3}]);
});

describe('real stories', () => {
  test.each(readdirSync(folder).filter(name => name.endsWith('.md')))('%s has no errors', name => {
    const source = readFileSync(join(folder, name), 'utf8');
    const {tasks} = storyFormat.read(source);
    const found = check({
      story: readStory(source, name),
      tasks,
      surroundings: {...surroundings, paths: undefined, domains: []},
    });
    expect(found.filter(({severity}) => severity === 'error')).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(tasks.filter(({status}) => status !== 'done').length + 2);
  });
});
