// Keys by name, and the hint bar.
import {describe, expect, test} from 'vitest';
import {lookOf} from '../../source/ui/glyphs.ts';
import {type Binding, eventOf, hintsOf, keyLines, keyName, type PressedKey} from '../../source/ui/keys.ts';

const none: PressedKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageUp: false,
  pageDown: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  tab: false,
  backspace: false,
  delete: false,
  ctrl: false,
  shift: false,
};
const look = lookOf({isAscii: false, hasColor: true, columns: 80, rows: 24});
const bindings: readonly Binding<string>[] = [
  {keys: ['up', 'down'], does: 'choose'},
  {keys: ['up', 'k'], event: 'went up'},
  {keys: ['s'], does: 'skip', event: 'skipped'},
  {keys: ['g'], does: 'graph', event: 'shown', isMinor: true},
  {keys: ['ctrl+c'], does: 'leave, answers are kept', event: 'left'},
];

describe('a key', () => {
  test.each([
    ['up', '', {upArrow: true}],
    ['shift+down', '', {downArrow: true, shift: true}],
    ['enter', '', {return: true}],
    ['ctrl+c', 'c', {ctrl: true}],
    ['space', ' ', {}],
    ['S', 'S', {shift: true}],
    ['?', '?', {}],
  ] as const)('is called %s', (name, input, key) => {
    expect(keyName(input, {...none, ...key})).toBe(name);
  });

  test('stands for the event of its table, if for any', () => {
    expect(eventOf(bindings, 'k')).toBe('went up');
    expect(eventOf(bindings, 'up')).toBe('went up');
    expect(eventOf(bindings, 'x')).toBeUndefined();
  });
});

describe('the hint bar', () => {
  test.each([
    [80, '↑↓ choose · s skip · g graph · ^C leave, answers are kept'],
    [50, '↑↓ choose · s skip · g graph · ^C leave'],
    [34, '↑↓ choose · s skip · ^C leave'],
    [24, '↑↓ choose · ^C leave'],
    [5, '^C leave'],
  ])('says in %i columns what fits, and always how to leave', (width, hints) => {
    expect(hintsOf(bindings, look, width)).toBe(hints);
  });

  test('gives up how to go on after every other key', () => {
    const going: readonly Binding<unknown>[] = [
      {keys: ['space'], does: 'strike'},
      {keys: ['enter'], does: 'go on'},
      {keys: ['b'], does: 'back'},
      {keys: ['ctrl+c'], does: 'leave'},
    ];
    expect(hintsOf(going, look, 26)).toBe('⏎ go on · ^C leave');
  });

  test('has ASCII twins', () => {
    const plain = lookOf({isAscii: true, hasColor: true, columns: 80, rows: 24});
    expect(hintsOf(bindings, plain, 80)).toBe(
      'up/down choose - s skip - g graph - ^C leave, answers are kept',
    );
  });

  test('can be a list', () => {
    expect(keyLines(bindings, look)[1]).toBe('s   skip');
  });
});
