// The writing of a story as a value: where each event leads, what is asked back about, and that nothing said is lost.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  type Authoring,
  advance,
  type Event,
  type In,
  isOver,
  keptOf,
} from '../../source/authoring/interview.ts';
import {topics, wordsOf} from '../../source/authoring/topics.ts';
import {following, house, reviewing, started, told} from './sample.ts';

const answer = (text: string): Event => ({type: 'answered', text});
const askingOf = (authoring: Authoring): In<'asking'> => {
  if (authoring.phase !== 'asking') throw new Error(`It is ${authoring.phase}.`);
  return authoring;
};
const criteria = (): Authoring => following(started(), ...told.slice(0, 3));

describe('the way through', () => {
  test('asks every topic in order, and then shows the story', () => {
    const asked: string[] = [];
    const end = told.reduce((authoring, event) => {
      asked.push(askingOf(authoring).topic);
      return advance(authoring, event);
    }, started());
    expect([...new Set(asked)]).toEqual(topics.map(({name}) => name));
    expect(end.phase).toBe('reviewing');
  });

  test('asks for no other story where there is none', () => {
    const alone = {...started(), house: {...house, stories: []}} as Authoring;
    const asked = told.toSpliced(6, 1).reduce((authoring, event) => advance(authoring, event), alone);
    expect(asked.phase).toBe('reviewing');
  });

  test('leads to the next number and the form of the house', () => {
    const previewing = advance(reviewing(), {type: 'confirmed'}) as In<'previewing'>;
    expect(previewing.next).toEqual({number: '016', path: 'docs/stories/016-retry-failed-jobs.md'});
    expect(previewing.text).toContain('# Story 016: Retry failed jobs\n');
    expect(previewing.text).toContain('- [ ] The log names the job\n');
  });

  test('ends with the written story and the offer to plan it', () => {
    const offering = following(reviewing(), {type: 'confirmed'}, {type: 'confirmed'}, {type: 'saved'});
    expect(offering.phase).toBe('offering');
    expect(advance(offering, {type: 'confirmed'})).toMatchObject({phase: 'finished', isPlanned: true});
    expect(advance(offering, {type: 'left'})).toMatchObject({phase: 'left', isKept: false, isWritten: true});
  });

  test('does not ask for a title that was given', () => {
    const end = following(started('Retry failed jobs'), ...told.slice(0, -1));
    expect(end.phase).toBe('reviewing');
    expect(wordsOf(keptOf(end), '016').title).toBe('Retry failed jobs');
  });

  test('takes what the editor made of the text, unless that is nothing', () => {
    const describing = following(reviewing(), {type: 'confirmed'}, {type: 'editorCalled'});
    const {text} = describing as In<'describing'>;
    expect(advance(describing, {type: 'described', text: '# By hand\n\n'})).toMatchObject({
      text: '# By hand\n',
    });
    expect(advance(describing, {type: 'described', text: ' \n'})).toMatchObject({text});
  });
});

describe('asked back about is', () => {
  test.each([
    'We need a rate limiter',
    'Add caching to the server',
    'There is no progress bar',
    'Users want a dark mode',
  ])('a solution posing as a problem: %s', text => {
    const {doubted, said} = askingOf(advance(started(), answer(text)));
    expect(doubted?.objection.question).toContain('What goes wrong');
    expect(said).toEqual([]);
  });

  test.each([
    'People restart the window because nothing tells them that a picture is painted.',
    'There is no retry, so every failed job is painted again by hand.',
    'The daemon loses jobs.',
  ])('no problem that says what goes wrong: %s', text => {
    expect(advance(started(), answer(text))).toMatchObject({topic: 'actor', said: [{text}]});
  });

  test('a criterion that nobody can test, with what one could look at', () => {
    const {doubted} = askingOf(advance(criteria(), answer('The page loads fast.')));
    const [first = ''] = doubted?.objection.suggestions ?? [];
    expect(first).toBe('The page loads fast: done within 200 ms');
    const taken = askingOf(following(criteria(), answer('The page loads fast.'), answer(first)));
    expect(taken.doubted).toBeUndefined();
    expect(taken.said.at(-1)).toMatchObject({text: first, isKnowing: false});
  });

  test.each(['It works well', 'Errors are handled gracefully', 'It is easy', 'It looks modern'])(
    'nothing that was suggested instead: %s',
    text => {
      const doubted = advance(criteria(), answer(text));
      for (const suggestion of askingOf(doubted).doubted?.objection.suggestions ?? [])
        expect(askingOf(advance(doubted, answer(suggestion))).doubted).toBeUndefined();
    },
  );

  test('nothing that says what to look at', () => {
    expect(askingOf(advance(criteria(), answer('The page loads within 200 ms'))).doubted).toBeUndefined();
  });

  test('a story without criteria', () => {
    const {doubted} = askingOf(advance(criteria(), {type: 'skipped'}));
    expect(doubted?.objection.question).toContain('nobody can tell');
    expect(following(criteria(), {type: 'skipped'}, {type: 'insisted', isOpen: false})).toMatchObject({
      topic: 'outOfScope',
    });
  });

  test('a dependency on a story that is not there', () => {
    const dependencies = following(started(), ...told.slice(0, 7));
    expect(askingOf(advance(dependencies, answer('013'))).doubted?.objection).toMatchObject({
      question: 'There is no story 013 here. Which one is meant?',
      suggestions: ['Story 012: Queue jobs in the daemon'],
    });
    expect(keptOf(advance(dependencies, answer('12'))).at(-1)?.text).toBe(
      'Story 012: Queue jobs in the daemon',
    );
  });

  test('a title that another story has', () => {
    const title = following(started(), ...told.slice(0, -1));
    expect(askingOf(advance(title, answer('Rate limit the API over HTTP'))).doubted).toBeDefined();
  });
});

