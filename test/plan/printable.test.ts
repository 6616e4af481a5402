import fc from 'fast-check';
import {expect, test} from 'vitest';
import {printable, printableLine} from '../../source/plan/printable.ts';

test('ordinary text of any script stays as it is', () => {
  const text = 'Größe\t漢字 – é 👍🏽\nsecond line';
  expect(printable(text)).toBe(text);
});

test.each([
  ['a colour', '\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a window title', '\x1b]0;owned\x07', '\\x1b]0;owned\\x07'],
  ['a bare carriage return', 'safe\rover', 'safe\\x0dover'],
  ['a backspace', 'ab\b', 'ab\\x08'],
  ['an 8-bit control sequence', '\x9b2J', '\\x9b2J'],
  ['a right-to-left override', 'a\u202eb', 'a\\u202eb'],
  ['a delete', '\x7f', '\\x7f'],
])('%s is spelled out', (_, text, spelled) => {
  expect(printable(text)).toBe(spelled);
});

test('Windows line ends are line ends', () => {
  expect(printable('a\r\nb\r\n')).toBe('a\nb\n');
});

test('a line stays one line', () => {
  expect(printableLine('a\nb\tc')).toBe('a\\nb c');
});

test('nothing that a terminal acts on is left of any text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      expect(printableLine(text)).not.toMatch(/\p{Cc}/u);
      expect(printable(text)).not.toMatch(/[^\P{Cc}\n\t]/u);
    }),
  );
});
