// Text made fit for a terminal.
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {barOf} from '../../source/ui/bar.ts';
import {lookOf} from '../../source/ui/glyphs.ts';
import {count, cut, grouped, pad, wrap, wrapAtMost} from '../../source/ui/text.ts';
import {moved, windowOf} from '../../source/ui/window.ts';

describe('text', () => {
  test('is cut by its width in cells', () => {
    expect(cut('限流限流', 5)).toBe('限流…');
    expect(cut('short', 5)).toBe('short');
    expect(cut('anything', 0)).toBe('');
  });

  test('is padded to just its width, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 30}),
        fc.integer({min: 1, max: 40}),
        (text, width) => {
          expect(stringWidth(pad(text, width))).toBe(width);
        },
      ),
    );
  });

  test('is wrapped inside the width, words longer than a line too', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapAtMost('one two three four', {width: 7, count: 2})).toEqual(['one two', 'three…']);
  });

  test('without blanks between its words breaks anywhere but before a closing sign', () => {
    expect(wrap('修改 `config.go`，添加设置。验证：运行测试。', 20)).toEqual([
      '修改 `config.go`，添',
      '加设置。验证：运行测',
      '试。',
    ]);
    fc.assert(
      fc.property(
        fc.string({unit: 'grapheme', maxLength: 60}),
        fc.integer({min: 2, max: 30}),
        (text, width) => {
          const lines = wrap(`限制（每个）${text}。`, width);
          expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('cannot steer the terminal', () => {
    const hostile = 'a\u001B[31mred\u001B]0;title\u0007\u202Eb\u0085c';
    for (const shown of [cut(hostile, 200), pad(hostile, 200), ...wrap(hostile, 200)])
      expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
  });

  test('counts', () => {
    expect([0, 1, 2].map(number => count(number, 'task'))).toEqual(['0 tasks', '1 task', '2 tasks']);
    expect([7, 999, 1000, 1234567].map(grouped)).toEqual(['7', '999', '1,000', '1,234,567']);
  });
});

describe('a window over a list', () => {
  test('holds the cursor, and is as full as it can be', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.integer({min: 1, max: 30}), (length, at, room) => {
        const cursor = moved(0, at, length);
        const {start, end, before, after} = windowOf({length, cursor, room});
        expect(end - start).toBe(Math.min(length, room));
        expect([before, after]).toEqual([start, length - end]);
        if (length > 0) expect(cursor >= start && cursor < end).toBe(true);
      }),
    );
  });
});

describe('a bar', () => {
  test.each([
    [0, 10, '....'],
    [5, 10, '##..'],
    [10, 10, '####'],
    [3, 0, '....'],
    [20, 10, '####'],
  ])('shows %i of %i', (done, total, bar) => {
    const {glyphs} = lookOf({isAscii: true, hasColor: true, columns: 80, rows: 24});
    expect(barOf(glyphs, 4, {done, total})).toBe(bar);
  });
});

describe('glyphs', () => {
  test('are one column wide, and ASCII has a twin for each', () => {
    const terminal = {hasColor: true, columns: 80, rows: 24};
    const unicode = Object.entries(lookOf({...terminal, isAscii: false}).glyphs);
    const ascii = lookOf({...terminal, isAscii: true}).glyphs;
    for (const [name, glyph] of unicode) {
      expect(stringWidth(glyph)).toBe(1);
      expect(ascii[name as keyof typeof ascii]).toMatch(/^[ -~]$/);
    }
  });
});
