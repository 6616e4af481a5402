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

  test('goes on behind a file that cannot be read, which is a problem itself', () => {
    const {directory} = temporaryRepository({...smallProject, 'docs/stories/001-a.md': Uint8Array.of(0)});
    const {data, exitCode} = runJson(directory, ['check']);
    expect(exitCode).toBe(1);
    expect(data[0]).toMatchObject({file: 'docs/stories/001-a.md', rule: 'binary', severity: 'error'});
  });
});
