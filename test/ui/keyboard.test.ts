// A terminal's input as single keys.
import {EventEmitter, once} from 'node:events';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {Keyboard, splitKeys} from '../../source/ui/keyboard.ts';

describe('a chunk', () => {
  test.each([
    {name: 'text and Enter', chunk: 'Ann\r', keys: ['A', 'n', 'n', '\r']},
    {name: 'line feeds, which Enter sends before raw mode', chunk: 'a\n', keys: ['a', '\r']},
    {name: 'Enter as two characters', chunk: 'a\r\nb', keys: ['a', '\r', 'b']},
    {name: 'arrows', chunk: '\u001B[A\u001B[1;2B\u001BOC', keys: ['\u001B[A', '\u001B[1;2B', '\u001BOC']},
    {name: 'arrows between letters', chunk: 'a\u001B[Db', keys: ['a', '\u001B[D', 'b']},
    {name: 'escape alone', chunk: '\u001B', keys: ['\u001B']},
    {name: 'backspaces', chunk: '\u007F\u007F', keys: ['\u007F', '\u007F']},
    {name: 'ctrl-c between letters', chunk: 'a\u0003b', keys: ['a', '\u0003', 'b']},
    {name: 'control keys that would be typed as letters', chunk: 'a\u0005\u0001\u0015b', keys: ['a', 'b']},
    {name: 'alt with a letter', chunk: 'a\u001Bxb', keys: ['a', 'b']},
    {name: 'characters of several code units', chunk: '限🚀👩‍💻é', keys: ['限', '🚀', '👩‍💻', 'é']},
    {
      name: 'a paste as one key on one line',
      chunk: '\u001B[200~a\nb\r\nc\td\n\u001B[201~x',
      keys: ['a b c d', 'x'],
    },
    {
      name: 'a paste with control characters',
      chunk: '\u001B[200~a\u0003\u001B[31mb\u001B[201~',
      keys: ['a[31mb'],
    },
    {name: 'an empty paste', chunk: '\u001B[200~\n\u001B[201~', keys: []},
  ])('splits $name', ({chunk, keys}) => {
    expect(splitKeys(chunk)).toEqual({keys, rest: ''});
  });

  test('that ends inside a key keeps it for the next one', () => {
    expect(splitKeys('a\u001B[1;2')).toEqual({keys: ['a'], rest: '\u001B[1;2'});
    expect(splitKeys('\u001B[200~begun')).toEqual({keys: [], rest: '\u001B[200~begun'});
  });

  test('loses no printable character, wherever it is cut', () => {
    const text = fc.string({unit: 'grapheme-ascii', maxLength: 200}).filter(one => !one.includes('\u007F'));
    fc.assert(
      fc.property(text, fc.nat(200), (typed, at) => {
        const first = splitKeys(typed.slice(0, at));
        const second = splitKeys(first.rest + typed.slice(at));
        expect([...first.keys, ...second.keys].join('')).toBe(typed);
      }),
    );
  });
});

class FakeTerminal extends EventEmitter {
  readonly calls: string[] = [];
  setRawMode(isRaw: boolean): void {
    this.calls.push(isRaw ? 'raw' : 'cooked');
  }
  setEncoding(): void {}
  pause(): void {
    this.calls.push('pause');
  }
  resume(): void {
    this.calls.push('resume');
  }
}

describe('a keyboard', () => {
  test('hands over one key a tick, all of them in order', async () => {
    const terminal = new FakeTerminal();
    const keyboard = new Keyboard(terminal);
    keyboard.open();
    expect(terminal.calls).toEqual(['raw', 'resume']);
    const typed = Array.from({length: 200}, (_, index) => String.fromCharCode(33 + (index % 90)));
    terminal.emit('data', typed.slice(0, 120).join(''));
    terminal.emit('data', typed.slice(120).join(''));
    const read: (string | null)[] = [];
    for (const _ of typed) {
      await once(keyboard, 'readable');
      read.push(keyboard.read(), keyboard.read());
    }
    expect(read).toEqual(typed.flatMap(key => [key, null]));
  });

  test('keeps keys until somebody listens', async () => {
    const terminal = new FakeTerminal();
    const keyboard = new Keyboard(terminal);
    keyboard.open();
    terminal.emit('data', 'ab');
    await new Promise(resolve => setImmediate(resolve));
    await once(keyboard, 'readable');
    expect(keyboard.read()).toBe('a');
  });

  test('takes a paste that comes in pieces', async () => {
    const terminal = new FakeTerminal();
    const keyboard = new Keyboard(terminal);
    keyboard.open();
    for (const piece of ['\u001B[20', '0~one\n', 'two', '\u001B[201~']) terminal.emit('data', piece);
    await once(keyboard, 'readable');
    expect(keyboard.read()).toBe('one two');
  });

  test('leaves, as ctrl-c does, when its terminal is gone', async () => {
    const terminal = new FakeTerminal();
    const keyboard = new Keyboard(terminal);
    keyboard.open();
    terminal.emit('end');
    await once(keyboard, 'readable');
    expect(keyboard.read()).toBe('\u0003');
  });

  test('reads nothing while another program has the terminal', () => {
    const terminal = new FakeTerminal();
    const keyboard = new Keyboard(terminal);
    keyboard.open();
    keyboard.close();
    expect(terminal.calls).toEqual(['raw', 'resume', 'pause']);
    expect(terminal.listenerCount('data')).toBe(0);
  });
});
