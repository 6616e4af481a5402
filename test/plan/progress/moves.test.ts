import {describe, expect, test} from 'vitest';
import {earlyMoves, freedTasks, hastyTasks, type Move} from '../../../source/plan/progress/moves.ts';
import type {Status, Task} from '../../../source/plan/types.ts';

const task = (id: string, status: Status, ...dependsOn: readonly string[]): Task => ({
  id,
  title: id,
  domain: '',
  status,
  dependsOn,
  description: '',
});
const tasks = [
  task('1', 'done'),
  task('2', 'in_progress', '1'),
  task('3', 'pending', '2'),
  task('4', 'pending', '2', '3'),
  task('5', 'pending', '9'),
];
const move = (id: string, to: Status): readonly Move[] =>
  tasks.filter(each => each.id === id).map(each => ({task: each, from: each.status, to}));
const early = (...moves: readonly Move[]) =>
  earlyMoves(tasks, moves).map(
    ({
      move: {
        task: {id},
      },
      open,
    }) => [id, ...open.map(each => `${each.id} ${each.status}`)],
  );

describe('a move', () => {
  test('is early where something that it depends on is open', () => {
    expect(early(...move('3', 'in_progress'))).toEqual([['3', '2 in_progress']]);
    expect(early(...move('4', 'done'))).toEqual([['4', '2 in_progress', '3 pending']]);
    expect(early(...move('2', 'done'))).toEqual([]);
  });

  test('is not early where that is done by the same call', () => {
    expect(early(...move('2', 'done'), ...move('3', 'done'))).toEqual([]);
  });

  test('is early where nobody can do what it depends on', () => {
    expect(early(...move('5', 'in_progress'))).toEqual([['5', '9 undefined']]);
  });

  test('backwards is never early', () => {
    const contrary = [task('1', 'pending'), task('2', 'done', '1')];
    const back = contrary.slice(1).map(each => ({task: each, from: each.status, to: 'in_progress' as const}));
    expect(earlyMoves(contrary, back)).toEqual([]);
  });

  test('that takes back what others rest on names them', () => {
    const hasty = hastyTasks(tasks, move('1', 'pending'));
    expect(hasty.map(({task: {id}, on}) => [id, ...on])).toEqual([['2', '1']]);
    expect(hastyTasks(tasks, [...move('1', 'pending'), ...move('2', 'pending')])).toEqual([]);
  });

  test('frees what waited for it, and only when nothing else is open', () => {
    const freed = (...moves: readonly Move[]) => freedTasks(tasks, moves).map(({id}) => id);
    expect(freed(...move('2', 'done'))).toEqual(['3']);
    expect(freed(...move('2', 'done'), ...move('3', 'done'))).toEqual(['4']);
    expect(freed(...move('2', 'pending'))).toEqual([]);
  });
});
