// A grid on which lines are drawn: where two of one kind meet they join, where strangers cross one passes under.

/** The four directions that a line can leave a cell in. */
export const up = 1;
export const right = 2;
export const down = 4;
export const left = 8;

/** What is in a cell: the directions of each line that touches it. */
type Cell = Map<string, number>;

export type Signs = {
  readonly lines: readonly string[];
  readonly vertical: string;
  /** The heads of arrows: before a task, and where a line runs into another from above or below. */
  readonly head: string;
  readonly into: Readonly<Record<'down' | 'up', string>>;
};

/** Signs of the sixteen combinations of directions, in the order of their sum. */
export const signs: Readonly<Record<'unicode' | 'ascii', Signs>> = {
  unicode: {lines: [...' ╵╶└╷│┌├╴┘─┴┐┤┬┼'], vertical: '│', head: '▶', into: {down: '▼', up: '▲'}},
  ascii: {lines: [...' |-+||++-+-++++++'].slice(0, 16), vertical: '|', head: '>', into: {down: 'v', up: '^'}},
};

export type Grid = {
  /** A line between two cells of one row, or of one column. `owner` says whose it is: lines of one join. */
  readonly across: (owner: string, row: number, span: readonly [number, number]) => void;
  readonly along: (owner: string, column: number, span: readonly [number, number]) => void;
  /** The sign of a cell; undefined where nothing is. */
  readonly at: (row: number, column: number, signs: Signs) => string | undefined;
};

/** An empty grid. */
export function createGrid(): Grid {
  const cells = new Map<string, Cell>();
  const add = (owner: string, place: string, directions: number): void => {
    const cell = cells.get(place) ?? new Map<string, number>();
    cell.set(owner, (cell.get(owner) ?? 0) | directions);
    cells.set(place, cell);
  };
  return {
    across(owner, row, [from, to]) {
      for (let column = from; column <= to; column++) {
        add(owner, `${row} ${column}`, (column > from ? left : 0) | (column < to ? right : 0));
      }
    },
    along(owner, column, [from, to]) {
      for (let row = from; row <= to; row++) {
        add(owner, `${row} ${column}`, (row > from ? up : 0) | (row < to ? down : 0));
      }
    },
    at(row, column, {lines, vertical}) {
      const cell = cells.get(`${row} ${column}`);
      if (cell === undefined) return undefined;
      const isCrossed = cell.size > 1 && [...cell.values()].some(directions => directions === (up | down));
      return isCrossed ? vertical : lines[[...cell.values()].reduce((all, one) => all | one, 0)];
    },
  };
}
