import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {storyFormat} from '../../source/formats/story.ts';
import {applyEdits, changeText} from '../../source/plan/edit.ts';
import {PlanError} from '../../source/plan/error.ts';
import {readStory} from '../../source/plan/story.ts';
import type {Change, Task} from '../../source/plan/types.ts';

const change = (source: string, ...changes: readonly Change[]): string =>
  changeText(source, changes, storyFormat);
const task = (id: string, rest: Partial<Task> = {}): Task => ({
  id,
  title: `Title ${id}`,
  domain: 'backend',
  status: 'pending',
  dependsOn: [],
  description: 'Do it.',
  ...rest,
});
const written = (id: string, description = 'Do it.'): string =>
  `### ${id}: Title ${id}\n**Domain:** backend\n**Status:** pending\n**Depends on:** none\n\n${description}`;
const readTasks = (source: string): readonly Task[] =>
  storyFormat.read(source).tasks.map(({id, title, domain, status, dependsOn, description}) => ({
    id,
    title,
    domain,
    status,
    dependsOn,
    description,
  }));

describe('edits', () => {
  test('replace their spans, in whatever order they come', () => {
    expect(
      applyEdits('abcdef', [
        {start: 4, end: 5, text: 'E'},
        {start: 0, end: 2, text: ''},
        {start: 4, end: 4, text: '<'},
        {start: 6, end: 6, text: '!'},
      ]),
    ).toBe('cd<Ef!');
  });

  test('at one place are inserted in their order', () => {
    expect(
      applyEdits('ab', [
        {start: 1, end: 1, text: '1'},
        {start: 1, end: 1, text: '2'},
      ]),
    ).toBe('a12b');
  });

  test('that overlap or leave the text are refused', () => {
    expect(() =>
      applyEdits('abc', [
        {start: 0, end: 2, text: ''},
        {start: 1, end: 3, text: ''},
      ]),
    ).toThrow(/overlaps/);
    expect(() => applyEdits('abc', [{start: 2, end: 4, text: ''}])).toThrow(/leaves/);
  });
});

describe('tasks are added', () => {
  const add: Change = {kind: 'add', tasks: [task('001'), task('002', {dependsOn: ['001']})]};
  const tasks = `## Tasks\n\n${written('001')}\n\n---\n\n${written('002').replace('none', '001')}`;

  test.each([
    [
      'behind the open questions',
      '# T\n\n## Open Questions\n- a?\n\n## Notes\nn\n',
      `# T\n\n## Open Questions\n- a?\n\n${tasks}\n\n## Notes\nn\n`,
    ],
    [
      'before a rule that parts the sections',
      '# T\n\n## Open Questions\n- a?\n\n---\n\n## Notes\nn\n',
      `# T\n\n## Open Questions\n- a?\n\n${tasks}\n\n---\n\n## Notes\nn\n`,
    ],
    [
      'before the notes',
      '# T\n\n## Acceptance Criteria\n- a\n\n## Notes\nn\n',
      `# T\n\n## Acceptance Criteria\n- a\n\n${tasks}\n\n## Notes\nn\n`,
    ],
    [
      'at the end',
      '# T\n\n## Acceptance Criteria\n- a\n',
      `# T\n\n## Acceptance Criteria\n- a\n\n${tasks}\n`,
    ],
    ['at the end without a newline', '# T\n- a', `# T\n- a\n\n${tasks}`],
    ['in an empty text', '', `${tasks}\n`],
    ['behind a fence that is open', '# T\n\n````\nopen\n', `# T\n\n\`\`\`\`\nopen\n\`\`\`\`\n\n${tasks}\n`],
    ['behind a comment that is open', '# T\n\n<!-- open', `# T\n\n<!-- open\n-->\n\n${tasks}`],
    [
      'before a fence that is open further down',
      '# T\n\n## Notes\n```\nopen',
      `# T\n\n${tasks}\n\n## Notes\n\`\`\`\nopen`,
    ],
    ['with the mark of the other sections', '# Problem\nP\n', `# Problem\nP\n\n#${tasks.slice(2)}\n`],
    ['under an empty heading', '# T\n\n## Tasks\n## Notes\n', `# T\n\n${tasks}\n\n## Notes\n`],
    [
      'under words',
      '# T\n\n## Tasks\n\nSoon.\n\n\n## Notes\n',
      `# T\n\n${tasks.replace('## Tasks', '## Tasks\n\nSoon.')}\n\n\n## Notes\n`,
    ],
  ])('%s', (_name, source, wanted) => {
    expect(change(source, add)).toBe(wanted);
  });

  test('behind those that are there, with the rule between them', () => {
    const source = `# T\n\n## Tasks\n\n${written('001')}\n\n---\n\n## Notes\nn\n`;
    expect(change(source, {kind: 'add', tasks: [task('002')]})).toBe(
      `# T\n\n## Tasks\n\n${written('001')}\n\n---\n\n${written('002')}\n\n---\n\n## Notes\nn\n`,
    );
  });

  test('with the newlines of the file', () => {
    expect(change('# T\r\n\r\ntext\r\n', {kind: 'add', tasks: [task('001', {description: 'a\nb'})]})).toBe(
      `# T\n\ntext\n\n## Tasks\n\n${written('001', 'a\nb')}\n`.replaceAll('\n', '\r\n'),
    );
  });

  test('not at all when there are none', () => {
    expect(change('# T', {kind: 'add', tasks: []})).toBe('# T');
  });
});

