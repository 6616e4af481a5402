// A story that is too big becomes several: by the answer to the question, or by the proposal.
import {describe, expect, test} from 'vitest';
import {planWithoutTerminal, type Wishes} from '../../source/wizard/headless.ts';
import {advance, type In, type Interview} from '../../source/wizard/interview.ts';
import {splitBy, splitOf} from '../../source/wizard/words/split.ts';
import {fakeMachine} from './machine.ts';
import {asking, following, proposing, story, task} from './sample.ts';

const {question} = asking() as In<'asking'>;
const tooBig = {...question, id: 'too-big-1', kind: 'too-big', sentence: '', line: 0} as const;
const agreed = 'Split it: this story keeps criteria 1 to 2, a new one takes criteria 3 to 3.';
const asked = (): Interview => ({...(asking() as In<'asking'>), question: tooBig});
const split = {
  reason: 'It is too big.',
  parts: [
    {title: 'Export notes', criteria: [1, 2]},
    {title: 'Export notes: server', criteria: [3]},
  ],
};
const splitting = (): In<'splitting'> => ({...(proposing() as In<'proposing'>), phase: 'splitting', split});
const files = [
  {path: story.path, before: story.source, after: 'less'},
  {path: 'docs/stories/008-server.md', before: '', after: 'rest'},
];

describe('an answer', () => {
  test.each([
    {text: agreed, moved: [3]},
    {text: 'Split it: a new story takes criterion 2', moved: [2]},
    {text: 'Split it, criteria 1 and the rest stay; new: criteria 2-3', moved: [2, 3]},
  ])('that agrees to a split says which criteria move: $text', ({text, moved}) => {
    const found = splitBy({question: tooBig, text}, story);
    expect(found?.parts[1]?.criteria).toEqual(moved);
    expect(found?.parts.flatMap(({criteria}) => criteria).toSorted()).toEqual([1, 2, 3]);
  });

  test.each([
    'Split it.',
    'Split it: a new story takes criteria 1 to 3',
    'Split it: a new one takes criterion 9',
  ])('that says no criteria, or all, splits nothing: %s', text => {
    expect(splitBy({question: tooBig, text}, story)).toBeUndefined();
    expect(advance(asked(), {type: 'answered', text}).phase).not.toBe('dividing');
  });
});

describe('a separate story', () => {
  test.each(['Separate story.', 'It is a story of its own', 'Another story, later'])(
    'takes the criterion that was asked about, or nothing: %s',
    text => {
      const found = splitOf({question: {...question, criterion: 2}, text}, story);
      const moved = text.includes('of its own') ? undefined : [[1, 3], [2]];
      expect(found?.parts.map(({criteria}) => criteria)).toEqual(moved);
    },
  );

  test('leaves the answers about the others with the numbers that these have then', () => {
    const answered = {question: {...question, id: 'q3', criterion: 3}, text: 'yes'};
    const separate = {
      ...(asked() as In<'asking'>),
      question: {...question, criterion: 2},
      answers: [answered],
    };
    const written = following(
      separate,
      {type: 'answered', text: 'Separate story'},
      {type: 'divided', files},
      {type: 'confirmed'},
      {type: 'partsSaved'},
    ) as In<'reading'>;
    expect(written.kept?.answers.map(answer => answer.question.criterion)).toEqual([2]);
  });

  test('provides what the story relies on, and takes no criterion', () => {
    const relies = {
      ...question,
      kind: 'hidden-dependency',
      question: 'The story relies on the type `Archive`, it says.',
    } as const;
    const found = splitOf({question: relies, text: 'Another story: `Archive` comes from there.'}, story);
    expect(found?.parts).toMatchObject([
      {criteria: [1, 2, 3]},
      {title: 'Provide the type Archive', criteria: [], relied: {name: 'Archive'}},
    ]);
  });
});

describe('a split', () => {
  test('is shown before anything is written, and goes on with what is left', () => {
    const dividing = advance(asked(), {type: 'answered', text: agreed});
    expect(dividing).toMatchObject({
      phase: 'dividing',
      split: {parts: [{criteria: [1, 2]}, {criteria: [3]}]},
    });
    const shown = advance(dividing, {type: 'divided', files});
    expect(shown).toMatchObject({phase: 'previewingParts', files});
    const written = following(shown, {type: 'confirmed'}, {type: 'partsSaved'});
    expect(written).toMatchObject({phase: 'reading', path: story.path, isAgain: true, kept: {answers: []}});
  });

  test('takes the answers about moved criteria out of the story that stays', () => {
    const answers = [1, 3].map(criterion => ({
      question: {...question, id: `q${criterion}`, criterion},
      text: 'yes',
    }));
    const written = following(
      {...splitting(), answers},
      {type: 'splitAgreed'},
      {type: 'divided', files},
      {type: 'confirmed'},
      {type: 'partsSaved'},
    ) as In<'reading'>;
    expect(written.kept?.answers.map(answer => answer.question.id)).toEqual(['q1']);
  });

  test('that is not wanted after all goes back to where it was proposed', () => {
    const back = following(
      asked(),
      {type: 'answered', text: agreed},
      {type: 'divided', files},
      {type: 'wentBack'},
    );
    expect(back).toMatchObject({phase: 'asking', question: {id: 'too-big-1'}});
  });

  test('is not offered to a story that has tasks', () => {
    const interview = {...splitting(), tasks: [task('001', 'Write')]};
    expect(advance(interview, {type: 'splitAgreed'})).toBe(interview);
  });
});

describe('without a terminal', () => {
  const wishes: Wishes = {answers: {}, takesSuggestions: true, isDry: false, mode: 'add', splits: true};

  test('a split is made when it is asked for, and the story is planned then', async () => {
    const fake = fakeMachine();
    const end = await planWithoutTerminal(splitting(), fake.machine, wishes);
    expect(fake.calls).toContain('saveParts');
    expect(end.phase).toBe('finished');
  });

  test('a dry run shows it and stops', async () => {
    const fake = fakeMachine();
    const end = await planWithoutTerminal(splitting(), fake.machine, {...wishes, isDry: true});
    expect(end.phase).toBe('previewingParts');
    expect(fake.calls).not.toContain('saveParts');
  });
});
