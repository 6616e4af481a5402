// Every screen on every size of terminal: never taller, never wider, the keys in the last line.
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import type {Event, In, Interview} from '../../source/wizard/interview.ts';
import {begin} from '../../source/wizard/phases/reading.ts';
import {startReview} from '../../source/wizard/review/review.ts';
import {Wizard} from '../../source/wizard/wizard.tsx';
import {renderAt} from '../helpers/render-at.tsx';
import {keys} from '../helpers/terminal.ts';
import {
  asking,
  finding,
  following,
  opened,
  openedWith,
  proposing,
  reviewing,
  row,
  story,
  task,
} from './sample.ts';

const long = '每个客户端 every client and each of its very many requests 🚦 '.repeat(20);
const many = Array.from({length: 60}, (_, index) =>
  row(`${index + 1}`.padStart(3, '0'), index % 2 === 0 ? long : `Task ${index}`, {
    description: long,
    dependsOn: index > 0 ? [`${index}`.padStart(3, '0')] : [],
    criteria: [1, 2, 3],
  }),
);
const longStory = {...story, problem: long, actor: long, outcome: long};
const summary = {
  number: '012',
  title: long,
  path: 'a.md',
  status: 'Ready',
  counts: {pending: 1, in_progress: 1, done: 1},
  text: '',
};
const question = {...(asking() as In<'asking'>).question, question: long, why: long, sentence: long};
const question4 = {...question, suggestions: [long, long, long, long]};
const kept = {version: 1, mode: 'add', struck: [], added: [], answers: []} as const;
const file = finding.files[0]!;
const files = Array.from({length: 80}, (_, index) => ({
  ...file,
  path: `src/${index}/${long}.ts`,
  reasons: [long],
}));
const manyRows = startReview(many);
const before = Array.from({length: 90}, (_, index) => `${index} ${long}`).join('\n');

const interviews: readonly Interview[] = [
  begin({stories: Array.from({length: 50}, (_, index) => ({...summary, path: `${index}.md`}))}),
  {...openedWith([]), phase: 'resuming', kept},
  {...openedWith([]), story: longStory, phase: 'confirming'},
  following(opened([task('001', 'Write')]), {type: 'confirmed'}),
  {
    ...(asking() as In<'asking'>),
    phase: 'surveying',
    hasChanged: false,
    finding: {...finding, files, limits: [long], similar: [{id: '1234567', subject: long, files: []}]},
  },
  {...(asking() as In<'asking'>), question: question4},
  {
    ...(proposing() as In<'proposing'>),
    phase: 'splitting',
    split: {
      reason: long,
      parts: [
        {title: long, criteria: [1, 2]},
        {title: 'Other', criteria: [3]},
      ],
    },
  },
  {...(proposing() as In<'proposing'>), review: manyRows},
  {...(reviewing() as In<'reviewing'>), review: {...manyRows, cursor: 30}},
  {
    ...(reviewing() as In<'reviewing'>),
    phase: 'previewing',
    changes: [],
    before,
    after: before.replaceAll('1', 'one'),
  },
];

const sizes = [
  [80, 24],
  [120, 40],
  [40, 15],
] as const;

function draw(interview: Interview, [columns, rows]: readonly [number, number]) {
  const events: Event[] = [];
  const drawn = renderAt(
    <Wizard
      interview={interview}
      entries={[]}
      isAscii={false}
      hasColor={true}
      dispatch={event => events.push(event)}
      onStart={() => {}}
      onPaste={() => {}}
    />,
    columns,
    rows,
  );
  return {...drawn, events};
}

const cases = interviews.flatMap(interview =>
  sizes.map(size => ({phase: interview.phase, columns: size[0], rows: size[1], interview, size})),
);

describe('a screen', () => {
  test.each(cases)('$phase fits into $columns × $rows, its keys in the last line', ({interview, size}) => {
    const [columns, rows] = size;
    const lines = draw(interview, size).frame().split('\n');
    expect(lines.length).toBeLessThanOrEqual(rows - 1);
    expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(columns);
    expect(lines.find(line => line !== '')).toMatch(/^◆ \S/);
    expect(lines.at(-1)).toMatch(/ (leave|stop|all keys)(, \w+ are kept)?$/);
  });

  test.each(interviews.map(interview => ({phase: interview.phase, interview})))(
    '$phase is left by ctrl-c',
    async ({interview}) => {
      const {press, events} = draw(interview, sizes[0]);
      await press(keys.ctrlC);
      expect(events).toContainEqual({type: 'left'});
    },
  );

  test('that lists moves nothing but its pointer', async () => {
    const {frame, press} = draw(interviews[4]!, sizes[0]);
    const shapeOf = (text: string): readonly string[] => text.split('\n').map(line => line.replace('❯', ' '));
    const first = frame();
    await press(keys.down);
    expect(frame()).not.toBe(first);
    expect(shapeOf(frame())).toEqual(shapeOf(first));
  });
});
