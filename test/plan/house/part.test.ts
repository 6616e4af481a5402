// A parted story: every criterion in exactly one of the files, and the rest of the story with each.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {partStory} from '../../../source/plan/house/part.ts';
import {readStory} from '../../../source/plan/story.ts';

const folder = join(import.meta.dirname, '../../fixtures/story');
const fixtures = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => ({name, story: readStory(readFileSync(join(folder, name), 'utf8'), name)}))
  .filter(({story}) => story.criteria.length > 1);

const next = {number: '016', path: 'docs/stories/016-rest.md'};
const texts = (source: string): readonly string[] => readStory(source, 'a.md').criteria.map(({text}) => text);

const source = `# Story 015: Limits

## Status
In Progress

## Problem
Heavy clients starve the others.

## Acceptance Criteria

### HTTP
- [ ] Requests are limited
- [ ] Others get 429

### Daemon
What the daemon does:
- [ ] Jobs are dropped
  when nobody waits

## Out of Scope
- Billing

## Open Questions
- How many requests?
- Which jobs are dropped first?

## Clarifications

### Session 2026-01-01

- Q: Who? → A: All.

## Tasks

### 001: Do it
**Domain:** backend
**Status:** pending
**Depends on:** none

Now.
`;
const limits = readStory(source, 'docs/stories/015-limits.md');
const parted = () => partStory(limits, [{title: 'Limits: Daemon', criteria: [3], next}], 'Draft');

describe('a parted story', () => {
  test.each(fixtures)('$name has every criterion once, however it is parted', ({story}) => {
    const numbers = story.criteria.map(({number}) => number);
    const half = Math.ceil(numbers.length / 2);
    for (const criteria of [
      numbers.slice(half),
      numbers.filter(number => number % 2 === 0),
      numbers.slice(0, 1),
      numbers.slice(-1),
    ]) {
      const {kept, added} = partStory(story, [{title: 'Rest', criteria, next}], 'Draft');
      const all = [...texts(kept), ...added.flatMap(({text}) => texts(text))];
      expect(all.toSorted()).toEqual(story.criteria.map(({text}) => text).toSorted());
      expect(texts(kept)).toHaveLength(numbers.length - criteria.length);
    }
  });

  test('loses the moved group with its heading, and says where it went', () => {
    const {kept} = parted();
    expect(kept).toBe(
      source
        .replace('### Daemon\nWhat the daemon does:\n- [ ] Jobs are dropped\n  when nobody waits\n\n', '')
        .replace('- Billing', '- Billing\n- Daemon: story 016')
        .replace('- Which jobs are dropped first?\n', ''),
    );
  });

  test('gives a story of its own, with the context, without tasks and answers', () => {
    const [added] = parted().added;
    expect(added).toEqual({
      path: next.path,
      text: `# Story 016: Limits: Daemon

## Status
Draft

## Problem
Heavy clients starve the others.

## Acceptance Criteria

### Daemon
What the daemon does:
- [ ] Jobs are dropped
  when nobody waits

## Out of Scope
- Billing

## Dependencies
- Story 015: Limits (this one was split from it)

## Open Questions
- Which jobs are dropped first?
`,
    });
  });

  test('keeps CRLF in every part', () => {
    const story = readStory(source.replaceAll('\n', '\r\n'), 'docs/stories/015-limits.md');
    const {kept, added} = partStory(story, [{title: 'Rest', criteria: [3], next}], 'Draft');
    for (const text of [kept, added[0]?.text ?? ''])
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('may have more than two parts', () => {
    const third = {number: '017', path: 'docs/stories/017-third.md'};
    const {kept, added} = partStory(
      limits,
      [
        {title: 'Second', criteria: [2], next},
        {title: 'Third', criteria: [3], next: third},
      ],
      'Draft',
    );
    expect([kept, ...added.map(({text}) => text)].map(texts)).toEqual([
      ['Requests are limited'],
      ['Others get 429'],
      ['Jobs are dropped when nobody waits'],
    ]);
  });
});
