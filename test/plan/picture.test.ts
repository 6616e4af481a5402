// The picture of what depends on what: what it looks like, and that its lines lead from every task to those behind it.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {drawGraph} from '../../source/plan/drawing/picture.ts';
import {findCycle, redundantDependencies} from '../../source/plan/order.ts';

type Drawn = {readonly id: string; readonly dependsOn: readonly string[]};

/** "002: 001" is a task 002 that depends on 001. */
const tasksOf = (...lines: readonly string[]): readonly Drawn[] =>
  lines.map(line => {
    const [id = '', after = ''] = line.split(':');
    return {id, dependsOn: after.split(' ').filter(Boolean)};
  });
const drawn = (tasks: readonly Drawn[], style: 'unicode' | 'ascii' = 'unicode'): readonly string[] =>
  drawGraph(tasks, style).map(line => line.map(({text}) => text).join(''));

test('a chain is a straight line, and what waits for nothing stands below', () => {
  expect(drawn(tasksOf('001', '002: 001', '003: 002', '004'))).toEqual([
    'wave 1  wave 2  wave 3',
    '001 ──▶ 002 ──▶ 003',
    '004',
  ]);
});

test('lines fork behind a task and join before another', () => {
  expect(drawn(tasksOf('001', '002: 001', '003: 001', '004: 002 003'))).toEqual([
    'wave 1    wave 2    wave 3',
    '001 ─┬──▶ 002 ─┐',
    '     └──▶ 003 ─┴──▶ 004',
  ]);
});

test('a line passes under one that it has nothing to do with', () => {
  expect(drawn(tasksOf('a', 'b', 'c: a', 'd: a b', 'e: b'))).toEqual([
    'wave 1    wave 2',
    'a ───┬──▶ c',
    'b ─┬─▼──▶ d',
    '   └────▶ e',
  ]);
});

test('an arrow shows the way of a line that could be taken for a fork of the one it runs into', () => {
  expect(drawn(tasksOf('a', 'b', 'c: a', 'd: a b'))).toEqual(['wave 1  wave 2', 'a ─┬──▶ c', 'b ─▼──▶ d']);
});

test('a line joins another behind the place where that one leaves for a task of its own', () => {
  expect(drawn(tasksOf('t1', 't2', 't3', 't4', 't5: t2 t3', 't6: t3 t2', 't7: t4 t2'))).toEqual([
    'wave 1       wave 2',
    't2 ─┬─┬─▲──▶ t6',
    't3 ─▼─│─┴──▶ t5',
    't4 ───▼────▶ t7',
    't1',
  ]);
});

test('lines that meet in a ring end in rows of their own', () => {
  expect(drawn(tasksOf('a', 'b', 'c', 'd: a b', 'e: b c', 'f: c a'))).toMatchInlineSnapshot(`
    [
      "wave 1        wave 2",
      "a ─────┬─┐",
      "b ───┬─▼─│──▶ d",
      "c ─┬─│───┴──▶ f",
      "   └─▼──────▶ e",
    ]
  `);
});

test('in ASCII the same lines are drawn with other signs', () => {
  expect(drawn(tasksOf('001', '002: 001', '003: 001'), 'ascii')).toEqual([
    'wave 1    wave 2',
    '001 -+--> 002',
    '     +--> 003',
  ]);
});

test('tasks in a circle are named below, and no tasks are no picture', () => {
  expect(drawn(tasksOf('001', '002: 003', '003: 002')).at(-1)).toBe('in a circle  002 003');
  expect(drawn([])).toEqual([]);
});

test('an id says which task it is', () => {
  const ids = drawGraph(tasksOf('001', '002: 001'), 'ascii')
    .flat()
    .flatMap(({id}) => id ?? []);
  expect(ids).toEqual(['001', '002']);
});

/** Up to nine tasks, each depending on some of those before it. */
const anyTasks = fc.array(fc.array(fc.nat({max: 8}), {maxLength: 3}), {minLength: 1, maxLength: 9}).map(all =>
  all.map(
    (after, index): Drawn => ({
      id: `t${index + 1}`,
      dependsOn: [...new Set(after.filter(other => other < index).map(other => `t${other + 1}`))],
    }),
  ),
);

test('whoever follows the lines to the right finds exactly what a task leads to', () => {
  fc.assert(
    fc.property(anyTasks, tasks => {
      expect(findCycle(tasks)).toBeUndefined();
      const implied = new Set(redundantDependencies(tasks).map(({id, dependency}) => `${dependency} ${id}`));
      const wanted = tasks
        .flatMap(({id, dependsOn}) => dependsOn.map(other => `${other} ${id}`))
        .filter(pair => !implied.has(pair));
      expect(followed(drawn(tasks)).toSorted()).toEqual(wanted.toSorted());
    }),
    {numRuns: 2000},
  );
});

/** In which directions the line of a sign goes. */
const openings: Readonly<Record<string, string>> = {
  '─': 'lr',
  '│': 'ud',
  '┌': 'rd',
  '┐': 'ld',
  '└': 'ru',
  '┘': 'lu',
  '├': 'urd',
  '┤': 'uld',
  '┬': 'lrd',
  '┴': 'lru',
  '┼': 'lrud',
  '▶': 'lr',
  '▼': 'ur',
  '▲': 'dr',
};
const steps = {r: [0, 1, 'l'], u: [-1, 0, 'd'], d: [1, 0, 'u']} as const;

type Place = {readonly row: number; readonly column: number; readonly from: string};

/** Every pair of tasks between which one can walk along the lines, never to the left. */
function followed(lines: readonly string[]): readonly string[] {
  const starts = lines.flatMap((line, row) =>
    Array.from(line.matchAll(/t\d+/g), ({0: id, index}) => ({
      id,
      row,
      column: index + id.length + 1,
      from: 'l',
    })),
  );
  return starts.flatMap(start => reached(lines, start).map(id => `${start.id} ${id}`));
}

function reached(lines: readonly string[], start: Place): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [start];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const word = `${place.row} ${place.column} ${place.from}`;
    if (seen.has(word)) continue;
    seen.add(word);
    if (signAt(lines, place) === '▶')
      found.add(/t\d+/.exec(lines[place.row]?.slice(place.column) ?? '')?.[0] ?? '');
    else waiting.push(...next(lines, place));
  }
  return [...found];
}

const signAt = (lines: readonly string[], {row, column}: Place): string => lines[row]?.[column] ?? ' ';

/** Where one can go from a place. A vertical line that is met sideways is a bridge, and so is an arrow across. */
function next(lines: readonly string[], place: Place): readonly Place[] {
  const sign = signAt(lines, place);
  const isBridge = place.from === 'l' && /[│▼▲]/.test(sign);
  const open = isBridge ? 'r' : (openings[sign] ?? '');
  if (!isBridge && !open.includes(place.from)) return [];
  return (['r', 'u', 'd'] as const)
    .filter(way => way !== place.from && open.includes(way))
    .map(way => stepped(place, way))
    .filter(to => place.from !== 'l' || to.from === 'l' || isFork(lines, to));
}

function stepped({row, column}: Place, way: keyof typeof steps): Place {
  const [down, right, from] = steps[way];
  return {row: row + down, column: column + right, from};
}

/** Whether a line that branches off leads away from here rather than into here: at its far end it goes right. */
function isFork(lines: readonly string[], place: Place): boolean {
  const sign = signAt(lines, place);
  if (sign === '│') return isFork(lines, stepped(place, place.from === 'd' ? 'u' : 'd'));
  return (openings[sign] ?? '').includes('r');
}
