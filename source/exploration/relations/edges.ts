// Which file imports which, packed: the places of what each file imports, one file after the other.

export type Edges = {
  /** Where the imports of each file end. */
  readonly ends: Int32Array;
  readonly targets: Int32Array;
};

/** Packs what each file imports. */
export function packEdges(lists: readonly (readonly number[] | Int32Array)[]): Edges {
  const ends = new Int32Array(lists.length);
  const targets = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const [file, list] of lists.entries()) {
    targets.set(list, end);
    end += list.length;
    ends[file] = end;
  }
  return {ends, targets};
}

/** What a file imports. */
export function edgesFrom({ends, targets}: Edges, file: number): Int32Array {
  return targets.subarray(file === 0 ? 0 : ends[file - 1], ends[file]);
}

/** The same edges the other way round: for each of so many targets the files that import it, in order. */
export function reversed({ends, targets}: Edges, size: number): Edges {
  const starts = new Int32Array(size + 1);
  for (const target of targets) starts[target + 1] = (starts[target + 1] as number) + 1;
  for (let at = 0; at < size; at += 1) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const sources = new Int32Array(targets.length);
  const filled = starts.slice(0, size);
  for (let file = 0, at = 0; file < ends.length; file += 1) {
    for (const end = ends[file] as number; at < end; at += 1) {
      const target = targets[at] as number;
      sources[filled[target] as number] = file;
      filled[target] = (filled[target] as number) + 1;
    }
  }
  return {ends: starts.subarray(1), targets: sources};
}
