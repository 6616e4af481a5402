import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryFolder, temporaryRepository} from '../helpers/temporary.ts';

describe('show', () => {
  test('prints the tasks, what is ready and what waits', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout, stderr, exitCode} = run(directory, ['show', '015']);
    expect(stdout).toBe(
      `015 Rate limit the HTTP API · In Progress · 1/4 done
docs/stories/015-rate-limit.md

  ✓  001  Add rate_limit to the configuration  backend
  ◐  002  Count requests per client            backend
  ○  003  Return 429 over the limit            backend  after 002
  ○  004  Log every rejection                  compute  ready

  critical path 001 → 002 → 003
`,
    );
    expect({stderr, exitCode}).toEqual({stderr: '', exitCode: 0});
  });

  test('prints only ASCII of its own with --ascii', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout} = run(directory, ['show', '015', '--ascii']);
    expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
    expect(stdout).toContain('  /  002  Count requests per client            backend\n');
  });

  test('gives scripts every field', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data} = runJson(directory, ['show', '15']);
    expect(data.story).toEqual({
      number: '015',
      title: 'Rate limit the HTTP API',
      path: 'docs/stories/015-rate-limit.md',
      status: 'In Progress',
      format: 'story',
    });
    expect(data.tasks[1]).toEqual({
      id: '002',
      title: 'Count requests per client',
      domain: 'backend',
      status: 'in_progress',
      dependsOn: ['001'],
      description: 'Count in `limiter.go` (new). Verify with `go test ./...`.',
      line: 25,
      group: null,
      parent: null,
      flags: [],
    });
    expect(data.groups).toEqual([]);
    expect(rateLimit.split('\n')[24]).toBe('### 002: Count requests per client');
    expect({ready: data.ready, blocked: data.blocked}).toEqual({
      ready: ['004'],
      blocked: [{id: '003', by: ['002']}],
    });
    expect(data.criticalPath).toEqual(['001', '002', '003']);
    expect(data.waves).toEqual([['001', '004'], ['002'], ['003']]);
  });

  test('prints the tasks of each phase under its title, and parts below their task', () => {
    const plan = `# Import Tasks

## Phase 1: Reader

- [x] F001 Read the file
- [ ] F002 [P] Split it into lines

## Phase 2: Writer

- [ ] F003 Write the file
`;
    const {directory} = temporaryRepository({'docs/stories/015-a.md': plan});
    const {stdout} = run(directory, ['show', '015']);
    expect(stdout).toContain(`
  Phase 1: Reader · 1/2
  ✓  F001  Read the file
  ○  F002  Split it into lines  [P]  ready

  Phase 2: Writer · 0/1
  ○  F003  Write the file            after F002
`);
    const {data} = runJson(directory, ['show', '015', 'F002']);
    expect(data.groups.map(({id, kind}: {id: string; kind: string}) => `${kind} ${id}`)).toEqual([
      'phase 1',
      'phase 2',
    ]);
    expect(data.tasks[0]).toMatchObject({group: '1', parent: null, flags: ['parallel']});
    expect(run(directory, ['show', '015', 'F002']).stdout).toContain(' · parallel · in Phase 1: Reader · ');
    const story = `# Story 2.3: Forms

Status: ready-for-dev

## Tasks / Subtasks

- [ ] Task 1: Draw the fields (AC: 1)
  - [x] 1.1 Text
`;
    const parts = temporaryRepository({'docs/stories/2-3-forms.md': story}).directory;
    expect(run(parts, ['show', '2.3']).stdout).toContain(`
  ○  1    Draw the fields  ready
  ✓  1.1    Text
`);
  });

  test('says how to get tasks when there are none', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run(directory, ['show', '016']).stdout).toContain('No tasks yet: plan-tasks plan 016');
    expect(runJson(directory, ['show', '016']).data).toMatchObject({
      tasks: [],
      ready: [],
      story: {format: null},
    });
  });

  test('prints everything about the tasks that are named', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout, exitCode} = run(directory, ['show', '015', '3', '004']);
    expect(stdout).toBe(
      `015 Rate limit the HTTP API · In Progress

○  003  Return 429 over the limit
backend · pending · depends on 002 · waits for 002 · docs/stories/015-rate-limit.md:34

Wrap the handler in \`server.go\`. Verify with \`go test ./...\`. Serves criterion 1.

○  004  Log every rejection
compute · pending · docs/stories/015-rate-limit.md:43

Log in \`daemon.c\`. Verify with \`make test\`. Serves criterion 2.
`,
    );
    expect(exitCode).toBe(0);
    const {data} = runJson(directory, ['show', '015', '003']);
    expect(data.tasks.map(({id}: {id: string}) => id)).toEqual(['003']);
    expect(data.waves).toHaveLength(3);
    expect(run(directory, ['show', '015', '009'])).toMatchObject({exitCode: 2, stdout: ''});
  });

  test('shows a story from anywhere with --story-file', () => {
    const {directory} = temporaryRepository(smallProject);
    const elsewhere = temporaryFolder({'mine.md': rateLimit});
    const {data} = runJson(directory, ['show', '--story-file', join(elsewhere, 'mine.md')]);
    expect(data.story.path).toBe(join(elsewhere, 'mine.md'));
    expect(data.tasks).toHaveLength(4);
  });

  test('keeps columns straight under wide characters', () => {
    const wide = rateLimit.replace('Count requests per client', '数える');
    const {directory} = temporaryRepository({'docs/stories/015-a.md': wide});
    const {stdout} = run(directory, ['show', '015']);
    expect(stdout).toContain('002  数える                               backend\n');
  });

  test('never lets a story act on the terminal', () => {
    const hostile = rateLimit
      .replace('Count requests per client', 'Count \x1b[2J\x1b]0;owned\x07 \u202erequests')
      .replace('Heavy clients', '\x9b31m');
    const {directory} = temporaryRepository({'docs/stories/015-a.md': hostile});
    const text = run(directory, ['show', '015']).stdout;
    expect(text).toContain('Count \\x1b[2J\\x1b]0;owned\\x07 \\u202erequests');
    const json = run(directory, ['show', '015', '--json']).stdout;
    expect(JSON.parse(json).tasks[1].title).toBe('Count \x1b[2J\x1b]0;owned\x07 \u202erequests');
    for (const shown of [text, json]) expect(shown).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
