// What depends on what, as a picture in lines: a column for each wave, arrows from a task to those that wait for it.
import type {Task} from '../types.ts';
import {createGrid, type Grid, type Signs, signs} from './lines.ts';
import {type Placement, placeTasks} from './placement.ts';
import {doubtfulJoins, type TrackedNet} from './tracks.ts';

/** A line of the picture, in parts; those that are the id of a task say so. */
export type PictureLine = readonly {readonly text: string; readonly id?: string}[];

/** Columns of the grid: where each wave starts, and where each line turns that does. */
type Columns = {
  readonly starts: readonly number[];
  readonly nets: readonly TrackedNet[];
  readonly width: number;
};

/** Least cells between two waves: a blank, a line, the head of the arrow, a blank. */
const leastGap = 5;

/** The picture of the tasks' dependencies, with a heading for each wave. Nothing for no tasks. */
export function drawGraph(
  tasks: readonly Pick<Task, 'id' | 'dependsOn'>[],
  style: keyof typeof signs,
): readonly PictureLine[] {
  const placement = placeTasks(tasks);
  const columns = measure(placement);
  const grid = createGrid();
  for (const net of columns.nets) drawNet(grid, net, columns);
  drawPassing(grid, placement, columns);
  const heads = headsOf(placement, columns, signs[style]);
  const rows = Math.max(-1, ...placement.columns.flat().map(({row}) => row)) + 1;
  const drawn = Array.from({length: rows}, (_, row) =>
    rowOf(row, {placement, columns, grid, heads, sign: signs[style]}),
  );
  const {stuck} = placement;
  return [
    ...(rows === 0 ? [] : [headingOf(columns)]),
    ...drawn,
    ...(stuck.length === 0 ? [] : [[], [{text: `in a circle  ${stuck.join(' ')}`}]]),
  ];
}

/** A track for every line that changes its row, and room for them behind each wave. */
function measure({columns, nets}: Placement): Columns {
  const starts: number[] = [];
  const measured: TrackedNet[] = [];
  let at = 0;
  for (const [index, nodes] of columns.entries()) {
    starts.push(at);
    let track = at + Math.max(0, ...nodes.map(({id}) => id.length)) + 2;
    for (const net of nets.filter(net => net.column === index)) {
      const isTurning = net.to.some(row => row !== net.from);
      measured.push({...net, track: isTurning ? track : undefined});
      if (isTurning) track += 2;
    }
    at = Math.max(track + leastGap - 2, at + `wave ${index + 1}`.length + 2);
  }
  return {starts, nets: measured, width: at};
}

const endOf = ({starts}: Columns, column: number): number => (starts[column + 1] ?? 0) - 2;

function drawNet(grid: Grid, net: TrackedNet, columns: Columns): void {
  const {column, from, to} = net;
  const end = endOf(columns, column);
  const start = columns.starts[column] ?? 0;
  const track = net.track ?? end;
  const owner = `${column} ${from} ${track}`;
  grid.across(owner, from, [start, track]);
  grid.along(owner, track, [Math.min(from, ...to), Math.max(from, ...to)]);
  for (const row of to) grid.across(owner, row, [track, end]);
}

/** Lines that pass a wave, from the gap before it to the gap behind it. */
function drawPassing(grid: Grid, {passing}: Placement, columns: Columns): void {
  for (const [column, rows] of passing.entries()) {
    const start = columns.starts[column] ?? 0;
    for (const row of rows) grid.across(`${column} ${row}`, row, [start - 2, start + 1]);
  }
}

/** The cells with the head of an arrow: before a task that some line ends at, and where lines join in doubt. */
function headsOf({columns}: Placement, measured: Columns, sign: Signs): ReadonlyMap<string, string> {
  const {nets} = measured;
  const joins = doubtfulJoins(nets).map(({row, track, way}) => [`${row} ${track}`, sign.into[way]] as const);
  const ends = columns
    .flat()
    .filter(({column, row}) => nets.some(net => net.column === column - 1 && net.to.includes(row)))
    .map(({column, row}) => [`${row} ${endOf(measured, column - 1)}`, sign.head] as const);
  return new Map([...joins, ...ends]);
}

type Drawing = {
  readonly placement: Placement;
  readonly columns: Columns;
  readonly grid: Grid;
  readonly heads: ReadonlyMap<string, string>;
  readonly sign: Signs;
};

function rowOf(row: number, {placement, columns, grid, heads, sign}: Drawing): PictureLine {
  const parts: {text: string; id?: string}[] = [];
  const nodes = placement.columns.flat().filter(node => node.row === row);
  let line = '';
  for (let column = 0; column < columns.width; ) {
    const node = nodes.find(candidate => columns.starts[candidate.column] === column);
    if (node === undefined) {
      line += heads.get(`${row} ${column}`) ?? grid.at(row, column, sign) ?? ' ';
      column++;
      continue;
    }
    parts.push({text: line}, {text: node.id, id: node.id});
    // A blank between a task and the line that starts behind it.
    line = ' ';
    column += node.id.length + 1;
  }
  return [...parts, {text: line.trimEnd()}].filter(({text}) => text !== '');
}

const headingOf = ({starts}: Columns): PictureLine => {
  const text = starts.reduce((line, start, index) => `${line.padEnd(start)}wave ${index + 1}`, '');
  return [{text}];
};