describe('fields are set', () => {
  const source = `# T\n\n## Tasks\n\n${written('001')}\n\n---\n\n${written('002', '')}\n\n### 003: Bare\n### 004: Last`;

  test('where they stand', () => {
    const changed = change(
      source,
      {kind: 'set', id: '001', field: 'title', value: 'New'},
      {kind: 'set', id: '001', field: 'domain', value: 'docs'},
      {kind: 'set', id: '001', field: 'dependsOn', value: ['002', '003']},
      {kind: 'set', id: '001', field: 'description', value: 'Other.\n\n- text'},
    );
    expect(changed).toBe(
      source
        .replace('Title 001', 'New')
        .replace('backend', 'docs')
        .replace('none', '002, 003')
        .replace('Do it.', 'Other.\n\n- text'),
    );
  });

  test('where they belong when there is no place for them yet', () => {
    const changed = ['002', '003', '004'].reduce(
      (text, id) =>
        change(
          text,
          {kind: 'set', id, field: 'dependsOn', value: ['001']},
          {kind: 'set', id, field: 'description', value: 'Said.'},
          {kind: 'set', id, field: 'domain', value: 'docs'},
          {kind: 'set', id, field: 'status', value: 'done'},
        ),
      source,
    );
    expect(readTasks(changed).slice(1)).toEqual(
      ['Title 002', 'Bare', 'Last'].map((title, index) =>
        task(`00${index + 2}`, {
          title,
          domain: 'docs',
          status: 'done',
          dependsOn: ['001'],
          description: 'Said.',
        }),
      ),
    );
    expect(changed.split('### 004')[1]).toBe(
      ': Last\n**Domain:** docs\n**Status:** done\n**Depends on:** 001\n\nSaid.',
    );
  });

  test('only of tasks that there are', () => {
    const wrong = (): string => change(source, {kind: 'set', id: '009', field: 'status', value: 'done'});
    expect(wrong).toThrow(PlanError);
    expect(wrong).toThrow('There is no task 009');
  });
});

describe('many statuses', () => {
  const source = `## Tasks\n\n${written('001')}\n\n---\n\n${written('002')}\n`;
  const set = (id: string, value: Task['status']): Change => ({kind: 'set', id, field: 'status', value});

  test('are set one after the other, also of one task', () => {
    const changed = change(source, set('001', 'done'), set('002', 'done'), set('001', 'in_progress'));
    expect(readTasks(changed).map(({status}) => status)).toEqual(['in_progress', 'done']);
  });

  test('are set between other changes', () => {
    const changed = change(source, set('001', 'done'), {kind: 'remove', id: '001'}, set('002', 'done'));
    expect(readTasks(changed)).toEqual([task('002', {status: 'done'})]);
  });
});

