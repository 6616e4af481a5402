// The description of a task whose status is a box, made safe to stand below it: it may say anything, but no line of it
// is read as a task, or as a bullet of the task that it describes.
import {neutralBlock} from '../plan/editing/neutral.ts';
import {indentedBy, type Writer} from './boxes/render.ts';
import {bulletFields} from './boxes/task.ts';

/** Makes descriptions safe for a layout; `linesOf` gives the lines of the tasks that it reads in a text. */
export function neutraliser(
  writer: Writer,
  firstId: string,
  linesOf: (text: string) => readonly number[],
): (description: string) => string {
  const task = {
    id: firstId,
    title: 'task',
    domain: '',
    status: 'pending',
    dependsOn: [],
    description: '',
  } as const;
  return description => {
    if (!/[[#*_`~<=-]/.test(description)) return description;
    const {text, indent} = writer.head(task);
    const above = `${writer.above ?? ''}${text}\n\n`;
    const linesAbove = above.split('\n').length - 1;
    let lines = neutralBlock(description, {level: 0, fields: bulletFields}).split('\n');
    for (let isSafe = false; !isSafe; ) {
      const read = linesOf(above + indentedBy(indent, lines).join('\n'));
      const own = new Set(read.map(line => line - linesAbove - 1).filter(line => line >= 0));
      const next = lines.map((line, at) => (own.has(at) ? escaped(line) : line));
      isSafe = next.join('\n') === lines.join('\n');
      lines = next;
    }
    return lines.join('\n');
  };
}

/** A line that is neither a box nor a heading any more. */
const escaped = (line: string): string =>
  line
    .replace(/^(\s*(?:(?:[-*+]|\d+[.)])\s+)+)\[/, '$1\\[')
    .replace(/^(\s*(?:(?:[-*+]|\d+[.)])\s+)*)#/, '$1\\#');