describe('what is kept all the same', () => {
  const doubted = (): Authoring => advance(criteria(), answer('It works well'));

  test('stands in the story, and is known for it', () => {
    const {said} = askingOf(advance(doubted(), {type: 'insisted', isOpen: false}));
    expect(said.at(-1)).toEqual({topic: 'criteria', text: 'It works well', isKnowing: true});
  });

  test('can stand with an open question', () => {
    const {said} = askingOf(advance(doubted(), {type: 'insisted', isOpen: true}));
    expect(wordsOf(said, undefined)).toMatchObject({
      criteria: ['It works well'],
      openQuestions: ['How do we see that "It works well"?'],
    });
  });

  test('is what is said a second time', () => {
    const {said} = askingOf(advance(doubted(), answer('It works well')));
    expect(said.at(-1)).toMatchObject({text: 'It works well', isKnowing: true});
  });
});

describe('going back', () => {
  const back: Event = {type: 'wentBack'};

  test('puts the answer before into the line, and loses none on the way to the first', () => {
    let authoring = criteria();
    const lines: string[] = [];
    for (let step = 0; step < 4; step++) {
      authoring = advance(authoring, back);
      lines.push(askingOf(authoring).initial);
    }
    expect(lines).toEqual([
      'No failed job is lost',
      'Web users',
      'A job that fails is lost, and people paint it again by hand.',
      'A job that fails is lost, and people paint it again by hand.',
    ]);
    expect(keptOf(authoring)).toHaveLength(3);
  });

  test('replaces what is said anew, and goes on where something is open', () => {
    const authoring = following(criteria(), back, back, answer('Everybody'));
    expect(authoring).toMatchObject({topic: 'criteria'});
    expect(wordsOf(keptOf(authoring), undefined)).toMatchObject({
      actor: 'Everybody',
      outcome: 'No failed job is lost',
    });
  });

  test('drops a point whose line is emptied', () => {
    const two = following(criteria(), answer('The log has one line'), answer('Exit code is 1'));
    const one = following(two, back, answer(''));
    expect(wordsOf(keptOf(one), undefined).criteria).toEqual(['The log has one line']);
    expect(one).toMatchObject({topic: 'criteria'});
  });

  test('a list that is opened from the review is gone on with', () => {
    const open = advance(reviewing(), {type: 'reopened', topic: 'criteria'});
    const more = following(open, answer('The exit code is 1'), answer(''));
    expect(more.phase).toBe('reviewing');
    expect(wordsOf(keptOf(more), undefined).criteria).toHaveLength(3);
  });

  test('leads from an objection to the answer', () => {
    expect(following(started(), answer('Add caching'), back)).toMatchObject({
      doubted: undefined,
      initial: 'Add caching',
    });
  });
});

test('whatever happens, it goes on, and what was said stays until it is said anew', () => {
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.constantFrom('', 'Add caching', 'It works well', '012', 'The log has one line').map(answer),
    fc.constantFrom<Event>(
      {type: 'skipped'},
      {type: 'wentBack'},
      {type: 'confirmed'},
      {type: 'insisted', isOpen: true},
      {type: 'insisted', isOpen: false},
      {type: 'editorCalled'},
      {type: 'described', text: '# A'},
      {type: 'saved'},
      {type: 'resumed'},
      {type: 'prepared', house, kept: []},
    ),
    fc.constantFrom(...topics).map(({name}): Event => ({type: 'reopened', topic: name})),
  );
  fc.assert(
    fc.property(fc.array(event, {maxLength: 40}), events => {
      let authoring = started();
      for (const next of events) {
        const before = keptOf(authoring).filter(({text}) => text !== undefined).length;
        authoring = advance(authoring, next);
        const isEmptied = next.type === 'skipped' || (next.type === 'answered' && next.text === '');
        const after = keptOf(authoring).filter(({text}) => text !== undefined).length;
        const isWritten = authoring.phase === 'offering' || isOver(authoring);
        if (!isEmptied && !isWritten && after < before) return false;
        if (advance(authoring, {type: 'left'}).phase !== 'left' && !isOver(authoring)) return false;
      }
      return true;
    }),
    {seed: 11, numRuns: 300},
  );
});
