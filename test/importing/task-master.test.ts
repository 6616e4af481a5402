// Task Master's files as stories, in every form that they have had.
import {describe, expect, test} from 'vitest';
import {taskMaster} from '../../source/importing/task-master.ts';
import {deskWith, everything} from './desk.ts';

const gather = (data: unknown, which: readonly string[] = []) =>
  taskMaster.gather(deskWith({'tasks.json': typeof data === 'string' ? data : JSON.stringify(data)}), {
    ...everything,
    which,
  });
const tasksOf = async (tasks: unknown) => (await gather({master: {tasks}}))[0]?.tasks ?? [];

const task = (id: unknown, more: object = {}) => ({id, title: `Do ${id}`, status: 'pending', ...more});

describe('tags', () => {
  const tag = (...tasks: readonly unknown[]) => ({tasks, metadata: {description: 'Tasks for x context'}});

  test('become a story each, in the order of the file, and can be chosen', async () => {
    const data = {master: tag(task(1)), 'feat-mcp': tag(task(1)), empty: tag(), version: '2'};
    expect((await gather(data)).map(({origin, title}) => [origin, title])).toEqual([
      ['Task Master tag master', 'Tasks from Task Master'],
      ['Task Master tag feat-mcp', 'Feat mcp'],
    ]);
    expect(await gather(data, ['feat-mcp'])).toHaveLength(1);
    await expect(gather(data, ['nope'])).rejects.toThrow('has no tag "nope"');
  });

  test('are not needed: an older file is one story, named after its project', async () => {
    const metadata = {projectName: 'Shop', description: 'Sells things.'};
    expect(await gather({metadata, tasks: [task(1)]})).toMatchObject([
      {title: 'Shop', problem: 'Sells things.'},
    ]);
  });

  test.each([
    ['{', 'is not valid JSON'],
    ['[]', 'is no file of Task Master'],
    ['{"tasks": [{"label": "build", "command": "make"}]}', 'is no file of Task Master'],
    ['{"master": {"tasks": []}}', 'has no tasks'],
  ])('are missed in %s with a reason', async (text, reason) => {
    await expect(gather(text)).rejects.toThrow(reason);
  });
});

describe('tasks', () => {
  test('keep their numbers, and subtasks stand before the task that they make up', async () => {
    const subtasks = [task(1), task(2, {dependencies: [1]}), task('3', {dependencies: ['2', 1]})];
    const tasks = await tasksOf([task(4), task(5, {dependencies: [4], subtasks})]);
    expect(tasks.map(({id, dependsOn}) => [id, dependsOn])).toEqual([
      ['004', []],
      ['005a', ['004']],
      ['005b', ['005a']],
      ['005c', ['005b', '005a']],
      ['005', ['005c']],
    ]);
  });

  test('depend on tasks and on subtasks of others, written either way', async () => {
    const tasks = await tasksOf([
      task('1', {subtasks: [task(1), task(2)]}),
      task(2, {dependencies: ['1.2', '1', 9]}),
      task(3, {subtasks: [task(1, {dependencies: ['1.1', 2]}), task(3, {dependencies: ['3.1']})]}),
    ]);
    expect(Object.fromEntries(tasks.map(({id, dependsOn}) => [id, dependsOn]))).toEqual({
      '001a': [],
      '001b': [],
      '001': ['001a', '001b'],
      '002': ['001'],
      '003a': ['001a', '002'],
      '003b': ['003a'],
      '003': ['003b'],
    });
    expect(tasks.find(({id}) => id === '002')?.description).toContain(
      'It depended on 9, which there is no more.',
    );
  });

  test('stand behind what they depend on, and a circle does no harm', async () => {
    const ids = async (tasks: unknown) => (await tasksOf(tasks)).map(({id}) => id);
    expect(await ids([task(1, {dependencies: [3]}), task(2), task(3)])).toEqual(['003', '001', '002']);
    expect(await ids([task(1, {dependencies: [2]}), task(2, {dependencies: [1]})])).toEqual(['001', '002']);
  });

  test.each([
    ['pending', 'pending', ''],
    ['in-progress', 'in_progress', ''],
    ['done', 'done', ''],
    ['completed', 'done', ''],
    ['review', 'in_progress', 'Its status was "review".'],
    ['cancelled', 'done', 'Its status was "cancelled".'],
    ['deferred', 'pending', 'Its status was "deferred".'],
    ['blocked', 'pending', 'Its status was "blocked".'],
    [undefined, 'pending', ''],
  ])('with the status %s are %s', async (written, status, remark) => {
    const [first] = await tasksOf([task(1, {status: written})]);
    expect([first?.status, first?.description]).toEqual([status, remark]);
  });

  test('that are done take their subtasks with them', async () => {
    const [part] = await tasksOf([task(1, {status: 'done', subtasks: [task(1)]})]);
    expect(part).toMatchObject({status: 'done', description: expect.stringContaining('"pending"')});
  });

  test('say everything that was said of them, once', async () => {
    const [first] = await tasksOf([
      task(1, {
        description: 'Add the table.',
        details: ['Columns', {step: 'Index'}],
        acceptanceCriteria: '- It is there',
        testStrategy: 'Run the migration.',
        priority: 'high',
      }),
    ]);
    expect(first?.description).toBe(
      'Add the table.\n\n- Columns\n- step: Index\n\nAccepted when:\n\n- It is there\n\nVerify: Run the migration.\n\nPriority: high.',
    );
  });

  test('with ids that are none, or twice, get numbers of their own', async () => {
    const tasks = await tasksOf([
      task(2),
      task(2),
      task('HAM-1'),
      task(null),
      'no task',
      task(3, {dependencies: ['HAM-1']}),
    ]);
    expect(tasks.map(({id}) => id)).toEqual(['002', '004', '005', '006', '003']);
    expect(tasks.at(-1)?.dependsOn).toEqual(['005']);
  });
});
