// The door into an approval on a terminal.
import type {Shown} from './approving.tsx';

/** Shows what would be done and asks. Rejects only for an error that is a bug. */
export async function askOnTerminal(
  shown: Shown,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<boolean> {
  // Ink's colours are settled when it is imported, and this variable is all that they ask.
  if (!terminal.hasColor) process.env.FORCE_COLOR = '0';
  const {askOn} = await import('./approving.tsx');
  return askOn(shown, terminal);
}
