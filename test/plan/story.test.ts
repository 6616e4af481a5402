import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readStory} from '../../source/plan/story.ts';
import type {Criterion} from '../../source/plan/types.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'story');
const fixture = (name: string): string => readFileSync(join(folder, name), 'utf8');
const story = (source: string, path = 'docs/stories/story.md') => readStory(source, path);
const texts = (lines: readonly {readonly text: string}[]): readonly string[] => lines.map(({text}) => text);

type Group = {readonly group: readonly string[]; readonly count: number; readonly ticked: number};
type Expected = {
  readonly number: string;
  readonly title: string;
  readonly status: string | null;
  readonly dependencies: readonly (readonly string[])[];
  readonly outOfScope: number;
  readonly openQuestions: number;
  readonly criteria: readonly Group[];
};
const expected = JSON.parse(fixture('expected.json')) as Readonly<Record<string, Expected>>;

/** Neighbouring criteria of one group, counted. */
function grouped(criteria: readonly Criterion[]): readonly Group[] {
  const groups: {group: readonly string[]; count: number; ticked: number}[] = [];
  for (const {group, isTicked} of criteria) {
    const last = groups.at(-1);
    const ticked = isTicked ? 1 : 0;
    if (last?.group.join('>') !== group.join('>') || last === undefined)
      groups.push({group, count: 1, ticked});
    else Object.assign(last, {count: last.count + 1, ticked: last.ticked + ticked});
  }
  return groups;
}

describe('real stories', () => {
  test.each(Object.entries(expected))('%s says what a person reads in it', (name, wanted) => {
    const read = readStory(fixture(name), `docs/stories/${name}`);
    expect({
      number: read.number,
      title: read.title,
      status: read.status ?? null,
      dependencies: read.dependencies.map(({stories}) => stories),
      outOfScope: read.outOfScope.length,
      openQuestions: read.openQuestions.length,
      criteria: grouped(read.criteria),
    }).toEqual({...wanted, tasks: undefined});
    expect([read.problem, read.actor, read.outcome].every(text => text.length > 20)).toBe(true);
    expect(read.problems).toEqual([]);
  });

  test.each(readdirSync(folder).filter(name => name.endsWith('.md')))('%s is quoted line by line', name => {
    const source = fixture(name);
    const lines = source.split('\n');
    const read = readStory(source, name);
    const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const {text, line} of [
      ...read.sentences,
      ...read.criteria,
      ...read.outOfScope,
      ...read.dependencies,
    ]) {
      const start = plain(lines.slice(line - 1, line + 3).join(' '));
      expect(start).toContain(plain(text).slice(0, 20));
    }
    const tasks = read.sections.find(section => section.name === 'tasks');
    expect(tasks?.heading).toBe('Tasks');
    for (const {section} of read.sentences) expect(section).not.toBe('tasks');
  });
});

describe('criteria', () => {
  const criteria = (body: string) =>
    story(`# Story: T\n\n## Acceptance Criteria\n${body}\n\n## Notes\n- no criterion\n`).criteria;

  test.each([
    ['boxes', '- [ ] One\n- [x] Two', ['One', 'Two']],
    ['bullets', '* One\n* Two', ['One', 'Two']],
    ['numbers', '1. One\n2. Two', ['One', 'Two']],
    ['several lines', '- One\n  and a half,\nlazily', ['One and a half, lazily']],
    ['nested points', '- One:\n  - a\n  - b\n- Two\n  - c\n  - d', ['One: a; b', 'Two: c; d']],
    ['further paragraphs', '- One.\n\n  More of it.\n- Two', ['One. More of it.', 'Two']],
    ['fences inside', '- One:\n  ```\n  - no\n  ```\n- Two', ['One:', 'Two']],
    ['steps in one item', '1. **Given** a\n   **When** b\n   **Then** c', ['Given a When b Then c']],
    [
      'steps over items',
      '- Given a\n- When b\n- Then c\n- And d\n- Given e\n- Then f',
      ['Given a, When b, Then c, And d', 'Given e, Then f'],
    ],
    [
      'conditions that are no steps',
      '- When a, b happens\n- When c, then d',
      ['When a, b happens', 'When c, then d'],
    ],
    [
      'steps in paragraphs',
      '**Given** a\n**When** b\n**Then** c\n\nGiven d, when e, then f.',
      ['Given a When b Then c', 'Given d, when e, then f.'],
    ],
    [
      'paragraphs',
      'It works:\n\nThe user logs in.\n\nThe user logs out.',
      ['The user logs in.', 'The user logs out.'],
    ],
    [
      'headings with numbers',
      '### AC1: Log in\nThe user logs in.\n### AC2: Log out\n- Given a\n- Then b',
      ['AC1: Log in: The user logs in.', 'AC2: Log out, Given a, Then b'],
    ],
    ['prose beside a list', 'As follows:\n- One\n\nThat is all.', ['One']],
    ['words with marks', '- **Bold** and `**code**` and [link](http://x)', ['Bold and `**code**` and link']],
    ['nothing', 'None.', []],
  ])('are read from %s', (_name, body, wanted) => {
    expect(texts(criteria(body))).toEqual(wanted);
  });

  test('stand in groups under headings, bold lines and bullets over boxes', () => {
    const body =
      '- [ ] Zero\n### A\n- [ ] One\n#### B\n- [ ] Two\n### C\n**D:**\n- Login\n  - [x] Three\n- [ ] Four\n\n**E**\n\n- [ ] Five';
    expect(
      criteria(body).map(({number, text, group, isTicked}) => [number, text, group.join('>'), isTicked]),
    ).toEqual([
      [1, 'Zero', '', false],
      [2, 'One', 'A', false],
      [3, 'Two', 'A>B', false],
      [4, 'Three', 'C>D>Login', true],
      [5, 'Four', 'C>D', false],
      [6, 'Five', 'C>E', false],
    ]);
  });

  test('span their lines', () => {
    const {source, criteria: found} = story(
      '# T\n\n## Acceptance Criteria\n\n  - [ ] One\n    - a\n\n  - Two\n',
    );
    expect(found.map(({span}) => source.slice(span.start, span.end))).toEqual([
      '- [ ] One\n    - a',
      '- Two',
    ]);
  });
});

