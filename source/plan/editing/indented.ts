// Text that stands indented in a file, as the description of a task below its box, and reads without the indentation.
import type {Slot} from '../types.ts';

/** The text of a slot: newlines as \n, and no line with more than its own indentation. */
export function textAt(source: string, {start, end, indent = ''}: Slot): string {
  const text = source.slice(start, end).replace(/\r\n?/g, '\n');
  if (indent === '' || !text.includes('\n')) return text;
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.slice(sharedLength(line, indent))))
    .join('\n');
}

/** The text as it stands in the slot: every line but the first behind the indentation, blank lines alone. */
export function indentedFor({indent = ''}: Slot, text: string): string {
  return indent === '' ? text : text.replace(/\n(?=[^\n])/g, `\n${indent}`);
}

/** How much of an indentation a line begins with. */
function sharedLength(line: string, indent: string): number {
  let length = 0;
  while (length < indent.length && (line[length] === ' ' || line[length] === '\t')) length++;
  return length;
}
