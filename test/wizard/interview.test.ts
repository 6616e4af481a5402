// The interview as a value: where each event leads, and that nothing else happens.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {advance, type Event, type In, type Interview, isOver} from '../../source/wizard/interview.ts';
import {keptOf, readKept} from '../../source/wizard/kept.ts';
import {begin} from '../../source/wizard/phases/reading.ts';
import {asking, finding, following, opened, openedWith, proposing, reviewing, story, task} from './sample.ts';

const answer = (text: string): Event => ({type: 'answered', text});
const phaseOf = ({phase}: Interview): string => phase;

describe('the way through an interview', () => {
  test('leads from reading to the written file', () => {
    const written = following(
      reviewing(),
      {type: 'confirmed'},
      {type: 'compared', before: 'a', after: 'b'},
      {type: 'confirmed'},
      {type: 'saved', before: 'a', after: 'b'},
    );
    expect(written).toMatchObject({phase: 'finished', before: 'a', after: 'b'});
  });

  test('asks every open question of the story and then proposes tasks', () => {
    let interview = asking();
    const asked: string[] = [];
    while (interview.phase === 'asking') {
      asked.push(interview.question.question);
      interview = advance(interview, answer('yes'));
    }
    expect(asked).toContain('Does the export hold deleted notes?');
    expect(new Set(asked).size).toBe(asked.length);
    expect(interview.phase).toBe('proposing');
  });

  test('serves every criterion with a proposed task', () => {
    const {rows} = (reviewing() as In<'reviewing'>).review;
    const served = new Set(rows.flatMap(({criteria}) => criteria));
    expect([...served].sort()).toEqual(story.criteria.map(({number}) => number));
  });

  test('an empty answer is none, a skipped question has no text', () => {
    const interview = asking();
    expect(advance(interview, answer('  '))).toBe(interview);
    expect(advance(interview, {type: 'skipped'})).toMatchObject({answers: [{text: undefined}]});
  });

  test('a story that has tasks asks what to do with them', () => {
    expect(phaseOf(following(opened([task('001', 'Write')]), {type: 'confirmed'}))).toBe('deciding');
  });

  test('only editing goes straight from the exploration to the list', () => {
    const interview = following(
      opened([task('001', 'Write')]),
      {type: 'confirmed'},
      {type: 'decided', mode: 'edit'},
      {type: 'explored', finding},
    );
    expect(interview).toMatchObject({phase: 'reviewing', review: {rows: [{id: '001', title: 'Write'}]}});
  });

  test('a struck file is explored without, an unknown path is not added', () => {
    const surveying = following(opened(), {type: 'confirmed'}, {type: 'explored', finding});
    expect(advance(surveying, {type: 'fileAdded', path: 'no/such.ts'})).toBe(surveying);
    const struck = following(
      surveying,
      {type: 'toggled', path: 'src/notes.ts'},
      {type: 'fileAdded', path: 'src/view.ts'},
      {type: 'confirmed'},
    );
    expect(struck).toMatchObject({phase: 'exploring', struck: ['src/notes.ts'], added: ['src/view.ts']});
    expect(phaseOf(advance(struck, {type: 'explored', finding}))).toBe('asking');
  });

  test('a list without a change has nothing to write', () => {
    const interview = following(
      opened([task('001', 'Write')]),
      {type: 'confirmed'},
      {type: 'decided', mode: 'edit'},
      {type: 'explored', finding},
    );
    expect(advance(interview, {type: 'confirmed'})).toBe(interview);
  });
});

describe('going back', () => {
  test('takes back the last answer and asks the same question again', () => {
    const first = asking() as In<'asking'>;
    const back = following(first, answer('yes'), {type: 'wentBack'}) as In<'asking'>;
    expect(back.question).toEqual(first.question);
    expect(back.answers).toEqual([]);
    expect(back.left).toBe(first.left);
  });

  test('leads from the first question to the survey, and from the first task to the last question', () => {
    expect(phaseOf(following(asking(), {type: 'wentBack'}))).toBe('surveying');
    const answered = following(asking(), answer('yes'), {type: 'hurried'}, {type: 'wentBack'});
    expect(answered).toMatchObject({phase: 'asking', answers: []});
  });

  test('leads from the second task to the first', () => {
    const second = following(proposing(), {type: 'accepted'}) as In<'proposing'>;
    expect(second.review.cursor).toBe(1);
    expect(following(second, {type: 'wentBack'})).toMatchObject({phase: 'proposing', review: {cursor: 0}});
  });

  test('leads from the preview to the same list', () => {
    const list = reviewing() as In<'reviewing'>;
    const back = following(
      list,
      {type: 'confirmed'},
      {type: 'compared', before: '', after: 'x'},
      {type: 'wentBack'},
    );
    expect(back).toEqual(list);
  });
});

