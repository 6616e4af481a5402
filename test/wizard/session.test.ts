// The loop: who works when, what is kept, and how it ends.
import {describe, expect, test} from 'vitest';
import {PlanError} from '../../source/plan/error.ts';
import type {Entry} from '../../source/ui/conversation/transcript.ts';
import type {Event, In, Interview} from '../../source/wizard/interview.ts';
import {begin} from '../../source/wizard/phases/reading.ts';
import {type Session, startSession} from '../../source/wizard/session.ts';
import {entryOf} from '../../source/wizard/words/transcript.ts';
import {type FakeMachine, fakeMachine} from './machine.ts';
import {finding, story} from './sample.ts';

/** What a lead says in a phase. */
type Says = Readonly<Record<string, Event | ((interview: Interview) => Event)>>;

/** A session with a lead who says something in each of some phases. */
function startWith({machine}: Pick<FakeMachine, 'machine'>, says: Says) {
  const phases: string[] = [];
  const entries: Entry[] = [];
  const session: Session = startSession(begin({path: story.path}), machine, (interview, event, before) => {
    phases.push(interview.phase);
    const entry = event && before ? entryOf(before, event, interview) : undefined;
    if (entry !== undefined) entries.push(entry);
    const said = says[interview.phase];
    const reply = typeof said === 'function' ? said(interview) : said;
    if (reply !== undefined) queueMicrotask(() => session.dispatch(reply));
  });
  return {...session, phases, entries};
}

const agreeing: Says = {
  confirming: {type: 'confirmed'},
  surveying: {type: 'confirmed'},
  asking: {type: 'hurried'},
  proposing: {type: 'allAccepted'},
  reviewing: {type: 'confirmed'},
  previewing: {type: 'confirmed'},
};

describe('a session', () => {
  test('goes from reading to the written file, and forgets what was kept', async () => {
    const fake = fakeMachine();
    const {over, phases, entries} = startWith(fake, agreeing);
    const {interview, isKeptSafely} = await over;
    expect([interview.phase, isKeptSafely]).toEqual(['finished', true]);
    expect(phases).toEqual([
      'reading',
      'confirming',
      'exploring',
      'surveying',
      'asking',
      'proposing',
      'reviewing',
      'comparing',
      'previewing',
      'writing',
      'finished',
    ]);
    expect(fake.calls.filter(call => call !== 'keep')).toEqual([
      'readStory',
      'explore',
      'compare',
      'save',
      'forget',
    ]);
    expect(fake.calls.at(-1)).toBe('forget');
    expect(entries.map(({title}) => title)).toEqual([
      '007 Export notes',
      'What I understood',
      'What the code says',
      expect.stringMatching(/^\d+ tasks?$/),
      `Written to ${story.path}`,
    ]);
  });

  test('keeps every answer as soon as it is given', async () => {
    const fake = fakeMachine();
    let asked = 0;
    await startWith(fake, {
      ...agreeing,
      asking: () => {
        asked++;
        return asked > 2 ? {type: 'left'} : {type: 'answered', text: `answer ${asked}`};
      },
    }).over;
    const kept = fake.stored.map(one => (one as {answers: {text: string}[]}).answers.map(({text}) => text));
    expect(kept).toContainEqual(['answer 1']);
    expect(kept).toContainEqual(['answer 1', 'answer 2']);
  });

  test('stops an exploration at once when the lead leaves', async () => {
    let signal: AbortSignal | undefined;
    const fake = fakeMachine({
      explore: (_, report, given) => {
        signal = given;
        report({stage: 'files', done: 1, total: 2});
        return new Promise((_resolve, reject) => given.addEventListener('abort', () => reject(given.reason)));
      },
    });
    const {over, dispatch, phases} = startWith(fake, {confirming: {type: 'confirmed'}});
    while (signal === undefined) await new Promise(resolve => setImmediate(resolve));
    dispatch({type: 'left'});
    expect((await over).interview.phase).toBe('left');
    expect(signal.aborted).toBe(true);
    expect(phases.filter(phase => phase === 'exploring')).toHaveLength(2);
  });

  test('hears nothing of an exploration that was left', async () => {
    let finish = (): void => {};
    const fake = fakeMachine({
      explore: () => new Promise(resolve => (finish = () => resolve(finding))),
    });
    const {over, dispatch} = startWith(fake, {confirming: {type: 'confirmed'}});
    while (!fake.calls.includes('keep')) await new Promise(resolve => setImmediate(resolve));
    dispatch({type: 'left'});
    finish();
    expect((await over).interview.phase).toBe('left');
  });

  test('ends with the trouble that a person can fix', async () => {
    const fake = fakeMachine({
      save: async () => {
        throw new PlanError('disk-full', 'There is no space left.', {hint: 'Make some.'});
      },
    });
    const {interview} = await startWith(fake, agreeing).over;
    expect(interview).toEqual({
      phase: 'failed',
      trouble: {code: 'disk-full', message: 'There is no space left.', hint: 'Make some.', exitCode: 1},
    });
    expect(fake.calls).not.toContain('forget');
  });

  test('rejects for a bug, wherever it is', async () => {
    const broken = fakeMachine({
      explore: async () => {
        throw new TypeError('a bug');
      },
    });
    await expect(startWith(broken, agreeing).over).rejects.toThrow('a bug');
    const wrong = fakeMachine({explore: async () => ({...finding, files: undefined}) as never});
    await expect(startWith(wrong, agreeing).over).rejects.toThrow(TypeError);
  });

  test('says so when answers could not be kept', async () => {
    const fake = fakeMachine({
      keep: async () => {
        throw new PlanError('read-only', 'No.', {hint: ''});
      },
    });
    const {over} = startWith(fake, {...agreeing, asking: {type: 'left'}});
    expect(await over).toMatchObject({interview: {phase: 'left'}, isKeptSafely: false});
  });

  test('opens the editor for the story and for a description, and reads again what it left', async () => {
    const fake = fakeMachine();
    let confirmations = 0;
    await startWith(fake, {
      ...agreeing,
      confirming: () => {
        confirmations++;
        return {type: confirmations === 1 ? 'editorCalled' : 'confirmed'};
      },
      reviewing: interview => {
        const [first] = (interview as In<'reviewing'>).review.rows;
        return {type: first?.description.endsWith('By hand.') === true ? 'left' : 'editorCalled'};
      },
    }).over;
    expect(fake.calls.filter(call => call !== 'keep')).toEqual([
      'readStory',
      'openStory',
      'readStory',
      'explore',
      'editText',
    ]);
  });
});
