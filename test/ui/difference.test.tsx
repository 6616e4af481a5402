// A diff as it is shown before anything is written.
import {describe, expect, test} from 'vitest';
import {changedLines} from '../../source/ui/conversation/diff.ts';
import {Difference} from '../../source/ui/conversation/difference.tsx';
import {lookOf} from '../../source/ui/glyphs.ts';
import {renderAt} from '../helpers/render-at.tsx';
import {keys} from '../helpers/terminal.ts';

const shown = (after: string, rows = 24) =>
  renderAt(
    <Difference
      look={lookOf({isAscii: false, hasColor: false, columns: 40, rows})}
      title="What will be written"
      lines={changedLines({path: 'a.md', before: 'one\n', after})}
      keys={[{keys: ['enter'], does: 'write it', event: {type: 'confirmed'}}]}
      dispatch={() => {}}
    />,
    40,
    rows,
  );

describe('a preview', () => {
  test('shows a long line in full, set in behind its sign', () => {
    const {frame} = shown('one\n  - a criterion that is longer than the terminal is wide\n');
    expect(frame()).toContain('\n  +  - a criterion that is longer\n       than the terminal is wide\n');
  });

  test('names the file and counts lines, however many rows they take', () => {
    const {frame} = shown(`one\n${'word '.repeat(40)}\n`);
    expect(frame()).toContain('a.md');
    expect(frame()).toContain('+1 -0');
  });

  test('scrolls to the last row', async () => {
    const {frame, press} = shown(`one\n${'word '.repeat(100)}end\n`, 15);
    expect(frame()).not.toContain('end');
    await press(...Array.from({length: 20}, () => keys.down));
    expect(frame()).toContain('end');
  });
});
