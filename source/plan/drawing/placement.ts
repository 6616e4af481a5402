// Where each task of a picture stands: its column is its wave, its row is as near as can be to what it waits for, and
// a line that passes a column keeps a row of its own there.
import {redundantDependencies, waves} from '../order.ts';
import type {Task} from '../types.ts';
import {arrangeNets} from './tracks.ts';

type Drawn = Pick<Task, 'id' | 'dependsOn'>;

/** A task in its place. */
export type Node = {readonly id: string; readonly column: number; readonly row: number};
/** A line from a task, or on its way past others, into the next column: from one row to one or more. */
export type Net = {readonly column: number; readonly from: number; readonly to: readonly number[]};
export type Placement = {
  readonly columns: readonly (readonly Node[])[];
  /** Those of one column in the order of their tracks. */
  readonly nets: readonly Net[];
  /** Rows in which a line passes a column, by column. */
  readonly passing: readonly (readonly number[])[];
  /** Tasks that wait for each other in a circle, or behind one. */
  readonly stuck: readonly string[];
};

/** Places the tasks; a dependency that others imply is left out. */
export function placeTasks(tasks: readonly Drawn[]): Placement {
  const found = waves(tasks);
  const column = new Map(found.flatMap((ids, index) => ids.map(id => [id, index] as const)));
  const sources = sourcesOf(tasks, column);
  const last = new Map<string, number>();
  for (const [id, ids] of sources) {
    for (const source of ids) last.set(source, Math.max(last.get(source) ?? 0, column.get(id) ?? 0));
  }
  const rows = new Map<string, number>();
  const columns: (readonly Node[])[] = [];
  const nets: (readonly Net[])[] = [];
  for (const [index, ids] of found.entries()) {
    const open = [...rows].filter(([id]) => (last.get(id) ?? -1) >= index);
    const ordered = inOrder(ids, {index, last});
    const placed = (endsAt: EndsAt) => {
      const nodes = placeColumn(ordered, {index, open, sources, rows, endsAt});
      const placedRows = new Map([...rows, ...nodes.map(({id, row}) => [id, row] as const)]);
      return {nodes, arranged: arrangeNets(netsOf(index - 1, {column, sources, rows: placedRows, last}))};
    };
    const compact = placed(
      (line, id) => last.get(line) === index && sources.get(id)?.includes(line) === true,
    );
    // Lines that meet in a ring can only be told apart where each task has a row of its own.
    const {nodes, arranged = []} = compact.arranged === undefined ? placed(() => false) : compact;
    for (const {id, row} of nodes) rows.set(id, row);
    columns.push(nodes);
    nets.push(arranged);
  }
  return {
    columns,
    nets: nets.flat(),
    passing: columns.map((_, index) =>
      [...rows]
        .filter(([id]) => (column.get(id) ?? 0) < index && (last.get(id) ?? -1) > index)
        .map(([, row]) => row),
    ),
    stuck: tasks.filter(({id}) => !column.has(id)).map(({id}) => id),
  };
}

type Sources = ReadonlyMap<string, readonly string[]>;

/** What each task waits for, as far as a line is drawn for it. */
function sourcesOf(tasks: readonly Drawn[], column: ReadonlyMap<string, number>): Sources {
  const implied = new Set(redundantDependencies(tasks).map(({id, dependency}) => `${id} ${dependency}`));
  return new Map(
    tasks
      .filter(({id}) => column.has(id))
      .map(({id, dependsOn}) => [
        id,
        [...new Set(dependsOn)].filter(other => column.has(other) && !implied.has(`${id} ${other}`)),
      ]),
  );
}

type Around = {readonly index: number; readonly sources: Sources; readonly last: ReadonlyMap<string, number>};
/** Whether a task may stand in the row of a line. */
type EndsAt = (line: string, id: string) => boolean;

/** In the first column, tasks that nothing waits for come last. */
const inOrder = (ids: readonly string[], {index, last}: Pick<Around, 'index' | 'last'>): readonly string[] =>
  index > 0 ? ids : [...ids.filter(id => last.has(id)), ...ids.filter(id => !last.has(id))];

/** Places one column. `open` are the lines that come into it: a task stands in the row of one only where it ends there. */
function placeColumn(
  ids: readonly string[],
  {
    index,
    open,
    sources,
    rows,
    endsAt,
  }: Omit<Around, 'last'> & {
    readonly open: readonly (readonly [string, number])[];
    readonly rows: ReadonlyMap<string, number>;
    readonly endsAt: EndsAt;
  },
): readonly Node[] {
  const taken = new Map(open.map(([id, row]) => [row, id]));
  const wanted = (id: string): number => {
    const above = (sources.get(id) ?? []).map(source => rows.get(source) ?? 0);
    return above.length === 0 ? 0 : above.reduce((sum, row) => sum + row, 0) / above.length;
  };
  const placed: Node[] = [];
  const isFree = (row: number, id: string): boolean => {
    if (row < 0 || placed.some(node => node.row === row)) return false;
    const line = taken.get(row);
    return line === undefined || endsAt(line, id);
  };
  const ordered = index === 0 ? ids : ids.toSorted((one, other) => wanted(one) - wanted(other));
  for (const id of ordered)
    placed.push({id, column: index, row: nearestRow(Math.round(wanted(id)), row => isFree(row, id))});
  return placed;
}

function nearestRow(wanted: number, isFree: (row: number) => boolean): number {
  for (let distance = 0; ; distance++) {
    if (isFree(wanted + distance)) return wanted + distance;
    if (isFree(wanted - distance)) return wanted - distance;
  }
}

/** The lines between a column and the next: each goes to the tasks there, and on in its own row. */
function netsOf(
  index: number,
  {
    column,
    sources,
    rows,
    last,
  }: Omit<Around, 'index'> & {
    readonly column: ReadonlyMap<string, number>;
    readonly rows: ReadonlyMap<string, number>;
  },
): readonly Net[] {
  return [...rows].flatMap(([id, from]) => {
    if ((column.get(id) ?? 0) > index || (last.get(id) ?? -1) <= index) return [];
    const ends = [...sources].filter(([to, ids]) => column.get(to) === index + 1 && ids.includes(id));
    const goesOn = (last.get(id) ?? 0) > index + 1;
    return [{column: index, from, to: [...(goesOn ? [from] : []), ...ends.map(([to]) => rows.get(to) ?? 0)]}];
  });
}
