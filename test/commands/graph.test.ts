import {describe, expect, test} from 'vitest';
import {run, runJson} from '../helpers/run.ts';
import {rateLimit, smallProject} from '../helpers/stories.ts';
import {temporaryRepository} from '../helpers/temporary.ts';

const path = 'docs/stories/015-rate-limit.md';

describe('graph', () => {
  test('draws the dependencies, the waves and the critical path', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run(directory, ['graph', '015'])).toEqual({
      stdout: `015 Rate limit the HTTP API · In Progress · 4 tasks in 3 waves

  wave 1  wave 2  wave 3
  001 ──▶ 002 ──▶ 003
  004

  1  ✓  001  Add rate_limit to the configuration  backend
     ○  004  Log every rejection                  compute
  2  ◐  002  Count requests per client            backend
  3  ○  003  Return 429 over the limit            backend

  critical path 001 → 002 → 003
`,
      stderr: '',
      exitCode: 0,
    });
  });

  test('draws with ASCII alone', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout} = run(directory, ['graph', '015', '--ascii']);
    expect(stdout).toContain('\n  001 --> 002 --> 003\n  004\n');
    expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('names circles and dependencies that are no tasks', () => {
    const wrong = rateLimit
      .replace('**Depends on:** 002', '**Depends on:** 003, 009')
      .replace('**Depends on:** 001', '**Depends on:** 003');
    const {directory} = temporaryRepository({[path]: wrong});
    const {stdout, exitCode} = run(directory, ['graph', '015']);
    expect(stdout).toContain('003 depends on 009, which is no task of this story\n');
    expect(stdout).toContain('a circle: 003 → 003\n');
    expect(stdout).toMatch(/\n {2}- {2}◐ {2}002 /);
    expect(exitCode).toBe(0);
  });

  test('prints a Mermaid flowchart and nothing else with --mermaid', () => {
    const {directory} = temporaryRepository(smallProject);
    const {stdout} = run(directory, ['graph', '015', '--mermaid']);
    expect(stdout).toMatch(/^flowchart LR\n {2}t001\["001 Add rate_limit to the configuration"\]\n/);
    expect(stdout).toContain('\n  t001 --> t002\n');
  });

  test('gives scripts nodes, edges, waves, the picture and the flowchart', () => {
    const {directory} = temporaryRepository(smallProject);
    const {data} = runJson(directory, ['graph', '015']);
    expect(data).toMatchObject({
      story: {number: '015', title: 'Rate limit the HTTP API', path},
      edges: [
        {from: '001', to: '002'},
        {from: '002', to: '003'},
      ],
      waves: [['001', '004'], ['002'], ['003']],
      criticalPath: ['001', '002', '003'],
      cycle: null,
    });
    expect(data.tasks[2]).toEqual({
      id: '003',
      title: 'Return 429 over the limit',
      domain: 'backend',
      status: 'pending',
      dependsOn: ['002'],
      wave: 3,
    });
    expect(data.picture[1]).toBe('001 ──▶ 002 ──▶ 003');
    expect(data.mermaid).toMatch(/^flowchart LR\n/);
  });

  test('of a story without tasks says how to get them', () => {
    const {directory} = temporaryRepository(smallProject);
    expect(run(directory, ['graph', '016']).stdout).toContain('No tasks yet: plan-tasks plan 016');
    expect(runJson(directory, ['graph', '016']).data).toMatchObject({tasks: [], waves: [], criticalPath: []});
  });
});
