// The boxes of a text, `- [ ] text`, with their place in one another.
import {trimSpan} from '../../plan/markdown/lines.ts';
import type {Box, Scan} from '../../plan/markdown/types.ts';
import type {ListItem} from '../../plan/scan.ts';
import type {Span} from '../../plan/types.ts';

export type TickBox = {
  readonly item: ListItem;
  readonly box: Box;
  /** What stands behind the box on its line. */
  readonly text: Span;
  /** The innermost box that it stands in. */
  readonly within: TickBox | undefined;
};

const read = new WeakMap<Scan, readonly TickBox[]>();

/** Every box outside fences and comments, in order. They are read once for each scan. */
export function readTickBoxes(scan: Scan): readonly TickBox[] {
  const boxes = read.get(scan) ?? boxesOf(scan);
  read.set(scan, boxes);
  return boxes;
}

function boxesOf({source, lines, items}: Scan): readonly TickBox[] {
  const found: TickBox[] = [];
  const open: TickBox[] = [];
  for (const item of items) {
    while (open.length > 0 && (open.at(-1)?.item.endLine ?? 0) < item.line) open.pop();
    while (open.length > 0 && (open.at(-1)?.item.depth ?? 0) >= item.depth) open.pop();
    if (item.box === undefined) continue;
    const end = lines[item.line - 1]?.end ?? source.length;
    const text = trimSpan(source, {start: Math.min(item.text, end), end});
    const box = {item, box: item.box, text, within: open.at(-1)};
    found.push(box);
    open.push(box);
  }
  return found;
}
