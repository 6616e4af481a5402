import {expect, test} from 'vitest';
import {
  blockedTasks,
  criticalPath,
  findCycle,
  nextId,
  readyTasks,
  redundantDependencies,
  renumber,
  waves,
} from '../../source/plan/order.ts';
import type {Status} from '../../source/plan/types.ts';

const task = (id: string, dependsOn: readonly string[] = [], status: Status = 'pending') => ({
  id,
  dependsOn,
  status,
});

const diamond = [
  task('001', [], 'done'),
  task('002', ['001']),
  task('003', ['001']),
  task('004', ['002', '003']),
];

test('a pending task is ready when all that it depends on is done', () => {
  expect(readyTasks(diamond).map(({id}) => id)).toEqual(['002', '003']);
});

test('a dependency that no task has is never done', () => {
  const tasks = [task('001', ['099'])];
  expect(readyTasks(tasks)).toEqual([]);
  expect(blockedTasks(tasks)).toEqual([{id: '001', by: ['099']}]);
});

test('a blocked task names what it waits for, and a finished one waits for nothing', () => {
  expect(blockedTasks([...diamond, task('005', ['004'], 'done')])).toEqual([{id: '004', by: ['002', '003']}]);
});

test('each wave waits only for earlier ones', () => {
  expect(waves(diamond)).toEqual([['001'], ['002', '003'], ['004']]);
});

test('a wave keeps the order of the tasks', () => {
  expect(waves([task('003'), task('001'), task('002', ['001', '003'])])).toEqual([['003', '001'], ['002']]);
});

test('the critical path is the longest chain', () => {
  expect(criticalPath([...diamond, task('005', ['004']), task('006')])).toEqual(['001', '002', '004', '005']);
});

test('a cycle is found wherever it hangs', () => {
  const tasks = [
    task('001'),
    task('002', ['001', '004']),
    task('003', ['002']),
    task('004', ['003']),
    task('005', ['004']),
  ];
  expect(new Set(findCycle(tasks))).toEqual(new Set(['002', '003', '004']));
  expect(findCycle([task('001', ['001'])])).toEqual(['001']);
  expect(findCycle(diamond)).toBeUndefined();
});

test('tasks in a cycle are in no wave', () => {
  expect(waves([task('001'), task('002', ['003']), task('003', ['002'])])).toEqual([['001']]);
});

test('a dependency that another one implies is redundant', () => {
  const tasks = [task('001'), task('002', ['001']), task('003', ['002']), task('004', ['001', '003'])];
  expect(redundantDependencies(tasks)).toEqual([{id: '004', dependency: '001'}]);
});

test('ten thousand tasks in one chain are ordered', () => {
  const chain = Array.from({length: 10_000}, (_, place) =>
    task(String(place), place === 0 ? [] : [String(place - 1)]),
  );
  expect(criticalPath(chain)).toHaveLength(10_000);
  expect(redundantDependencies(chain)).toEqual([]);
});

test('the next id follows the highest number, whatever letters and ranges there are', () => {
  expect(nextId([{id: '001'}, {id: '011a'}, {id: '003-006'}])).toBe('012');
  expect(nextId([])).toBe('001');
});

test('renumbering takes the dependencies along', () => {
  expect(renumber([task('007'), task('011a', ['007'])])).toEqual([task('001'), task('002', ['001'])]);
});