describe('sections', () => {
  test.each([
    ['## Problem Statement\nP', 'problem'],
    ['## Context\nP', 'problem'],
    ['## 1. Background\nP', 'problem'],
    ['**Problem:** P', 'problem'],
    ['## Users\nP', 'actor'],
    ['## User / Actor\nP', 'actor'],
    ['## Desired Outcome\nP', 'outcome'],
    ['## 🎯 Goals *(mandatory)*\nP', 'outcome'],
    ['## Implementation Notes\nP', 'notes'],
  ] as const)('%j is found', (body, name) => {
    expect(story(`# Story: T\n\n${body}\n\n## Else\nx\n`)[name]).toBe('P');
  });

  test('a heading within the criteria or the tasks is no section of the story', () => {
    const read = story(
      '# T\n\n## Acceptance Criteria\n### Context\n- [ ] One\n### Out of Scope\n- Two\n\n## Tasks\n\n### 001: Notes\nText.\n#### Status\nText.\n',
    );
    expect(read).toMatchObject({problem: '', notes: '', status: undefined});
    expect(read.criteria.map(({text, group}) => [text, ...group])).toEqual([['One', 'Context']]);
    expect(texts(read.outOfScope)).toEqual(['Two']);
  });

  test('a comment in a section says nothing', () => {
    expect(
      story('# T\n\n## Problem\n<!-- Describe it.\n## Notes\n-->\nP\n\n---\n\n## Notes\nN\n'),
    ).toMatchObject({problem: 'P', notes: 'N'});
  });

  test.each([
    [
      '## Story\n\nAs a **dev**,\nI want to log in,\nso that I can work.',
      'dev',
      'I want to log in, so that I can work.',
    ],
    ['As an admin I need logs.', 'admin', 'I need logs.'],
  ])('%j tells who wants what', (body, actor, outcome) => {
    expect(story(`# T\n\n${body}\n\n## Acceptance Criteria\n- [ ] x\n`)).toMatchObject({actor, outcome});
  });

  test.each([
    ['None.', []],
    ['None. This is the foundation of story 001.', []],
    ['- Story 004: Login\n- Stories 5, 6 and 007', [['004'], ['5', '6', '007']]],
    [
      '- #12\n- [Login](./docs/stories/013-login.md)\n- `014-logout.md`\n- Redis 7',
      [['12'], ['013'], ['014'], []],
    ],
    ['Story 011 (settings) must be complete.', [['011']]],
  ])('dependencies %j name stories', (body, stories) => {
    expect(story(`# T\n\n## Dependencies\n${body}\n`).dependencies.map(line => line.stories)).toEqual(
      stories,
    );
  });

  test('questions that are answered, ticked or struck are not open', () => {
    const read = story(
      '# T\n\n## Open Questions\n1. How many?\n2. ~~Which?~~\n3. When? **Answer:** now\n- [x] Who?\n- [ ] Why? (resolved)\n- [ ] Where?\n',
    );
    expect(texts(read.openQuestions)).toEqual(['How many?', 'Where?']);
    expect(story('# T\n\n## Open Questions\nNone.\n').openQuestions).toEqual([]);
    expect(
      texts(story('# T\n\nUsers log in via [NEEDS CLARIFICATION: which provider?].\n').openQuestions),
    ).toEqual(['which provider?']);
  });

  test('clarifications are questions with their answers', () => {
    expect(
      story(
        '# T\n\n## Clarifications\n\n### Session 2026-01-02\n\n- Q: How many? → A: Ten.\n- **Q:** Who?\n  **A:** Ann\n',
      ).clarifications,
    ).toEqual([
      {question: 'How many?', answer: 'Ten.', line: 7},
      {question: 'Who?', answer: 'Ann', line: 8},
    ]);
  });
});

