// Choices, lines and steps as they are drawn.
import {Text} from 'ink';
import {render} from 'ink-testing-library';
import {beforeAll, describe, expect, test, vi} from 'vitest';
import {Choice} from '../../source/ui/choice.tsx';
import {Facts} from '../../source/ui/facts.tsx';
import {Frame} from '../../source/ui/frame.tsx';
import {lookOf} from '../../source/ui/glyphs.ts';
import {LineInput} from '../../source/ui/line-input.tsx';
import {renderAt} from '../helpers/render-at.tsx';
import {keys} from '../helpers/terminal.ts';

const lookAt = (columns: number, rows: number, hasColor = true) =>
  lookOf({isAscii: false, hasColor, columns, rows});
const look = lookAt(80, 24);
const options = ['one', 'two', 'three'].map(name => ({label: name, value: name}));

describe('a choice', () => {
  test('points at one option, and no other line moves when that changes', async () => {
    const {frame, press} = renderAt(<Choice look={look} options={options} onChoose={() => {}} />);
    expect(frame()).toBe('❯ one\n  two\n  three');
    await press(keys.down);
    expect(frame()).toBe('  one\n❯ two\n  three');
    await press('k');
    expect(frame()).toBe('❯ one\n  two\n  three');
  });

  test('gives the value that Enter or its digit chooses', async () => {
    const chosen: string[] = [];
    const {press} = renderAt(<Choice look={look} options={options} onChoose={value => chosen.push(value)} />);
    await press('j', keys.enter, '3');
    expect(chosen).toEqual(['two', 'three']);
  });

  test('wraps a long option below its first word', () => {
    const label = 'a long answer that does not fit on one line of a narrow terminal';
    const narrow = lookAt(40, 24);
    const {frame} = renderAt(<Choice look={narrow} options={[{label, value: 1}]} onChoose={() => {}} />, 40);
    expect(frame()).toBe('❯ a long answer that does not fit on\n  one line of a narrow terminal');
  });
});

describe('a choice on a low terminal', () => {
  const low = lookAt(40, 15);
  const long = [
    'Allow 10 per minute; beyond it, answer with an error.',
    'Allow 10 per minute; beyond it, wait for the next minute.',
  ].map(label => ({label, value: label}));

  test('shows the option that is pointed at in full, and what stands below keeps its place', async () => {
    const {frame, press} = renderAt(
      <>
        <Choice look={low} options={[...long, ...options]} onChoose={() => {}} />
        <Text>below</Text>
      </>,
      40,
    );
    const first = frame().split('\n');
    expect(first.slice(0, 3)).toEqual([
      '❯ Allow 10 per minute; beyond it,',
      '  answer with an error.',
      '  Allow 10 per minute; beyond it, wa…',
    ]);
    await press('j', 'j', 'j');
    const later = frame().split('\n');
    expect(later.slice(0, 2)).toEqual([
      '  Allow 10 per minute; beyond it, an…',
      '  Allow 10 per minute; beyond it, wa…',
    ]);
    expect(later.indexOf('below')).toBe(first.indexOf('below'));
  });
});

describe('a line', () => {
  test('is typed, taken back and handed over without the blanks around it', async () => {
    const given: string[] = [];
    const {frame, press} = renderAt(<LineInput look={look} onSubmit={text => given.push(text)} />);
    await press(...' ab', keys.backspace, ' a paste of words ');
    expect(frame().trimEnd()).toBe('❯  a a paste of words');
    await press(keys.enter);
    expect(given).toEqual(['a a paste of words']);
  });

  test('never keeps half of a character', async () => {
    const given: string[] = [];
    const {press} = renderAt(<LineInput look={look} onSubmit={text => given.push(text)} />);
    await press('a', '🚀', keys.backspace, keys.enter);
    expect(given).toEqual(['a']);
  });

  test.each([true, false])('shows all of what is longer than the terminal (in colour: %s)', hasColor => {
    const text = 'This is a longer answer that goes on over two lines of it and more words';
    for (let columns = 30; columns < 50; columns += 1) {
      const {frame} = renderAt(
        <LineInput look={lookAt(columns, 24, hasColor)} initial={text} onSubmit={() => {}} />,
        columns,
      );
      const shown = frame().replace('❯', '').replace('_', '').split(/\s+/).join(' ').trim();
      expect(shown).toBe(text);
      expect(frame()).toMatch(/^❯ This/);
    }
  });

  test('shows its cursor without colours', () => {
    const {frame} = renderAt(<LineInput look={lookAt(80, 24, false)} initial="ab" onSubmit={() => {}} />);
    expect(frame()).toMatch(/^❯ ab ?_$/);
  });
});

describe('a step', () => {
  const bindings = [{keys: ['enter'], does: 'go on'}];
  const body = Array.from({length: 40}, (_, index) => `line ${index}`).join('\n');

  test.each([
    [80, 24],
    [40, 15],
    [120, 40],
  ])('is lower than a terminal of %i × %i, with its title, its choices and its keys', (columns, rows) => {
    const own = lookAt(columns, rows);
    const {frame} = renderAt(
      <Frame
        look={own}
        title="A title"
        aside="12 files"
        bindings={bindings}
        footer={<Choice look={own} options={options} onChoose={() => {}} />}
      >
        <Text>{body}</Text>
      </Frame>,
      columns,
      rows,
    );
    const lines = frame().split('\n');
    expect(lines.length).toBe(rows - 1);
    expect(lines[0]).toMatch(/^◆ A title +12 files$/);
    const gap = rows > 16 ? [''] : [];
    const last = ['  ❯ one', '    two', '    three', ...gap, '  ⏎ go on'];
    expect(lines.slice(-last.length)).toEqual(last);
  });

  test('says quietly what stands beside the title only when there is room', () => {
    const {frame} = renderAt(
      <Frame look={lookAt(20, 24)} title="A long title here" aside="12 files" bindings={[]} />,
    );
    expect(frame()).not.toContain('12 files');
  });
});

describe('facts', () => {
  beforeAll(() => {
    // Else each frame asks the terminal for its size by another process.
    vi.stubEnv('COLUMNS', '100');
    vi.stubEnv('LINES', '24');
    vi.stubEnv('FORCE_COLOR', '0');
  });

  test('stand in a column, and those without text are left out', () => {
    const facts = [
      {name: 'Who', text: 'people'},
      {name: 'Outcome', text: ''},
      {name: 'Problem', text: 'a text'},
    ];
    expect(render(<Facts look={look} facts={facts} room={5} />).lastFrame()).toBe(
      'Who      people\nProblem  a text',
    );
  });

  test('share the room from the first to the last', () => {
    const facts = ['one', 'two'].map(name => ({name, text: `${name} word `.repeat(30)}));
    const lines = renderAt(<Facts look={look} facts={facts} room={3} />)
      .frame()
      .split('\n');
    expect(lines.map(line => line.slice(0, 3))).toEqual(['one', '   ', 'two']);
    expect(lines[2]).toMatch(/…$/);
  });
});
