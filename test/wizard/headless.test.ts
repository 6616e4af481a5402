// The interview without a terminal.
import {describe, expect, test} from 'vitest';
import {isDoubt} from '../../source/drafting/doubts/doubt.ts';
import {planWithoutTerminal, unanswered, type Wishes} from '../../source/wizard/headless.ts';
import type {In, Interview} from '../../source/wizard/interview.ts';
import {begin} from '../../source/wizard/phases/reading.ts';
import {startReview} from '../../source/wizard/review/review.ts';
import {fakeMachine} from './machine.ts';
import {openedWith, proposing, row, story, task} from './sample.ts';

const wishes: Wishes = {answers: {}, takesSuggestions: true, isDry: false, mode: 'add', splits: false};
const plan = (more: Partial<Wishes> = {}, machine = fakeMachine().machine): Promise<Interview> =>
  planWithoutTerminal(begin({path: story.path}), machine, {...wishes, ...more});

describe('without a terminal', () => {
  test('the first suggestion of every question is taken, and the tasks are written', async () => {
    const done = (await plan()) as In<'finished'>;
    expect(done.phase).toBe('finished');
    expect(done.answers.length).toBeGreaterThan(0);
    const [doubts, questions] = [
      done.answers.filter(({question}) => isDoubt(question)),
      done.answers.filter(({question}) => !isDoubt(question)),
    ];
    for (const {question, text} of questions) expect(text).toBe(question.suggestions[0]);
    for (const {text} of doubts) expect(text).toBeUndefined();
  });

  test('a dry run stops before the file is written', async () => {
    const fake = fakeMachine();
    expect(await plan({isDry: true}, fake.machine)).toMatchObject({phase: 'previewing'});
    expect(fake.calls).not.toContain('save');
  });

  test('answers are taken by the id of their question', async () => {
    const stopped = (await plan({takesSuggestions: false})) as In<'asking'>;
    const questions = unanswered(stopped, {...wishes, takesSuggestions: false});
    expect(questions[0]).toEqual(stopped.question);
    const answers = Object.fromEntries(questions.map(({id}, index) => [id, `answer ${index}`]));
    const done = (await plan({takesSuggestions: false, answers})) as In<'finished'>;
    expect(done.phase).toBe('finished');
    expect(done.answers.map(({text}) => text)).toEqual(Object.values(answers));
  });

  test('without an answer it stops there, and every question without one is told', async () => {
    const stopped = (await plan({takesSuggestions: false})) as In<'asking'>;
    expect(stopped.phase).toBe('asking');
    const all = unanswered(stopped, {...wishes, takesSuggestions: false});
    const [first, ...rest] = all;
    const answers = {[first?.id ?? '']: 'yes'};
    const later = (await plan({takesSuggestions: false, answers})) as In<'asking'>;
    expect(unanswered(later, {...wishes, takesSuggestions: false, answers}).map(({id}) => id)).toEqual(
      rest.map(({id}) => id),
    );
  });

  test('a story whose tasks cover it already has nothing to write', async () => {
    const first = (await plan({isDry: true})) as In<'previewing'>;
    const tasks = first.review.rows.map(({id, title, domain, dependsOn, description}) =>
      task(id, title, {domain, dependsOn, description}),
    );
    const answers = first.answers.map(({question}) => ({
      question: question.question,
      answer: 'yes',
      line: 1,
    }));
    const again = {...openedWith(tasks), story: {...story, clarifications: answers, openQuestions: []}};
    const fake = fakeMachine({readStory: async () => ({opened: again, kept: undefined})});
    const stopped = (await plan({}, fake.machine)) as In<'reviewing'>;
    expect(stopped.review.rows.map(({id}) => id)).toEqual(tasks.map(({id}) => id));
    expect(stopped.review.rows.every(({isProposed}) => !isProposed)).toBe(true);
  });

  test.each([
    {tasks: 3, phase: 'splitting', what: 'takes the place of a list that is too long'},
    {tasks: 2, phase: 'finished', what: 'does not keep a list that is short enough from being written'},
  ])('a split proposal $what', async ({tasks, phase}) => {
    const proposed = proposing() as In<'proposing'>;
    const rows = Array.from({length: tasks}, (_, index) => row(`00${index + 1}`, `Task ${index + 1}`));
    const split = {parts: [], reason: 'It is too big.'};
    const settings = {taskHours: [1, 4], maxTasks: 2} as const;
    const tooBig: Interview = {...proposed, phase: 'splitting', review: startReview(rows), split, settings};
    expect(await planWithoutTerminal(tooBig, fakeMachine().machine, wishes)).toMatchObject({phase});
  });
});
