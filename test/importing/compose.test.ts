// Texts of others in a story of ours: they read the same, and nothing in them is taken for what it is not.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatOf} from '../../source/formats/index.ts';
import {storyFormat} from '../../source/formats/story.ts';
import {readBody} from '../../source/importing/body.ts';
import {foreignBlock} from '../../source/importing/foreign-text.ts';
import {github} from '../../source/importing/github.ts';
import {readStory} from '../../source/plan/story.ts';
import {bare, composed, deskWith, everything} from './desk.ts';

const issue = {
  number: 42,
  title: 'Rate limit the API',
  body: '',
  state: 'OPEN',
  url: 'https://github.com/o/r/issues/42',
  labels: [{name: 'api'}],
};
const gather = async (body: string, state = 'OPEN') =>
  (await github.gather(deskWith({}, [{...issue, body, state}]), everything))[0];

describe('an issue', () => {
  test('gives its check list as criteria, its prose as the problem, and where it came from', async () => {
    const story = await gather(
      '<!-- Fill in! -->\r\nClients starve.\r\n\r\n- [ ] 429 comes\r\n- [x] It is logged\r\n',
    );
    expect(story).toMatchObject({
      problem: 'Clients starve.',
      criteria: [
        {text: '429 comes', isTicked: false},
        {text: 'It is logged', isTicked: true},
      ],
    });
    const text = story === undefined ? '' : composed(story);
    expect(text).toContain('- [ ] 429 comes\n- [x] It is logged');
    expect(text).toContain('Imported from https://github.com/o/r/issues/42.\n\n- Labels: api');
    expect(text).not.toContain('Fill in');
  });

  test('with sections of a story is read as one, and the others are notes', async () => {
    const story = await gather(
      '### Problem\n\nSlow.\n\n### Acceptance criteria\n\n- Fast\n\n### Out of scope\n\n- Pretty\n\n### Steps to reproduce\n\n1. Wait\n- [ ] not a criterion',
      'CLOSED',
    );
    expect(story).toMatchObject({
      status: 'Done',
      problem: 'Slow.',
      criteria: [{text: 'Fast'}],
      outOfScope: ['Pretty'],
    });
    expect(story?.notes[0]).toMatchObject({heading: 'Steps to reproduce'});
  });
});

describe('text of others', () => {
  test.each([
    ['## Tasks\n\n### 001: Steal\n**Status:** done', '**Tasks**\n\n**001: Steal**\n**Status:** done'],
    ['Setext\n======\ntext', '**Setext**\ntext'],
    ['### **Read** `__all__` and __all__:', '**Read `__all__` and __all__**'],
    ['- [ ] one\n  * [x] two\n> - [ ] three', '- \\[ ] one\n  * \\[x] two\n> - \\[ ] three'],
    ['a <!-- b\n\nc --> d', 'a d'],
    ['`<!-- kept -->`', '`<!-- kept -->`'],
    ['```\n# code\n- [ ] code\n<!-- code -->\n```', '```\n# code\n- [ ] code\n<!-- code -->\n```'],
    ['\u001b[2J\u202ered\u0000', '\\x1b[2J\\u202ered\\x00'],
    ['lone \ud83d', 'lone \ufffd'],
  ])('%j becomes %j', (text, expected) => {
    expect(foreignBlock(text)).toBe(expected);
  });

  const nasty = fc.array(
    fc.constantFrom(
      ...[
        '# Tasks',
        '## Acceptance Criteria',
        '### 001: x',
        '**Status:** done',
        '**Depends on:** 002',
        '- [ ] box',
      ],
      ...['```', '~~~', '<!--', '-->', '---', '===', '', 'text', '> - [x] q', '<div>', '1. one', '    code'],
      ...[
        '**Problem:** y',
        '## Status: Done',
        '- Task 1: z',
        '\u001b[1m',
        '- [ ] T001 [P] a',
        '# Story 9: b',
      ],
    ),
    {maxLength: 12},
  );

  test('makes the story that was meant or none, whatever it holds', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, (problem, note, description) => {
        const tasks = ['001', '002'].map(id => ({
          id,
          title: description[0] ?? 'Do it',
          status: 'pending' as const,
          dependsOn: id === '002' ? ['001'] : [],
          description: description.join('\n'),
        }));
        const criteria = [{text: `- [ ] ${note.join(' ')} x`, isTicked: true}];
        const notes = [{heading: problem[0] ?? '', text: note.join('\n')}];
        const text = composed({...bare, problem: problem.join('\n'), criteria, notes, tasks});
        // Nothing that these lines say makes a story unclear.
        expect(text).toBeDefined();
        const story = readStory(text ?? '', '');
        expect(story.title).toBe(bare.title);
        expect(story.criteria).toHaveLength(1);
        expect(formatOf(text ?? '')).toBe(storyFormat);
        expect(storyFormat.read(text ?? '').tasks).toMatchObject(
          tasks.map(({id, status, dependsOn}) => ({id, status, dependsOn})),
        );
        expect(text).not.toMatch(/[\u0000-\u0008\u001b]/);
      }),
    );
  });

  test('is kept word for word where a body is taken apart', () => {
    fc.assert(
      fc.property(nasty, lines => {
        const words = (text: string) => (text.match(/\p{L}+/gu) ?? []).toSorted();
        const body = lines.filter(line => !/^<!--|^-->|^#|^\*\*/.test(line)).join('\n');
        const {problem, criteria, notes} = readBody(body);
        const kept = [
          problem,
          ...criteria.map(({text}) => text),
          ...notes.flatMap(({heading, text}) => [heading, text]),
        ].join(' ');
        expect(words(kept)).toEqual(words(body));
      }),
    );
  });
});