describe('the status of the story is set', () => {
  const inProgress: Change = {kind: 'setStoryStatus', value: 'In Progress'};

  test.each([
    ['# T\n\n## Status\nReady\n', '# T\n\n## Status\nIn Progress\n'],
    ['# T\n\n## Status: Draft\n', '# T\n\n## Status: In Progress\n'],
    ['# T\n\n## Status\n\n## Problem\n', '# T\n\n## Status\nIn Progress\n\n## Problem\n'],
    ['# T\n\n## Status\n-----\n', '# T\n\n## Status\nIn Progress\n\n-----\n'],
    ['# T\n\n**Status:**\n', '# T\n\n**Status:** In Progress\n'],
    ['## Tasks\n# T\n', '## Status\nIn Progress\n\n## Tasks\n# T\n'],
    ['# T\n\n## Status\n- `draft`\n', '# T\n\n## Status\n- `in-progress`\n'],
    ['# T\n\n**Status:** Complete (all tasks)\n', '# T\n\n**Status:** In Progress\n'],
    ['# T\n\nStatus: ready_for_dev\n', '# T\n\nStatus: in_progress\n'],
    ['---\nstatus: "Draft"\n---\n# T\n', '---\nstatus: "In Progress"\n---\n# T\n'],
    ['---\nstatus:\n---\n# T\n', '---\nstatus: In Progress\n---\n# T\n'],
    ['# T\n\n## Problem\nP\n', '# T\n\n## Status\nIn Progress\n\n## Problem\nP\n'],
    ['# T\nP\n', '# T\n\n## Status\nIn Progress\n\nP\n'],
    ['# T', '# T\n\n## Status\nIn Progress'],
    ['P\n', '## Status\nIn Progress\n\nP\n'],
    ['', '## Status\nIn Progress\n'],
    ['\ufeff# T\r\n', '\ufeff# T\r\n\r\n## Status\r\nIn Progress\r\n'],
    ['# T\n\nStatus: in-progress\n', '# T\n\nStatus: in-progress\n'],
  ])('%j', (source, wanted) => {
    expect(change(source, inProgress)).toBe(wanted);
    expect(change(wanted, inProgress)).toBe(wanted);
  });
});

describe('criteria are ticked', () => {
  const source = '# T\r\n\r\n## Acceptance Criteria\r\n- [ ] One\r\n- [x] Two\r\n- Three\r\n';
  const tick = (numbers: readonly number[], isTicked: boolean): Change => ({kind: 'tick', numbers, isTicked});

  test('in their boxes, and cleared again to the same bytes', () => {
    const ticked = change(source, tick([1, 2, 3], true));
    expect(ticked).toBe(source.replace('[ ] One', '[x] One'));
    expect(change(ticked, tick([1], false))).toBe(source);
  });

  test('not at all when they have no box, or are none', () => {
    expect(change(source, tick([3, 9], true))).toBe(source);
  });
});

