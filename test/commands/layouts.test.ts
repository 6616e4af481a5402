import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const fixture = (path: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', path), 'utf8');

const plans = {
  'docs/plans/limits.md': fixture('milestones/canonical.md'),
  'docs/plans/phases.md': fixture('phases/deviations/canonical.md'),
  'docs/plans/README.md': '# About these plans\n\n- [ ] nothing\n',
  'docs/search-index-plan.md': fixture('steps/deviations/plan.md'),
  'docs/search-index-results.md': fixture('steps/deviations/results.md'),
  'docs/stories/2.3.story.md': fixture('bmad/deviations/forms.md'),
  'specs/007-everything/tasks.md': fixture('spec-kit/deviations/ids-and-tags.md'),
};
const change = (repository: {git: (...words: string[]) => string}): readonly string[] =>
  repository
    .git('diff', '--unified=0')
    .split('\n')
    .filter(line => /^[-+](?![-+]{2})/.test(line));

describe('plans in other layouts', () => {
  test('stand in the list with their title and number, each counted by its own tasks', () => {
    const {directory} = temporaryRepository(plans);
    const {data} = runJson(directory, ['list']);
    expect(data.map(({number, title, counts}: Record<string, unknown>) => ({number, title, counts}))).toEqual(
      [
        {number: '2.3', title: 'Forms', counts: {pending: 6, in_progress: 0, done: 1}},
        {
          number: '007',
          title: 'Everything that ids and tags can be',
          counts: {pending: 17, in_progress: 0, done: 3},
        },
        {number: null, title: 'Limit requests per client', counts: {pending: 3, in_progress: 1, done: 2}},
        {number: null, title: 'Rate limits', counts: {pending: 8, in_progress: 0, done: 2}},
      ],
    );
  });

  test('move by ranges of their own ids, one character for each task', () => {
    const repository = temporaryRepository(plans);
    expect(run(repository.directory, ['status', '7', 'T006-T008', 'done']).exitCode).toBe(0);
    expect(
      run(repository.directory, ['status', 'docs/plans/limits.md', 'Job-001-001-Job-001-002', 'pending'])
        .exitCode,
    ).toBe(0);
    expect(run(repository.directory, ['status', '2.3', '2.1', '2.2', 'done']).exitCode).toBe(0);
    expect(change(repository).filter(line => line.startsWith('+'))).toEqual([
      '+- [ ] Job-001-001: read `internal/web/server.go` and list the handlers that answer to clients',
      '+- [ ] Job-001-002: record the requests a minute of a usual day in `docs/limits.md`',
      '+  - [x] **2.1:** Beside the field',
      '+  - [x] 2.2: At the top',
      '+- [x] T006 [P] [US1] Parallel, for a story',
      '+- [x] [P] T007 [US1] The tag in front',
      '+- [x] T008 [BE] [FOUNDATION] Other tags',
    ]);
  });

  test('take the letter that a person types, and the second of two with one id', () => {
    const repository = temporaryRepository(plans);
    run(repository.directory, ['status', '7', 'T017#2', 'X']);
    expect(change(repository)).toEqual(['-- [ ] T017 Twice', '+- [X] T017 Twice']);
    expect(repository.git('diff', '--unified=1')).toContain(' - [ ] T017 Twice');
  });

  test('warn where only the order says that a task comes later, and refuse where a person wrote it', () => {
    const {directory} = temporaryRepository(plans);
    const {data} = runJson(directory, ['status', 'docs/plans/phases.md', 'F005', 'in_progress']);
    expect(data.warnings).toEqual(['F005 depends on T003 (pending)']);
    const refused = run(directory, ['status', 'docs/plans/limits.md', 'Job-002-002', 'done']);
    expect(refused.stderr).toContain('Job-002-002 depends on Job-002-001 (in_progress)');
    expect(refused.exitCode).toBe(1);
  });

  test('let what a task is a part of follow when the person asks', () => {
    const repository = temporaryRepository(plans);
    run(repository.directory, ['status', '2.3', '2.1', '2.2', 'done', '--parents']);
    expect(change(repository).filter(line => line.startsWith('+'))).toEqual([
      '+- [x] **Task 2:** Show errors (AC: #1-#3)',
      '+  - [x] **2.1:** Beside the field',
      '+  - [x] 2.2: At the top',
    ]);
  });

  test('name what can start: the parts of a task instead of the task', () => {
    const {directory} = temporaryRepository(plans);
    const {data} = runJson(directory, ['next', '2.3']);
    expect(data.map(({id}: {id: string}) => id)).toEqual(['2.1']);
    expect(runJson(directory, ['next']).data.map(({id}: {id: string}) => id)).toEqual(
      expect.arrayContaining(['2.1', 'T004a', 'F002', 'F003']),
    );
  });

  test('are shown, drawn and checked', () => {
    const {directory} = temporaryRepository(plans);
    const {data} = runJson(directory, ['show', 'docs/plans/phases.md']);
    expect(data.story).toMatchObject({title: 'Rate limits', format: 'phases'});
    expect(data.waves).toEqual([
      ['T001'],
      ['F001'],
      ['F002', 'F003'],
      ['F004'],
      ['T002'],
      ['T003'],
      ['F005'],
      ['F006'],
      ['F007'],
    ]);
    expect(run(directory, ['graph', '7']).exitCode).toBe(0);
    const {stdout} = run(directory, ['check', '7']);
    expect(stdout).toContain('T018, T019 are marked as parallel and name the same file, src/a.ts.');
    expect(stdout).toContain('There is another task T017 above this one.');
  });

  test('that are none of them say which they come closest to', () => {
    const {directory} = temporaryRepository({
      'docs/stories/001-odd.md': '# Odd\n\n## Phase 1: One\n\n- [ ] do it\n',
    });
    const {stderr, exitCode} = run(directory, ['status', '1', '1', 'done']);
    expect(stderr).toContain('docs/stories/001-odd.md is a plan in no layout that plan-tasks knows.');
    expect(stderr).toContain('It comes closest to');
    expect(exitCode).toBe(1);
    expect(run(directory, ['show', '1']).stdout).toContain('It comes closest to');
    expect(runJson(directory, ['check', '1']).data).toMatchObject([{rule: 'unknown-layout', line: 1}]);
  });

  test('are found where the configuration says', () => {
    const {directory} = temporaryRepository({
      ...plans,
      '.plan-tasks.json': '{"plans": ["docs/*-plan.md"]}',
    });
    const titles = runJson(directory, ['list']).data.map(({title}: {title: string}) => title);
    expect(titles).toEqual(['Forms', 'search-index Plan']);
  });
});

describe('a steps plan that names its results', () => {
  const plan = 'docs/search-index-plan.md';
  const statuses = (directory: string) =>
    Object.fromEntries(
      runJson(directory, ['show', plan])
        .data.tasks.filter(({id}: {id: string}) => !id.includes('.'))
        .map(({id, status}: {id: string; status: string}) => [id, status]),
    );

  test('has the statuses that the results say, and writes them there', () => {
    const repository = temporaryRepository(plans);
    expect(statuses(repository.directory)).toEqual({0: 'done', 1: 'in_progress', 2: 'pending'});
    run(repository.directory, ['status', plan, '1', 'done']);
    run(repository.directory, ['status', plan, '2', 'in_progress']);
    expect(change(repository)).toEqual([
      '-### Step 1: Index - IN PROGRESS',
      '+### Step 1: Index - COMPLETE',
      '-### Step 2: Query',
      '+### Step 2: Query - IN PROGRESS',
    ]);
    expect(statuses(repository.directory)).toEqual({0: 'done', 1: 'done', 2: 'in_progress'});
  });

  test('keeps the boxes of a step in the plan', () => {
    const repository = temporaryRepository(plans);
    run(repository.directory, ['status', plan, '2.1', 'done']);
    expect(change(repository)).toEqual(['-- [ ] rank them', '+- [x] rank them']);
  });

  test('begins the results when there are none', () => {
    const {directory} = temporaryRepository({[plan]: plans[plan]});
    run(directory, ['status', plan, '0', 'done', '--force']);
    run(directory, ['status', plan, '2', 'in_progress', '--force']);
    expect(readFileSync(join(directory, 'docs/search-index-results.md'), 'utf8')).toBe(
      '# search-index Results\n\n## Implementation Progress\n\n### Step 0: Setup - COMPLETE\n\n---\n\n### Step 1: Index - IN PROGRESS\n\n---\n\n### Step 2: Query - IN PROGRESS\n',
    );
    expect(statuses(directory)).toEqual({0: 'done', 1: 'in_progress', 2: 'in_progress'});
  });

  test('never leaves the repository for them', () => {
    const {directory} = temporaryRepository({
      [plan]: plans[plan].replace('docs/search-index-results.md', '../../out-results.md'),
    });
    run(directory, ['status', plan, '0', 'done']);
    expect(readFileSync(join(directory, 'docs/out-results.md'), 'utf8')).toContain(
      '### Step 0: Setup - COMPLETE',
    );
  });
});

test('two branches that move tasks of a spec-kit plan merge without a conflict', () => {
  const repository = temporaryRepository(plans);
  const path = 'specs/007-everything/tasks.md';
  const base = plans[path];
  const files = ['base', 'ours', 'theirs'].map(name => join(repository.directory, name));
  const texts = [base, base.replace('[ ] T004a', '[x] T004a'), base.replace('[ ] T004b', '[x] T004b')];
  files.forEach((file, index) => {
    writeFileSync(file, texts[index] ?? '');
  });
  expect(run(repository.directory, ['merge-driver', ...files, path]).exitCode).toBe(0);
  const merged = readFileSync(files[1] ?? '', 'utf8');
  expect(merged).toBe(base.replace('[ ] T004a', '[x] T004a').replace('[ ] T004b', '[x] T004b'));
});
