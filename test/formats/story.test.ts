import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {formatNamed, formatOf} from '../../source/formats/index.ts';
import {storyFormat} from '../../source/formats/story.ts';
import {changeText} from '../../source/plan/edit.ts';
import type {Status} from '../../source/plan/types.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'story');
const fixture = (name: string): string => readFileSync(join(folder, name), 'utf8');

type Expected = {
  readonly tasks: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: Status;
    readonly domain: string;
    readonly dependsOn: readonly string[];
    readonly note?: string;
  }[];
};
const expected = JSON.parse(fixture('expected.json')) as Readonly<Record<string, Expected>>;

describe('real stories', () => {
  test('every one of them is expected', () => {
    expect(Object.keys(expected)).toEqual(readdirSync(folder).filter(name => name.endsWith('.md')));
  });

  test.each(Object.entries(expected))('%s has the tasks that a person reads in it', (name, {tasks}) => {
    const plan = storyFormat.read(fixture(name));
    expect(plan.problems).toEqual([]);
    expect(
      plan.tasks.map(({id, title, status, domain, dependsOn, note}) =>
        note === undefined
          ? {id, title, status, domain, dependsOn}
          : {id, title, status, domain, dependsOn, note},
      ),
    ).toEqual(tasks);
  });

  test('a description is all that stands between the fields and the rule', () => {
    const [task] = storyFormat.read(fixture('014-css-component-library.md')).tasks.slice(-1);
    expect(task?.description).toMatch(
      /^Test all existing features .* no JavaScript errors in browser console\.$/,
    );
    const [, , , , , , last] = storyFormat.read(fixture('013-app-shell-layout.md')).tasks;
    expect(last?.description.split('\n\n')).toHaveLength(2);
  });

  test('headings behind the tasks and in fences are no tasks', () => {
    const source = fixture('010-update-mistral-7b.md');
    const {tasks} = storyFormat.read(source);
    const last = tasks.at(-1);
    expect(source.slice(last?.span.end).startsWith('## Notes')).toBe(true);
  });
});

describe('deviations', () => {
  const read = (name: string) => storyFormat.read(fixture(`deviations/${name}`)).tasks;
  const rows = (name: string) =>
    read(name).map(({id, domain, status, dependsOn}) => [id, domain, status, dependsOn]);

  test('ids, fields and statuses are read however loosely they are written', () => {
    expect(rows('loose.md')).toEqual([
      ['1', 'backend', 'done', []],
      ['2', '', 'pending', []],
      ['003-006', 'weave + compute', 'done', ['1', '2']],
      ['007', 'docs', 'in_progress', ['003-006', '007a']],
      ['007a', '', 'pending', []],
      ['008', '', 'done', ['1', '2', '003-006', '007', '007a']],
    ]);
  });

  test('further fields stay in the description, and in the file', () => {
    const [first, second, range, late] = read('loose.md');
    expect(first?.description).toBe('- **Files:** `a.go`\n\nText of the first.');
    expect(second?.description).toBe('Only text, with **Bold:** inside.\n\n#### Details\nMore.');
    expect(range?.description).toBe('**Files to modify:**\n- `b.go`');
    expect(late?.description).toBe('Text first.');
  });

  test('tasks in comments, fences and front matter are none', () => {
    expect(rows('comments.md')).toEqual([['001', 'backend', 'pending', []]]);
    expect(rows('nested-fences.md')).toEqual([
      ['001', 'docs', 'pending', []],
      ['002', 'docs', 'done', ['001']],
    ]);
    expect(rows('front-matter.md')).toEqual([
      ['001', 'frontend', 'pending', []],
      ['002', 'frontend', 'pending', ['001']],
    ]);
  });

  test('a heading above the others of the tasks is one too, a deeper one is not', () => {
    const source =
      '## Tasks\n#### 001: Deep\n### 002: High\n#### 003: Part of it\n### Else\n#### 004: Deep again\n';
    expect(storyFormat.read(source).tasks.map(({id}) => id)).toEqual(['001', '002', '004']);
  });

  test('an unknown status is read as pending, and said', () => {
    const source = '## Tasks\n\n### 001: Wait\n**Status:** blocked by infra\n';
    const {tasks, problems} = storyFormat.read(source);
    expect(tasks[0]).toMatchObject({status: 'pending', note: 'blocked by infra'});
    expect(problems).toMatchObject([{rule: 'unknown-status', line: 3, task: '001'}]);
  });
});

