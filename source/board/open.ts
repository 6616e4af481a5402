// The door to the board: colours are settled before Ink is loaded.
import {tellInk} from '../ui/theme.ts';
import type {Machine} from './machine.ts';
import type {Board} from './view.ts';

export type {Machine} from './machine.ts';
export {begin} from './view.ts';

/** Runs the board on the terminal until it is left. Rejects only for an error that is a bug. */
export async function openBoard(
  first: Board,
  machine: Machine,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<Board> {
  tellInk(terminal);
  const {runOnTerminal} = await import('./board.tsx');
  return runOnTerminal(first, machine, terminal);
}
