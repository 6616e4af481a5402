// The few colours, by what they say. Nothing is said by colour alone: a sign or a word always stands with it.

/** Colour names as Ink takes them. */
export const theme = {
  /** What is selected, and the mark of the current step. */
  accent: 'cyan',
  done: 'green',
  warning: 'yellow',
  error: 'red',
} as const;

const isOff = /^(?:|0|false|no|off)$/i;

/** Tells Ink what it asks its environment alone, and only while it is imported: whether it colours, and whether a
 * screen reader listens, which it takes from the word "true" and no other. */
export function tellInk({hasColor}: {readonly hasColor: boolean}): void {
  if (!hasColor) process.env.FORCE_COLOR = '0';
  if (!isOff.test(process.env.INK_SCREEN_READER ?? '')) process.env.INK_SCREEN_READER = 'true';
}
