import {describe, expect, test} from 'vitest';
import type {StorySummary} from '../../source/plan/types.ts';
import {contradiction} from '../../source/questions/story-rules/contradiction.ts';
import {openQuestion} from '../../source/questions/story-rules/open-question.ts';
import {storyDependency} from '../../source/questions/story-rules/story-dependency.ts';
import {tooBig} from '../../source/questions/story-rules/too-big.ts';
import {tooVague} from '../../source/questions/story-rules/too-vague.ts';
import {briefOf, fixture, storyOf, texts} from './brief.ts';

describe('an open question', () => {
  const ask = (lines: string) =>
    openQuestion.ask(briefOf(storyOf(['Show the list'], `## Open Questions\n${lines}\n`)));

  test('is asked as the story words it, with its two sides as answers', () => {
    const [question] = ask('- Is a client an IP address or an access token?');
    expect(question?.question).toBe('Is a client an IP address or an access token?');
    expect(question?.suggestions.slice(0, 2)).toEqual(['An IP address.', 'An access token.']);
  });

  test('that takes yes or no has both as answers', () => {
    expect(ask('- Should the delimiter be configurable?')[0]?.suggestions.slice(0, 2)).toEqual([
      'Yes, in this story.',
      'No, not in this story.',
    ]);
  });

  test('that is resolved is not asked', () => {
    expect(ask('- ~~Which port?~~ Resolved: 8080')).toEqual([]);
  });

  test('is not made of the word "None"', () => {
    expect(ask('None.')).toEqual([]);
  });

  test('is also what the story marks as undecided', () => {
    expect(texts(openQuestion.ask(briefOf(fixture('story/001-binary-protocol.md'))))).toEqual([
      '"Raw image format is RGB or RGBA pixel data" is still marked as undecided. What is decided?',
    ]);
  });
});

describe('a story dependency', () => {
  const source = storyOf(['Show the list'], '## Dependencies\n- Story 012: Queue jobs\n');
  const other = (status: string | undefined, done: number, pending: number): StorySummary => ({
    number: '012',
    title: 'Queue jobs',
    path: 'docs/stories/012-queue.md',
    status,
    counts: {pending, in_progress: 0, done},
    text: '',
  });
  const ask = (stories: readonly StorySummary[]) =>
    texts(storyDependency.ask(briefOf(source, {finding: {stories}})));

  test('that is not done is asked about, with its progress', () => {
    expect(ask([other('In Progress', 2, 5)])).toEqual([
      'Story 012 "Queue jobs" is not done (2 of 7 tasks). Wait for it, or plan as if it were done?',
    ]);
  });

  test('that is done is not', () => {
    expect(ask([other('Complete (all tasks done)', 3, 0)])).toEqual([]);
    expect(ask([other(undefined, 3, 0)])).toEqual([]);
  });

  test('that cannot be found is asked about', () => {
    expect(ask([{...other('Done', 1, 0), number: '003'}])[0]).toContain('which I do not find here');
  });

  test('is not asked about when no story is known', () => {
    expect(ask([])).toEqual([]);
  });
});

describe('a contradiction', () => {
  test('is a criterion that asks for what Out of Scope lists', () => {
    const brief = briefOf(
      storyOf(
        ['Show a progress indicator while painting'],
        '## Out of Scope\n- Progress indicators (separate story)\n',
      ),
    );
    expect(contradiction.ask(brief)[0]).toMatchObject({kind: 'contradiction', criterion: 1});
  });

  test('is not a criterion that excludes the same', () => {
    const brief = briefOf(storyOf(['No save button is needed'], '## Out of Scope\n- Save button\n'));
    expect(contradiction.ask(brief)).toEqual([]);
  });
});

describe('a story that is too vague', () => {
  const ask = (...criteria: readonly string[]) => texts(tooVague.ask(briefOf(storyOf(criteria))));

  test('has a criterion that only an adjective carries', () => {
    expect(ask('Icon buttons are styled appropriately')).toEqual([
      '"Icon buttons are styled appropriately": what would we look at to see that it is done?',
    ]);
  });

  test('is not one whose adjective comes with a number', () => {
    expect(ask('Pages load fast, in under 200 ms')).toEqual([]);
  });
});

describe('a story that is too big', () => {
  const criteria = Array.from({length: 40}, (_, index) => `Show part ${index + 1}`);

  test('is offered a split that leaves no criterion out', () => {
    const [question] = tooBig.ask(briefOf(storyOf(criteria)));
    expect(question?.question).toContain('20 tasks');
    expect(question?.suggestions[0]).toBe(
      'Split it: this story keeps criteria 1 to 20, a new one takes criteria 21 to 40.',
    );
  });

  test('is split along its groups', () => {
    const [question] = tooBig.ask(briefOf(fixture('story/010-update-mistral-7b.md')));
    expect(question?.suggestions[0]).toMatch(/^Split it: this story keeps .+, a new one takes .+\.$/);
  });

  test('is not one that the settings allow', () => {
    expect(tooBig.ask(briefOf(storyOf(criteria), {maxTasks: 20}))).toEqual([]);
  });
});
