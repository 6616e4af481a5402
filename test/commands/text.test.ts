import {describe, expect, test} from 'vitest';
import {
  counted,
  lines,
  prose,
  spellJson,
  spellText,
  table,
  toned,
} from '../../source/commands/calling/text.ts';

const plain = {hasColour: false, isAscii: false};
const bad = toned('bad');

describe('a text', () => {
  test('is coloured only where colour is wanted, and nothing empty is', async () => {
    const text = lines('a', bad('b'), bad(''));
    expect(await spellText(text, {...plain, hasColour: true})).toBe('a\n\x1b[31mb\x1b[39m\n');
    expect(await spellText(text, plain)).toBe('a\nb\n');
  });

  test('cannot bring colours of its own', async () => {
    const text = lines('\x1b[31ma', bad('\x1b[0mb'), table([['\x1b[1mc']]));
    expect(await spellText(text, {...plain, hasColour: true})).toBe(
      '\\x1b[31ma\n\x1b[31m\\x1b[0mb\x1b[39m\n\\x1b[1mc',
    );
  });

  test('has twins of the same width in ASCII, and leaves what people wrote', async () => {
    const text = table([
      ['✓', '→', 'é'],
      ['a', 'b', 'c'],
    ]);
    expect(await spellText(text, {...plain, isAscii: true})).toBe('x  >  é\na  b  c');
  });
});

describe('a sentence', () => {
  const text = prose('Go on where you stopped with `plan-tasks plan 015`.\n  Indented as it was.', {
    behind: toned('bad')('stopped: '),
  });

  test('is wrapped at words on a terminal, and only there', async () => {
    expect(await spellText(text, {...plain, columns: 24})).toBe(
      'stopped: Go on where you\nstopped with `plan-tasks\nplan 015`.\n  Indented as it was.',
    );
    expect(await spellText(text, plain)).toBe(
      'stopped: Go on where you stopped with `plan-tasks plan 015`.\n  Indented as it was.',
    );
  });

  test('leaves a word whole that is longer than the line', async () => {
    expect(await spellText(prose('see docs/stories/015-rate-limit.md'), {...plain, columns: 12})).toBe(
      'see\ndocs/stories/015-rate-limit.md',
    );
  });
});

describe('a table', () => {
  test('aligns its columns, by what a terminal shows', async () => {
    const rows = [
      ['1', '漢字', 'x'],
      ['22', 'abc', 'y'],
      ['3', '👍🏽', 'z'],
    ];
    expect(await spellText(table(rows), plain)).toBe('1   漢字  x\n22  abc   y\n3   👍🏽    z');
  });

  test('puts numbers to the right and ends no line in blanks', async () => {
    const rows = [
      ['a', bad('1'), ''],
      ['b', bad('100')],
    ];
    expect(await spellText(table(rows, {indent: 2, right: [1]}), plain)).toBe('  a    1\n  b  100');
  });

  test('fits a narrow terminal: what matters least gives way first, then the widest, cut with a sign', async () => {
    const rows = [['001', 'Count requests per client', 'backend', 'unblocks 002, 003']];
    const at = (columns: number) => spellText(table(rows, {least: 3}), {...plain, columns});
    expect(await at(60)).toBe('001  Count requests per client  backend  unblocks 002, 003');
    expect(await at(50)).toBe('001  Count requests per client  backend  unblocks…');
    expect(await at(40)).toBe('001  Count requests pe…  backend  unblo…');
    const wide = table([['001', '统计每个客户端的请求数', 'backend']]);
    expect(await spellText(wide, {...plain, columns: 24})).toBe('001  统计每个…   backend');
  });

  test('keeps a cell in its line', async () => {
    expect(await spellText(table([['a\nb\tc', 'd']]), plain)).toBe('a\\nb c  d');
  });
});

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [999, '999 files'],
  [1302, '1,302 files'],
  [1234567, '1,234,567 files'],
])('%i is counted as "%s"', (count, spelled) => {
  expect(counted(count, 'file')).toBe(spelled);
});

test('JSON holds every character, none of which a terminal acts on', () => {
  const value = {text: 'a\x1b[2J\x9b\u202e\ufeff\n漢'};
  const spelled = spellJson(value);
  expect(JSON.parse(spelled)).toEqual(value);
  expect(spelled).not.toMatch(/[^\P{Cc}\n]|[\u202e\ufeff]/u);
  expect(spelled).toContain('漢');
});