describe('leaving and resuming', () => {
  const resumed = (left: Interview, tasks = openedWith([])): Interview => {
    const kept = readKept(JSON.parse(JSON.stringify(keptOf(left))));
    return following(
      begin({path: story.path}),
      {type: 'read', opened: tasks, kept},
      {type: 'resumed'},
      {type: 'explored', finding},
    );
  };

  test('resumes at the question that was left', () => {
    const left = following(asking(), answer('yes')) as In<'asking'>;
    const again = resumed(left) as In<'asking'>;
    expect(again.question).toEqual(left.question);
    expect(again.answers).toEqual(left.answers);
  });

  test('resumes a proposal and a review with their tasks', () => {
    const second = following(proposing(), {type: 'accepted'}) as In<'proposing'>;
    expect(resumed(second)).toMatchObject({
      phase: 'proposing',
      review: {cursor: 1, rows: second.review.rows},
    });
    const list = reviewing() as In<'reviewing'>;
    expect(resumed(list)).toMatchObject({phase: 'reviewing', review: {rows: list.review.rows}});
  });

  test('resumes beside a task that somebody added meanwhile', () => {
    const list = reviewing() as In<'reviewing'>;
    const again = resumed(list, openedWith([task('001', 'Theirs')])) as In<'reviewing'>;
    expect(again.review.rows.map(({id}) => id)).toEqual([
      '001',
      ...list.review.rows.map((_, index) => String(index + 2).padStart(3, '0')),
    ]);
    expect(again.review.rows[0]?.title).toBe('Theirs');
  });

  test('keeps what was kept while it is explored again', () => {
    const left = following(asking(), answer('yes'));
    const kept = keptOf(left);
    const exploring = following(
      begin({path: story.path}),
      {type: 'read', opened: openedWith([]), kept},
      {type: 'resumed'},
    );
    expect(keptOf(exploring)).toEqual(kept);
    expect(following(exploring, {type: 'left'})).toEqual({phase: 'left', path: story.path, isKept: true});
  });

  test('keeps nothing before anything was agreed, and nothing of a finished interview', () => {
    expect(keptOf(opened())).toBeUndefined();
    expect(following(opened(), {type: 'left'})).toMatchObject({isKept: false});
    const finished = following(
      reviewing(),
      {type: 'confirmed'},
      {type: 'compared', before: 'a', after: 'b'},
      {type: 'confirmed'},
      {type: 'saved', before: 'a', after: 'b'},
    );
    expect(keptOf(finished)).toBeUndefined();
  });

  test('editing the story from a question keeps the answers', () => {
    const left = following(asking(), answer('yes'), {type: 'editorCalled'}, {type: 'opened'});
    const again = following(
      left,
      {type: 'read', opened: openedWith([]), kept: undefined},
      {type: 'explored', finding},
    );
    expect(again).toMatchObject({phase: 'asking', answers: [{text: 'yes'}]});
  });

  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    {version: 2},
    {version: 1, mode: 'add'},
    {version: 1, mode: 'add', struck: [], added: [], answers: [{}]},
  ])('takes %j for no kept interview', data => {
    expect(readKept(data)).toBeUndefined();
  });
});

