// How far a heading reaches, and what stands below a line: asked for by all that reads a text by its headings.
import type {Heading} from './types.ts';

/** For each heading the number of the line that its section ends before: the next heading of its level or above. */
export function endLines(headings: readonly Heading[], end: number): readonly number[] {
  const ends = headings.map(() => end);
  const open: number[] = [];
  for (const [index, {level, line}] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) {
      ends[open.pop() ?? 0] = line;
    }
    open.push(index);
  }
  return ends;
}

/** Of things in the order of their lines, the place of the first below a line. */
export function firstBelow(things: readonly {readonly line: number}[], line: number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.line ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
