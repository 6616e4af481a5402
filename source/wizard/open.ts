// The two doors into the interview: on a terminal, and without one.
import {tellInk} from '../ui/theme.ts';
import type {Interview} from './interview.ts';
import type {Outcome} from './session.ts';
import type {Machine} from './work.ts';

export {unifiedDiff} from '../ui/conversation/diff.ts';
export {converse} from './conversing.ts';
export {planWithoutTerminal, unanswered, type Wishes} from './headless.ts';
export {begin} from './phases/reading.ts';
export {partsOf} from './words/split.ts';
export {told} from './words/told.ts';

/** Runs an interview on the terminal. Rejects only for an error that is a bug. */
export async function planOnTerminal(
  first: Interview,
  machine: Machine,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<Outcome> {
  tellInk(terminal);
  const {runOnTerminal} = await import('./terminal.tsx');
  return runOnTerminal(first, machine, terminal);
}
