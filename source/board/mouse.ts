// The mouse as a terminal reports it (SGR, https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h2-Mouse-Tracking).
import {layoutOf, rowAtLine} from './screen/layout.ts';
import type {Board, Event} from './view.ts';

/** Turns the reports on and off. */
export const mouseOn = '\u001B[?1000h\u001B[?1006h';
export const mouseOff = '\u001B[?1006l\u001B[?1000l';

const report = /^\u001B\[<(\d+);(\d+);(\d+)([Mm])$/;
const wheelUp = 64;
const wheelDown = 65;
const leftButton = 0;
/** Rows that a notch of the wheel moves by. */
const notch = 3;

/** Whether a key is a report of the mouse. */
export const isMouse = (key: string): boolean => report.test(key);

/** What a report means on this board, if anything. */
export function mouseEvent(board: Board, key: string): Event | undefined {
  const [, button, x, y, end] = report.exec(key) ?? [];
  const isOver = board.mode.kind !== 'browsing';
  const wheel = {[wheelUp]: -notch, [wheelDown]: notch}[Number(button)];
  if (wheel !== undefined) {
    return isOver ? {type: 'scrolled', down: wheel, right: 0} : {type: 'moved', by: wheel};
  }
  const isPress = Number(button) === leftButton && end === 'M';
  if (!isPress || isOver || Number(x) > layoutOf(board.size).listColumns) return undefined;
  const row = rowAtLine(board, Number(y) - 1);
  return row === undefined ? undefined : {type: 'pointed', row};
}
