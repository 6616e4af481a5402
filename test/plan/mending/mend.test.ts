import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../../source/formats/story.ts';
import {mend} from '../../../source/plan/mending/mend.ts';
import {readyTasks} from '../../../source/plan/order.ts';
import {type Surroundings, statuses} from '../../../source/plan/types.ts';

const surroundings: Surroundings = {
  paths: ['web/server.go'],
  domains: [],
  settings: {taskHours: [1, 4], maxTasks: 15},
  departed: new Map([
    ['server.go', {commit: '5eb4c7a', date: '2024-05-01', to: 'web/server.go'}],
    ['gone.go', {commit: '5eb4c7a', date: '2024-05-01', to: undefined}],
  ]),
};

type Written = {
  readonly id?: string;
  readonly status?: string;
  readonly after?: string;
  readonly text?: string;
};

const storyOf = (tasks: readonly Written[]): string =>
  `# Story 1: A\n\n## Tasks\n\n${tasks
    .map(
      ({id, status = 'pending', after = 'none', text = 'Do it.'}, index) =>
        `### ${id ?? `00${index + 1}`}: Task\n**Domain:** a\n**Status:** ${status}\n**Depends on:** ${after}\n\n${text}\n`,
    )
    .join('\n---\n\n')}`;

/** The lines that mending changed, and the rules that it went by. */
function mended(...tasks: readonly Written[]) {
  const source = storyOf(tasks);
  const {source: result, repairs} = mend(source, storyFormat, surroundings);
  const before = source.split('\n');
  const lines = result.split('\n');
  expect(lines).toHaveLength(before.length);
  return {
    lines: lines.filter((line, index) => line !== before[index]),
    rules: repairs.map(({rule, task}) => `${rule} ${task}`),
    texts: repairs.map(({text}) => text),
  };
}

describe('mending', () => {
  test.each<[string, readonly Written[], readonly string[], readonly string[]]>([
    [
      'a second task with an id',
      [{}, {}, {id: '001'}, {after: '001'}],
      ['### 005: Task'],
      ['duplicate-id 001'],
    ],
    [
      'two more tasks with an id',
      [{}, {id: '001'}, {id: '001'}],
      ['### 002: Task', '### 003: Task'],
      ['duplicate-id 001', 'duplicate-id 001'],
    ],
    ['a mistyped status', [{status: 'doen'}], ['**Status:** done'], ['unknown-status 001']],
    ['a mistyped pending', [{status: 'pendign'}], ['**Status:** pending'], ['unknown-status 001']],
    [
      'a dependency on no task',
      [{}, {after: '009, 001'}],
      ['**Depends on:** 001'],
      ['unknown-dependency 002'],
    ],
    ['the only dependency', [{after: '009'}], ['**Depends on:** none'], ['unknown-dependency 001']],
    ['a task that waits for itself', [{after: '1'}], ['**Depends on:** none'], ['cycle 001']],
    [
      'a dependency written twice',
      [{}, {}, {after: 'Task 1, 002 and 001'}],
      ['**Depends on:** Task 1, 002'],
      ['repeated-dependency 003'],
    ],
    [
      'a dependency that others imply',
      [{}, {after: '001'}, {after: '001 (types; see above), 002 (core)'}],
      ['**Depends on:** 002 (core)'],
      ['redundant-dependency 003'],
    ],
    [
      'a file that was moved',
      [{text: 'Change `server.go:12`, `./server.go`, server.go and `my/server.go`.'}],
      ['Change `web/server.go:12`, `./web/server.go`, server.go and `my/server.go`.'],
      ['moved-path 001'],
    ],
  ])('%s changes that alone', (_, tasks, ...[lines, rules]) => {
    expect(mended(...tasks)).toMatchObject({lines, rules});
  });

  test.each<[string, readonly Written[]]>([
    ['a status that may mean anything', [{status: 'blocked by QA'}]],
    ['a status with a note', [{status: 'done (via #12)'}]],
    ['a range of dependencies', [{}, {}, {after: '001'}, {after: '001-003'}]],
    ['what a task that is done depended on', [{}, {after: '001'}, {status: 'done', after: '001, 002'}]],
    ['a circle of several tasks', [{after: '002'}, {after: '001'}]],
    ['a file that was deleted', [{text: 'Change `gone.go`.'}]],
    ['a moved file in a task that is done', [{status: 'done', text: 'Change `server.go`.'}]],
  ])('leaves %s to the person', (_, tasks) => {
    expect(mended(...tasks)).toEqual({lines: [], rules: [], texts: []});
  });

  test('says what was done', () => {
    const {texts} = mended({}, {after: '001'}, {after: '001, 002, 009', status: 'pendin'});
    expect(texts).toEqual([
      'Task 003 has the status pending, which was written "pendin".',
      'Task 003 no longer depends on 009: no task of this story.',
      'Task 003 no longer depends on 001: implied by another dependency.',
    ]);
  });

  test('keeps Windows line ends, byte order mark and a missing last newline', () => {
    const source = `\ufeff${storyOf([{}, {after: '001, 009'}])
      .trimEnd()
      .replaceAll('\n', '\r\n')}`;
    expect(mend(source, storyFormat, surroundings).source).toBe(source.replace('001, 009', '001'));
  });

  const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'story');
  test.each(readdirSync(folder).filter(name => name.endsWith('.md')))(
    '%s a second time changes nothing, and no task but by its dependencies',
    name => {
      const source = readFileSync(join(folder, name), 'utf8');
      const once = mend(source, storyFormat, surroundings);
      expect(mend(once.source, storyFormat, surroundings)).toEqual({source: once.source, repairs: []});
      const plain = (text: string) =>
        storyFormat.read(text).tasks.map(({id, title, domain, status, description}) => ({
          id,
          title,
          domain,
          status,
          description,
        }));
      expect(plain(once.source)).toEqual(plain(source));
    },
  );

  test('any plan ends with unique ids and known dependencies, and a second time changes nothing', () => {
    const id = fc.integer({min: 1, max: 7}).map(number => `00${number}`);
    const after = fc.array(fc.oneof(id, fc.constant('Task 3'), fc.constant('4 (why, oh why)')), {
      maxLength: 4,
    });
    const task = fc.record({
      id,
      status: fc.constantFrom(...statuses, 'doen', 'maybe'),
      after: after.map(ids => ids.join(', ') || 'none'),
    });
    fc.assert(
      fc.property(fc.array(task, {minLength: 1, maxLength: 6}), tasks => {
        const {source} = mend(storyOf(tasks), storyFormat, surroundings);
        const {tasks: now} = storyFormat.read(source);
        const ids = new Set(now.map(each => each.id));
        expect(ids.size).toBe(tasks.length);
        expect(now.flatMap(({dependsOn}) => dependsOn).filter(other => !ids.has(other))).toEqual([]);
        expect(mend(source, storyFormat, surroundings).repairs).toEqual([]);
      }),
    );
  });

  test('implied dependencies takes nothing from what can start', () => {
    const source = storyOf([{}, {after: '001'}, {after: '001, 002'}, {after: '001, 002, 003'}]);
    const fixed = mend(source, storyFormat, surroundings).source;
    for (const done of [[], ['001'], ['001', '002'], ['001', '002', '003']]) {
      const ready = (text: string) =>
        readyTasks(
          storyFormat
            .read(text)
            .tasks.map(each => (done.includes(each.id) ? {...each, status: 'done' as const} : each)),
        ).map(each => each.id);
      expect(ready(fixed)).toEqual(ready(source));
    }
  });
});