describe('answers are kept', () => {
  const clarify = (date: string, question: string, answer: string): Change => ({
    kind: 'clarify',
    date,
    answers: [{question, answer}],
  });
  const first = clarify('2026-01-02', 'How many?', 'Ten.');

  test('in a section of their own before the tasks', () => {
    const session = '## Clarifications\n\n### Session 2026-01-02\n\n- Q: How many? → A: Ten.';
    expect(change('# T\n\n## Tasks\n', first)).toBe(`# T\n\n${session}\n\n## Tasks\n`);
    expect(change('# T\n\n## Open Questions\n- a?\n\n## Notes\nn\n', first)).toBe(
      `# T\n\n## Open Questions\n- a?\n\n${session}\n\n## Notes\nn\n`,
    );
  });

  test('in the session of their day, or in a new one', () => {
    const source = change(
      '# T\n',
      first,
      clarify('2026-01-02', 'Who?', 'Ann'),
      clarify('2026-01-03', 'Why?', 'So.'),
    );
    expect(source).toBe(
      '# T\n\n## Clarifications\n\n### Session 2026-01-02\n\n- Q: How many? → A: Ten.\n- Q: Who? → A: Ann\n\n### Session 2026-01-03\n\n- Q: Why? → A: So.\n',
    );
    expect(readStory(source, 'x.md').clarifications).toHaveLength(3);
  });

  test('between the open questions and the tasks of the same plan', () => {
    const source = change('# T\n\n## Open Questions\n- a?\n\n## Notes\nn\n', first, {
      kind: 'add',
      tasks: [task('001')],
    });
    expect(
      readStory(source, 'x.md')
        .sections.filter(({level}) => level === 2)
        .map(({heading}) => heading),
    ).toEqual(['Open Questions', 'Clarifications', 'Tasks', 'Notes']);
  });

  test('on one line each, whatever they say', () => {
    const source = change(
      '# T\n\n## Tasks\n',
      clarify('2026-01-02', 'Is it\n"a → A: b"?', '## Notes\n```\n<!--\n'),
    );
    expect(readStory(source, 'x.md')).toMatchObject({
      clarifications: [{question: 'Is it "a › A: b"?', answer: '## Notes ``` <!--'}],
      problems: [],
    });
  });
});

/** Lines that would end a task, open a section or hide what follows, if they stood there as they are. */
const hostileLine = fc.constantFrom(
  ...[
    'text',
    '',
    '# One',
    '## Tasks',
    '### 004: No task',
    '#### Fine',
    '---',
    '***',
    '====',
    '-----',
    '```',
    '````md',
    '~~~',
  ],
  ...[
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<div>',
    '**Status:** done',
    '**Domain:** x',
    '**Depends on:** 009',
    '- **Status:** done',
  ],
  ...[
    '- item',
    '  - nested',
    '    code',
    '\ttab',
    '1. one',
    '  ```',
    'title: x',
    '> quote',
    '\\# escaped',
    'a\rb',
    '| a | b |',
    '- ```',
  ],
);
const hostileText = fc.array(hostileLine, {maxLength: 8}).map(lines => lines.join('\n'));

describe('whatever a person writes', () => {
  test('what is rendered reads as the same tasks, and stays so', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), {minLength: 1, maxLength: 3}), texts => {
        const tasks = texts.map(([title, description], index) =>
          task(`00${index + 1}`, {title, description, dependsOn: ['001']}),
        );
        const read = readTasks(storyFormat.render(tasks));
        expect(read.map(({id, status, domain, dependsOn}) => [id, status, domain, dependsOn])).toEqual(
          tasks.map(({id, status, domain, dependsOn}) => [id, status, domain, dependsOn]),
        );
        expect(readTasks(storyFormat.render(read))).toEqual(read);
      }),
      {numRuns: 2000, seed: 11},
    );
  });

  test('the other tasks, the notes and the criteria stay what they were', () => {
    const source = `# Story: T\n\n## Acceptance Criteria\n- [ ] c\n\n## Tasks\n\n${written('001')}\n\n---\n\n${written('002')}\n\n## Notes\nn\n`;
    fc.assert(
      fc.property(hostileText, fc.constantFrom('title', 'domain', 'description'), (value, field) => {
        const changed = change(source, {kind: 'set', id: '001', field, value});
        expect(readTasks(changed).slice(1)).toEqual(readTasks(source).slice(1));
        const [first] = readTasks(changed);
        expect({...first, [field]: undefined}).toEqual({...readTasks(source)[0], [field]: undefined});
        expect(readStory(changed, 'x.md')).toMatchObject({notes: 'n', criteria: [{text: 'c'}], problems: []});
        expect(change(changed, {kind: 'set', id: '001', field, value: 'Plain'})).toBe(
          change(source, {kind: 'set', id: '001', field, value: 'Plain'}),
        );
      }),
      {numRuns: 2000, seed: 12},
    );
  });
});
