// What tells the content of files from any other, as numbers that can be kept: a file that has changed has another mark.
import type {Spot} from './documents.ts';

/** Two numbers for each file. */
export type Marks = Int32Array;

/** The marks of files: the first half of the id of their content, wherever in the index that lies. */
export function marksOf(spots: readonly Spot[]): Marks {
  const marks = new Int32Array(2 * spots.length);
  for (const [file, {page, row}] of spots.entries()) {
    const key = page.keys[row] ?? '';
    marks[2 * file] = Number.parseInt(key.slice(0, 8), 16);
    marks[2 * file + 1] = Number.parseInt(key.slice(8, 16), 16);
  }
  return marks;
}

/** The places of the files whose marks differ: all of them when none were known. */
export function changedSince(known: Marks | undefined, now: Marks): readonly number[] {
  const changed: number[] = [];
  for (let file = 0; 2 * file < now.length; file += 1) {
    const isSame = known?.[2 * file] === now[2 * file] && known?.[2 * file + 1] === now[2 * file + 1];
    if (!isSame) changed.push(file);
  }
  return changed;
}