describe('a status', () => {
  const withStatus = (written: string, value: Status): string =>
    changeText(
      `## Tasks\n\n### 001: Wait\n**Status:** ${written}\n`,
      [{kind: 'set', id: '001', field: 'status', value}],
      storyFormat,
    ).split('\n')[3] ?? '';

  test.each([
    ['done', 'pending', '**Status:** pending'],
    ['done (via #12)', 'pending', '**Status:** pending (via #12)'],
    ['✅ Done', 'in_progress', '**Status:** in_progress'],
    ['Done ✅', 'pending', '**Status:** pending'],
    ['**Complete**', 'pending', '**Status:** **pending**'],
    ['`in_progress`', 'done', '**Status:** `done`'],
    ['Not started', 'done', '**Status:** done'],
    ['blocked by infra', 'done', '**Status:** done'],
    ['', 'done', '**Status:** done'],
    ['Done', 'done', '**Status:** Done'],
  ] as const)('written as "%s" and set to %s keeps what is not the status', (written, value, line) => {
    expect(withStatus(written, value)).toBe(line);
  });

  test('without a line gets one where it belongs', () => {
    const source = '## Tasks\n\n### 001: Wait\n- **Domain:** backend\n\nText.\n\n### 002: Go\nText.\n';
    const changed = changeText(
      source,
      [
        {kind: 'set', id: '001', field: 'status', value: 'done'},
        {kind: 'set', id: '002', field: 'status', value: 'in_progress'},
      ],
      storyFormat,
    );
    expect(changed).toBe(
      '## Tasks\n\n### 001: Wait\n- **Domain:** backend\n- **Status:** done\n\nText.\n\n### 002: Go\n**Status:** in_progress\nText.\n',
    );
    expect(storyFormat.read(changed).tasks.map(({description}) => description)).toEqual(['Text.', 'Text.']);
  });
});

describe('dependencies', () => {
  const dependsOn = (written: string): readonly string[] | undefined =>
    storyFormat
      .read(`## Tasks\n### 001: A\n### 002a: B\n### 003-006: C\n### 007: D\n**Depends on:** ${written}\n`)
      .tasks.at(-1)?.dependsOn;

  test.each([
    ['none', []],
    ['None', []],
    ['-', []],
    ['', []],
    ['N/A', []],
    ['001, 002a', ['001', '002a']],
    ['Task 1 and task 2A', ['001', '002a']],
    ['#001; 004', ['001', '003-006']],
    ['001 (the protocol, and more), 005', ['001', '003-006']],
    ['001-003', ['001', '002', '003-006']],
    ['all', ['001', '002a', '003-006']],
    ['Story 004', []],
    ['001, 099', ['001', '099']],
  ])('"%s" is read', (written, ids) => {
    expect(dependsOn(written)).toEqual(ids);
  });
});

describe('recognition', () => {
  test('the layout of a text is known by its tasks', () => {
    expect(formatOf(fixture('001-binary-protocol.md'))).toBe(storyFormat);
    expect(formatOf(fixture('deviations/empty-tasks.md'))).toBe(storyFormat);
    expect(formatOf(fixture('deviations/unplanned.md'))).toBeUndefined();
    expect(formatOf('')).toBeUndefined();
    expect(formatNamed('Story')).toBe(storyFormat);
    expect(formatNamed('poem')).toBeUndefined();
  });
});
