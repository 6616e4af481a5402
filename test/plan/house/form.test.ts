// A new story looks like the others of its house, and says what was said.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formOf} from '../../../source/plan/house/form.ts';
import {renderStory, type StoryWords} from '../../../source/plan/house/render.ts';
import {readStory} from '../../../source/plan/story.ts';

const folder = join(import.meta.dirname, '../../fixtures/story');
const weave = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => readStory(readFileSync(join(folder, name), 'utf8'), `docs/stories/${name}`));

const words: StoryWords = {
  number: '016',
  title: 'Retry the failed jobs',
  problem: 'A failed job is lost, and people paint it again.',
  actor: 'Member of a team',
  outcome: 'No failed job is lost',
  criteria: ['A job that fails is painted again, twice at most', 'The log names the job'],
  outOfScope: ['Retries after a restart'],
  dependencies: ['Story 012: Queue jobs'],
  openQuestions: [],
};
const story = (source: string) => readStory(source, 's/015-a.md');

/** What a story's text says, as the words that it was made from. */
function saidBy(text: string): StoryWords {
  const read = readStory(text, 's/016-retry.md');
  const texts = (lines: readonly {readonly text: string}[]) => lines.map(line => line.text);
  return {
    number: read.number,
    title: read.title,
    problem: read.problem,
    actor: read.actor,
    outcome: read.outcome,
    criteria: texts(read.criteria),
    outOfScope: texts(read.outOfScope),
    dependencies: texts(read.dependencies),
    openQuestions: texts(read.openQuestions),
  };
}

describe('the form of a house', () => {
  test('is that of its recent stories', () => {
    expect(weave).toHaveLength(14);
    const text = renderStory(words, formOf(weave));
    expect(text).toMatch(/^# Story: Retry the failed jobs\n\n## Status\nDraft\n\n## Problem\nA failed job/);
    expect(text).toContain('## Open Questions\nNone');
    expect(saidBy(text)).toEqual(words);
  });

  test('is the usual one where there is no other story', () => {
    expect(renderStory(words, formOf([]))).toMatch(
      /^# Story 016: Retry the failed jobs\n\n## Status\nDraft\n/,
    );
  });

  test.each([
    {
      what: 'a story of three lines, a status line and numbered criteria',
      source:
        '# Story 1.1: A\n\nStatus: ready-for-dev\n\n## Story\n\nAs a user,\nI want to see it,\nso that I know.\n\n## Acceptance Criteria\n\n1. **AC1:** One\n2. **AC2:** Two\n',
      expected:
        '# Story 016: Retry the failed jobs\n\nStatus: ready-for-dev\n\n## Story\n\nAs a member of a team,\nI want no failed job is lost,\nso that a failed job is lost, and people paint it again.\n\n## Acceptance Criteria\n\n1. **AC1:** A job',
    },
    {
      what: 'a status in its heading, and CRLF',
      source:
        '# 故事 1: A\r\n\r\n## 状态: 完成\r\n\r\n## 背景\r\n\r\n它坏了。\r\n\r\n## 验收标准\r\n\r\n- [x] 一\r\n',
      expected:
        '# 故事 016: Retry the failed jobs\r\n\r\n## 状态: Draft\r\n\r\n## 背景\r\n\r\nA failed job is lost, and people paint it again.\r\n',
    },
  ])('has $what', ({source, expected}) => {
    const text = renderStory(words, formOf([story(source)]));
    expect(text.slice(0, expected.length)).toBe(expected);
    expect(saidBy(text).criteria.map(criterion => criterion.replace(/^AC\d: /, ''))).toEqual(words.criteria);
  });

  test('whatever is said, every point is read back as one', () => {
    const text = fc
      .string({unit: fc.constantFrom(...'ab #*-`[]_>|1.:\n\t<!~=x'), minLength: 1, maxLength: 24})
      .map(said => `a ${said} z`);
    const form = formOf(weave);
    fc.assert(
      fc.property(fc.array(text, {minLength: 1, maxLength: 4}), text, (criteria, problem) => {
        const read = saidBy(renderStory({...words, criteria, problem}, form));
        expect(read.criteria).toHaveLength(criteria.length);
        expect(read.outOfScope).toEqual(words.outOfScope);
        expect(read.dependencies).toEqual(words.dependencies);
      }),
      {seed: 7, numRuns: 300},
    );
  });
});