const events: fc.Arbitrary<Event> = fc.oneof(
  ...(
    [
      'opened',
      'resumed',
      'restarted',
      'confirmed',
      'editorCalled',
      'skipped',
      'hurried',
      'accepted',
      'allAccepted',
      'wentBack',
    ] as const
  ).map(type => fc.constant({type})),
  fc.constant({type: 'left'} as const),
  fc.constant({type: 'explored', finding} as const),
  fc.constant({
    type: 'read',
    opened: openedWith([task('001', 'Write', {status: 'done'})]),
    kept: undefined,
  } as const),
  fc.record({type: fc.constant('answered' as const), text: fc.string()}),
  fc.record({type: fc.constant('described' as const), text: fc.string()}),
  fc.record({type: fc.constant('compared' as const), before: fc.string(), after: fc.string()}),
  fc.record({type: fc.constant('saved' as const), before: fc.string(), after: fc.string()}),
  fc.record({type: fc.constant('decided' as const), mode: fc.constantFrom('add', 'replan', 'edit')}),
  fc.record({type: fc.constant('toggled' as const), path: fc.constantFrom('src/notes.ts', 'x')}),
  fc.record({type: fc.constant('fileAdded' as const), path: fc.constantFrom('src/view.ts', 'x')}),
  fc.record({
    type: fc.constant('edited' as const),
    edit: fc.oneof(
      fc.record({kind: fc.constantFrom('drop', 'undo', 'redo')}),
      fc.record({kind: fc.constant('select' as const), index: fc.integer()}),
      fc.record({kind: fc.constant('move' as const), by: fc.constantFrom(-1, 1)}),
      fc.record({kind: fc.constant('merge' as const), id: fc.constantFrom('001', '002', '009')}),
      fc.record({kind: fc.constant('add' as const), title: fc.string(), domain: fc.constant('core')}),
      fc.record({kind: fc.constant('split' as const), titles: fc.tuple(fc.string(), fc.string())}),
      fc.record({
        kind: fc.constant('set' as const),
        field: fc.constantFrom('title', 'domain', 'description'),
        value: fc.string(),
      }),
      fc.record({
        kind: fc.constant('set' as const),
        field: fc.constant('dependsOn' as const),
        value: fc.array(fc.constantFrom('001', '002', '003')),
      }),
    ),
  }) as fc.Arbitrary<Event>,
);

/** Which events a phase waits for; every other one is out of turn. */
const turns: Readonly<Record<string, readonly Event['type'][]>> = {
  choosing: ['chosen'],
  reading: ['read'],
  resuming: ['resumed', 'restarted'],
  confirming: ['confirmed', 'editorCalled'],
  opening: ['opened'],
  deciding: ['decided', 'wentBack'],
  exploring: ['progressed', 'explored'],
  surveying: ['toggled', 'fileAdded', 'confirmed', 'wentBack'],
  asking: ['answered', 'skipped', 'hurried', 'editorCalled', 'wentBack'],
  splitting: ['accepted', 'editorCalled', 'wentBack'],
  proposing: ['accepted', 'allAccepted', 'edited', 'editorCalled', 'wentBack'],
  reviewing: ['edited', 'editorCalled', 'confirmed', 'wentBack'],
  describing: ['described'],
  comparing: ['compared'],
  previewing: ['confirmed', 'wentBack'],
  writing: ['saved'],
};

describe('any sequence of events', () => {
  test('never throws, and an event out of turn gives back the same value', () => {
    fc.assert(
      fc.property(fc.array(events, {maxLength: 60}), sequence => {
        let interview: Interview = proposing();
        for (const event of sequence) {
          const next = advance(interview, event);
          const isInTurn = event.type === 'left' || turns[interview.phase]?.includes(event.type);
          if (isOver(interview) || isInTurn !== true) expect(next).toBe(interview);
          interview = next;
        }
      }),
      {numRuns: 200},
    );
  });

  test('leaves a task that somebody works on as it is, and every number once', () => {
    const mine = task('001', 'Write', {status: 'in_progress'});
    const start = following(
      opened([mine, task('002', 'Export all notes to one JSON file')]),
      {type: 'confirmed'},
      {type: 'decided', mode: 'replan'},
      {type: 'explored', finding},
      {type: 'confirmed'},
      {type: 'hurried'},
      {type: 'allAccepted'},
    );
    fc.assert(
      fc.property(
        fc.array(
          events.filter(({type}) => type === 'edited'),
          {maxLength: 40},
        ),
        sequence => {
          const {rows} = (following(start, ...sequence) as In<'reviewing'>).review;
          expect(rows[0]).toMatchObject(mine);
          const ids = rows.map(({id}) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(rows.flatMap(({dependsOn}) => dependsOn).every(id => ids.includes(id))).toBe(true);
        },
      ),
      {numRuns: 200},
    );
  });
});
