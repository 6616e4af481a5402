// The passage for agents, between its markers.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {withoutPassage, withPassage} from '../../source/briefing/agents-file.ts';

const path = 'AGENTS.md';

describe('the passage for agents', () => {
  test('stands at the end of what is there, and is written once', () => {
    const once = withPassage('# Rules\n', path);
    expect(once).toMatch(/^# Rules\n\n<!-- plan-tasks:begin [\s\S]*plan-tasks next --take[\s\S]*end -->\n$/);
    expect(withPassage(once, path)).toBe(once);
  });

  test('takes the place of an older one, wherever that was moved to', () => {
    const moved = 'Before\n<!-- plan-tasks:begin (old words) -->\nOld.\n<!-- plan-tasks:end -->\nAfter\n';
    const text = withPassage(moved, path);
    expect(text).toMatch(/^Before\n<!-- plan-tasks:begin [\s\S]*end -->\nAfter\n$/);
    expect(text).not.toContain('Old.');
  });

  test('has the newlines of its file', () => {
    expect(withPassage('# Rules\r\n', path).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each(['<!-- plan-tasks:begin -->\n', 'x\n<!-- plan-tasks:end -->\n'])(
    'is not written where the markers are no pair: %j',
    text => expect(() => withPassage(text, path)).toThrow(/AGENTS\.md:\d: the markers/),
  );

  test('leaves every byte as it was when it is taken out again', () => {
    const line = fc.constantFrom('', '# Rules', 'Be kind.', '  ', '<!-- note -->');
    const newline = fc.constantFrom('\n', '\r\n');
    const text = fc
      .record({lines: fc.array(line), newline, isEnded: fc.boolean(), hasMark: fc.boolean()})
      .map(({lines, newline: end, isEnded, hasMark}) =>
        [hasMark ? '\ufeff' : '', lines.join(end), isEnded ? end : ''].join(''),
      );
    fc.assert(
      fc.property(text, before => {
        expect(withoutPassage(withPassage(before, path), path)).toBe(before);
      }),
    );
  });
});