describe('title and number', () => {
  test.each([
    ['# Story 015: Rate limits', 'story.md', '015', 'Rate limits'],
    ['# Story: Rate limits', 'docs/015-rate.md', '015', 'Rate limits'],
    ['# Story 1.4 - Rate limits', '1-4-rate.md', '1.4', 'Rate limits'],
    ['# STORY-7: Rate limits', 'x.md', '7', 'Rate limits'],
    ['# 015 – Rate limits', 'x.md', '015', 'Rate limits'],
    ['# 3 ways to log in', 'x.md', undefined, '3 ways to log in'],
    ['# Story-driven tests', '2.1.story.md', '2.1', 'Story-driven tests'],
    ['# Feature Specification: Rate limits', 'spec.md', undefined, 'Rate limits'],
    ['## Problem', '015-rate-limits.md', '015', 'rate limits'],
    ['', 'notes.md', undefined, 'notes'],
  ])('%j in %s', (heading, path, ...wanted) => {
    const {number, title} = story(`${heading}\n`, path);
    expect([number, title]).toEqual(wanted);
  });
});

describe('status', () => {
  test.each([
    ['# T\n\n## Status\nDone\n', 'Done'],
    ['# T\n\n## Status: In Review\n', 'In Review'],
    ['# T\n\n## Status\n\n- **Ready** \n', 'Ready'],
    ['# T\n\n**Status:** Complete (all tasks)\n\n## Problem\n', 'Complete (all tasks)'],
    ['# T\n\n**Status**: `done` | **Owner**: Ann\n', 'done'],
    ['# T\n\nStatus: ready-for-dev\n', 'ready-for-dev'],
    ['# T\n\n> Status: Draft\n', 'Draft'],
    ['---\nstatus: "in progress" # now\n---\n# T\n', 'in progress'],
    ['# T\n\n## Status\n\n## Problem\n', undefined],
    ['# T\n\n## Problem\nStatus: no\n\n## Tasks\n\n### 001: T\n**Status:** done\n', undefined],
  ])('of %j', (source, status) => {
    const read = story(source);
    expect(read.status).toBe(status);
    if (status !== undefined) expect(source.slice(read.statusSlot.start, read.statusSlot.end)).toBe(status);
  });
});

describe('sentences', () => {
  test('are split in prose, not after abbreviations or within code, and know their lines', () => {
    const read = story(
      '# T\n\nStatus: Draft\n\n## Problem\nOne, e.g. this. Two is `a. B` in\nv1.2. Three? "Four!" Five…\n\n- An item. With two.\n\n## Acceptance Criteria\n- [ ] Six\n  - seven\n\n```\nNot this.\n```\n',
    );
    expect(read.sentences).toEqual([
      {text: 'One, e.g. this.', line: 6, section: 'problem'},
      {text: 'Two is `a. B` in v1.2.', line: 6, section: 'problem'},
      {text: 'Three?', line: 7, section: 'problem'},
      {text: '"Four!"', line: 7, section: 'problem'},
      {text: 'Five…', line: 7, section: 'problem'},
      {text: 'An item. With two.', line: 9, section: 'problem'},
      {text: 'Six', line: 12, section: 'criteria', criterion: 1},
      {text: 'seven', line: 13, section: 'criteria', criterion: 1},
    ]);
  });
});

test('any text is a story', () => {
  for (const source of ['', '\ufeff', '\n\n', '#', '---', '```', '- ', '\0\0', '# \r\n## \r\n']) {
    expect(story(source)).toMatchObject({source, criteria: [], sections: expect.any(Array)});
  }
});

test('a fence that nobody closed is a problem', () => {
  expect(story('# T\n\n```\n## Tasks\n').problems).toMatchObject([
    {rule: 'never-closed', line: 3, severity: 'warning'},
  ]);
});

test('a story of fifty thousand sections is read', () => {
  expect(story('## Notes\n**Problem:** x\n'.repeat(50_000)).sections).toHaveLength(50_000);
});
