// Text from a story or from git is data: nothing in it may move the cursor, colour or hide what a person sees.

/** What a terminal could act on: C0 but tab and newline, delete, C1, direction overrides, and the separators that some terminals break lines at. */
export const unsafe =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text with every control character spelled out (`\x1b`, `\u202e`); lines and tabs stay. */
export function printable(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(unsafe, spelledOut);
}

/** Most lines are of these alone, and stay as they are. */
const harmless = /^[ -~]*$/;

/** The same for a text that must stay on its line: newlines are spelled out too, a tab is a blank. */
export function printableLine(text: string): string {
  if (harmless.test(text)) return text;
  return printable(text).replace(/\n/g, '\\n').replace(/\t/g, ' ');
}

function spelledOut(character: string): string {
  const code = character.charCodeAt(0);
  const digits = code.toString(16);
  return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
