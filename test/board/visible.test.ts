// The lines of the list in plans with phases: titles are seen and counted, and never selected.
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {mouseEvent} from '../../source/board/mouse.ts';
import {spokenLines} from '../../source/board/screen/spoken.ts';
import {isHeading, lineOf, visibleLines} from '../../source/board/screen/visible.ts';
import type {Board} from '../../source/board/view.ts';
import {lookOf} from '../../source/ui/glyphs.ts';
import {boardOf, pressed, rateLimit, selectedIn} from './sample.ts';

const phases = readFileSync(new URL('../fixtures/phases/deviations/canonical.md', import.meta.url), 'utf8');
const small = {columns: 40, rows: 9};

/** What the lines are: the id of a task, or a title with how much of it is done. */
const linesIn = ({rows}: Board): readonly string[] =>
  visibleLines(rows).map(line =>
    isHeading(line) ? `${line.group.title} ${line.share.done}/${line.share.total}` : (line.task?.id ?? ''),
  );

test('the title of a phase stands above its first task, with how much of it is done', () => {
  expect(linesIn(boardOf(phases))).toEqual([
    ...['Counting 2/5', 'T001', 'F001', 'F002', 'F003', 'F004'],
    ...['Refusing 0/5', 'F005', 'F006', 'F007', 'T002', 'T003'],
  ]);
  expect(linesIn(pressed(boardOf(phases), 'down', 'down', 'd'))).toContain('Counting 3/5');
});

test('the lines of a story without groups are its rows themselves', () => {
  const {rows} = boardOf(rateLimit);
  expect(visibleLines(rows)).toBe(rows);
});

test('a phase in which nothing is found has no title, and another one counts all its tasks', () => {
  expect(linesIn(pressed(boardOf(phases), '/', ...'header'))).toEqual(['Refusing 0/5', 'F007', 'T003']);
});

test('every task can be reached, and the selected one is always on the screen', () => {
  let board = boardOf(phases, small);
  const seen: (string | undefined)[] = [];
  for (const key of Array.from({length: 20}, (_, index) => (index < 10 ? 'down' : 'up'))) {
    seen.push(selectedIn(board));
    const line = lineOf(board.rows, board.cursor);
    expect(line).toBeGreaterThanOrEqual(board.top);
    expect(line).toBeLessThan(board.top + 6);
    board = pressed(board, key);
  }
  expect(new Set(seen).size).toBe(10);
  expect({top: board.top, selected: selectedIn(board)}).toEqual({top: 0, selected: 'T001'});
});

test('pages down and up end on the last and the first task at any height', () => {
  for (const rows of [4, 5, 6, 7, 9, 15]) {
    const board = boardOf(phases, {columns: 40, rows});
    const keys = Array.from({length: 12}, () => 'pagedown');
    const last = pressed(board, ...keys);
    expect(selectedIn(last), `${rows} rows`).toBe('T003');
    expect(selectedIn(pressed(last, ...keys.map(() => 'pageup'))), `${rows} rows`).toBe('T001');
  }
});

test('a click selects the task in its line, and nothing on a title', () => {
  const board = boardOf(phases);
  const clicked = (line: number) => mouseEvent(board, `\u001B[<0;10;${line}M`);
  expect(clicked(3)).toBeUndefined();
  expect(clicked(4)).toEqual({type: 'pointed', row: 0});
  expect(clicked(9)).toBeUndefined();
  expect(clicked(10)).toEqual({type: 'pointed', row: 5});
});

test('a screen reader hears what a task is marked with and which phase it is in', () => {
  const look = lookOf({isAscii: true, hasColor: false, columns: 80, rows: 24});
  expect(spokenLines(pressed(boardOf(phases), 'end'), look)[1]).toBe(
    '10 of 10: T003 Test the header, pending, waits for T002, parallel, test, in Phase 2: Refusing',
  );
});
