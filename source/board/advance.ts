// How the board goes on: what each event makes of it, and what follows from every change. `advance` is total and
// pure; an event out of turn gives the same value back.
import {idOf, isOpen, isSame, rowsOf} from './rows.ts';
import {listRoom} from './screen/layout.ts';
import {lineOf, visibleLines} from './screen/visible.ts';
import {arriving} from './turns/arriving.ts';
import {browsingTurns} from './turns/browsing.ts';
import {finishing} from './turns/finishing.ts';
import {moving} from './turns/moving.ts';
import {overlays} from './turns/overlays.ts';
import {typing} from './turns/typing.ts';
import {undoing} from './turns/undoing.ts';
import type {Board, Event, EventType, Turns} from './view.ts';

const turns: Turns = {
  ...arriving,
  ...browsingTurns,
  ...moving,
  ...finishing,
  ...undoing,
  ...typing,
  ...overlays,
};

/** Events that nobody typed leave what was said where it is. */
const silent: readonly EventType[] = ['resized', 'read', 'listed', 'saved', 'filterKept'];

/** The board after an event; the very same value when the event is out of turn. Its wishes are those of this event. */
export function advance(board: Board, event: Event): Board {
  if (board.left !== undefined && !arriving[event.type]) return board;
  const turn = turns[event.type] as ((board: Board, event: Event) => Board) | undefined;
  const before =
    silent.includes(event.type) || board.notice === undefined ? board : {...board, notice: undefined};
  const asked: Board = before.wishes.length === 0 ? before : {...before, wishes: []};
  const next = turn?.(asked, event) ?? asked;
  return next === asked && asked.wishes === board.wishes && asked.notice === board.notice
    ? board
    : settled(board, next);
}

/** With the rows that there are now, the selection where it was, and the window around it. */
function settled(before: Board, next: Board): Board {
  const rows = hasSameShape(before, next) ? next.rows : rowsOf(next);
  const cursor = cursorOf(next, rows);
  const row = rows[cursor];
  const selected = row === undefined ? next.selected : idOf(row);
  const top = topOf(next, {length: visibleLines(rows).length, line: lineOf(rows, cursor)});
  return {...next, rows, cursor, top, selected: isSame(selected, next.selected) ? next.selected : selected};
}

/** Whether the rows are the same. Where everything is shown the selection decides nothing. */
function hasSameShape(before: Board, next: Board): boolean {
  const isWide = isOpen(next.filter) && next.search === '';
  return (
    looksSame(before.stories, next.stories) &&
    before.only === next.only &&
    before.unfolded === next.unfolded &&
    before.filter === next.filter &&
    before.search === next.search &&
    (isWide || before.selected === next.selected)
  );
}

const looksSame = (one: Board['stories'], other: Board['stories']): boolean =>
  one === other ||
  (one.length === other.length && one.every(({shown}, index) => shown === other[index]?.shown));

/** Where the selected row is now; where it was, when it is gone. */
function cursorOf({selected, cursor}: Board, rows: Board['rows']): number {
  const guess = rows[cursor];
  if (guess !== undefined && isSame(idOf(guess), selected)) return cursor;
  const found = rows.findIndex(row => isSame(idOf(row), selected));
  return found >= 0 ? found : Math.max(0, Math.min(cursor, rows.length - 1));
}

/** The first line on the screen: it moves only when the selected one would leave the window. */
function topOf(board: Board, {length, line}: {readonly length: number; readonly line: number}): number {
  const room = Math.max(1, listRoom(board));
  const margin = Math.min(2, Math.floor((room - 1) / 2));
  const lowest = Math.max(0, length - room);
  const top = Math.min(board.top, Math.max(0, line - margin));
  return Math.min(lowest, Math.max(top, line + margin - room + 1, 0));
}
