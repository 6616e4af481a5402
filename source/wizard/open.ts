// The two doors into the interview: on a terminal, and without one.
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
  // Ink's colours are settled when it is imported, and this variable is all that they ask.
  if (!terminal.hasColor) process.env.FORCE_COLOR = '0';
  const {runOnTerminal} = await import('./terminal.tsx');
  return runOnTerminal(first, machine, terminal);
}
