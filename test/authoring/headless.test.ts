// A story written without a terminal.
import {describe, expect, test} from 'vitest';
import {
  authorWithoutTerminal,
  missingTopics,
  type Wishes,
  warningsOf,
} from '../../source/authoring/headless.ts';
import type {In} from '../../source/authoring/interview.ts';
import {begin} from '../../source/authoring/open.ts';
import {fakeMachine} from './sample.ts';

const answers: Wishes['answers'] = {
  title: ['Retry failed jobs'],
  problem: ['A job that fails is lost every night.'],
  criteria: ['It works well', 'The log names the job'],
};
const wishes: Wishes = {answers, takesSuggestions: false, isDry: false};

describe('without a terminal', () => {
  test('the story says what the answers say, and is saved once', async () => {
    const {machine, calls} = fakeMachine();
    const done = (await authorWithoutTerminal(begin(''), machine, wishes)) as In<'finished'>;
    expect(done).toMatchObject({phase: 'finished', isPlanned: false});
    expect(calls.filter(([name]) => name === 'save')).toEqual([['save', done.next, done.text]]);
    expect(done.text).toContain('- [ ] It works well\n- [ ] The log names the job\n');
  });

  test('what was doubted is kept, and told', async () => {
    const done = (await authorWithoutTerminal(begin(''), fakeMachine().machine, wishes)) as In<'finished'>;
    expect(warningsOf(done)).toEqual(['"It works well": What would we look at to see that this is so?']);
  });

  test('a dry run saves nothing', async () => {
    const {machine, calls} = fakeMachine();
    const end = await authorWithoutTerminal(begin(''), machine, {...wishes, isDry: true});
    expect(end.phase).toBe('previewing');
    expect(calls.some(([name]) => name === 'save')).toBe(false);
  });

  test('it stops where something is needed that nobody said', async () => {
    const end = await authorWithoutTerminal(begin(''), fakeMachine().machine, {...wishes, answers: {}});
    expect(end).toMatchObject({phase: 'asking', topic: 'problem'});
    expect(missingTopics([]).map(({name}) => name)).toEqual(['problem', 'criteria', 'title']);
  });

  test('suggestions are taken where they are wanted', async () => {
    const {title: _, ...rest} = answers;
    const end = (await authorWithoutTerminal(begin(''), fakeMachine().machine, {
      answers: {...rest, outcome: ['No failed job is lost']},
      takesSuggestions: true,
      isDry: true,
    })) as In<'previewing'>;
    expect(end.text).toContain('# Story 016: No failed job is lost');
    expect(end.text).toContain('## User/Actor\nOperators of a server.');
  });
});
