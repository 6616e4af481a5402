import {describe, expect, test} from 'vitest';
import {drawMermaid} from '../../../source/plan/drawing/mermaid.ts';
import type {Status} from '../../../source/plan/types.ts';

const task = (id: string, dependsOn: readonly string[] = [], status: Status = 'pending') => ({
  id,
  title: `Do ${id}`,
  status,
  dependsOn,
});

describe('the flowchart', () => {
  test('has a box for each task and an arrow to each that waits, without those that are implied', () => {
    const drawn = drawMermaid([
      task('001', [], 'done'),
      task('002', ['001'], 'in_progress'),
      task('003', ['001', '002']),
    ]);
    expect(drawn.split('\n')).toEqual([
      'flowchart LR',
      '  t001["001 Do 001"]',
      '  t002["002 Do 002"]',
      '  t003["003 Do 003"]',
      '  t001 --> t002',
      '  t002 --> t003',
      expect.stringMatching(/^ {2}classDef done /),
      '  class t001 done',
      expect.stringMatching(/^ {2}classDef in_progress /),
      '  class t002 in_progress',
    ]);
  });

  test('shows a dependency that is no task', () => {
    expect(
      drawMermaid([task('001', ['009'])])
        .split('\n')
        .slice(2),
    ).toEqual(['  t009(["009 is no task"])', '  t009 -.-> t001']);
  });

  test('takes no sign of a title or an id for its own', () => {
    const drawn = drawMermaid([{...task('1.2'), title: 'Say "a<b>" & `c` #1\n]'}]);
    expect(drawn).toBe('flowchart LR\n  t1_46_2["1.2 Say #34;a#60;b#62;#34; #38; #96;c#96; #35;1 ]"]');
  });

  test('of no tasks is empty', () => {
    expect(drawMermaid([])).toBe('flowchart LR');
  });
});
