// The door into an approval on a terminal.
import {tellInk} from '../theme.ts';
import type {Shown} from './approving.tsx';

/** Shows what would be done and asks. Rejects only for an error that is a bug. */
export async function askOnTerminal(
  shown: Shown,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<boolean> {
  tellInk(terminal);
  const {askOn} = await import('./approving.tsx');
  return askOn(shown, terminal);
}
