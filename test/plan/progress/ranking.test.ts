import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readyTasks} from '../../../source/plan/order.ts';
import {isOver, rankReady} from '../../../source/plan/progress/ranking.ts';
import {statuses, type Task} from '../../../source/plan/types.ts';

const task = (id: string, dependsOn: readonly string[] = [], status: Task['status'] = 'pending'): Task => ({
  id,
  title: id,
  domain: '',
  status,
  dependsOn,
  description: '',
});

describe('ready tasks', () => {
  test('that unblock most come first, directly or behind others', () => {
    const tasks = [task('1'), task('2'), task('3', ['2']), task('4', ['3']), task('5', ['1'])];
    expect(rankReady(tasks).map(ready => [ready.task.id, ...ready.unblocks])).toEqual([
      ['2', '3', '4'],
      ['1', '5'],
    ]);
  });

  test('name what waits for them in the order of the plan', () => {
    const tasks = [task('1'), task('2', ['3']), task('3', ['1']), task('4', ['1']), task('5', ['2'])];
    expect(rankReady(tasks)[0]?.unblocks).toEqual(['2', '3', '4', '5']);
  });

  test('on the critical path come before others that unblock as many', () => {
    const tasks = [task('0', [], 'done'), task('1'), task('2', ['0']), task('3', ['2']), task('4', ['1'])];
    expect(rankReady(tasks).map(({task: {id}, isCritical}) => [id, isCritical])).toEqual([
      ['2', true],
      ['1', false],
    ]);
  });

  test('do not count what is done already', () => {
    const tasks = [task('1'), task('2', ['1'], 'done'), task('3', ['1', '2'])];
    expect(rankReady(tasks)[0]?.unblocks).toEqual(['3']);
  });

  test('keep their order where nothing tells them apart', () => {
    expect(rankReady([task('2'), task('1'), task('3')]).map(ready => ready.task.id)).toEqual(['2', '1', '3']);
  });

  test('are exactly those that can start, whatever the plan', () => {
    const id = fc.integer({min: 0, max: 9}).map(String);
    const plan = fc.array(
      fc
        .tuple(id, fc.uniqueArray(id, {maxLength: 3}), fc.constantFrom(...statuses))
        .map(parts => task(...parts)),
      {maxLength: 10},
    );
    fc.assert(
      fc.property(plan, tasks => {
        const ranked = rankReady(tasks).map(ready => ready.task);
        expect(new Set(ranked)).toEqual(new Set(readyTasks(tasks)));
        expect(ranked).toHaveLength(readyTasks(tasks).length);
      }),
    );
  });
});

test.each([
  ['Done', true],
  ['已完成', true],
  ['审核中', false],
  ['✅ Complete (all tasks done)', true],
  ['Superseded by 014', true],
  ['In Progress', false],
  ['Donegal first', false],
  [undefined, false],
])('a story that is %j is over: %j', (status, expected) => {
  expect(isOver(status)).toBe(expected);
});
