// The few colours, by what they say. Nothing is said by colour alone: a sign or a word always stands with it.

/** Colour names as Ink takes them. */
export const theme = {
  /** What is selected, and the mark of the current step. */
  accent: 'cyan',
  done: 'green',
  warning: 'yellow',
  error: 'red',
} as const;
