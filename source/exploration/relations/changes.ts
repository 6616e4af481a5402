// Which commits changed which files.
import type {History} from '../reading/history.ts';

/** A commit with more files is a sweep, and says nothing about any of them. */
export const sweep = 60;

/** For each of some paths, the rows of the commits that changed it, newest first and sweeps left out. */
export type Changes = ReadonlyMap<string, readonly number[]>;

/** The changes of these paths. */
export function changesOf(paths: Iterable<string>, {paths: names, ends, files}: History): Changes {
  const changes = new Map<string, number[]>(Array.from(paths, path => [path, []]));
  const own = names.map(name => changes.get(name));
  let start = 0;
  for (let row = 0; row < ends.length; row += 1) {
    const end = ends[row] as number;
    if (end - start <= sweep) for (let at = start; at < end; at += 1) own[files[at] as number]?.push(row);
    start = end;
  }
  return changes;
}
