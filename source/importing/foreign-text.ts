// Text of another tool made safe for a story: it reads the same, but none of its headings, boxes, comments or control
// characters is one of ours.
import {printable} from '../plan/printable.ts';
import {scan} from '../plan/scan.ts';

/** A text of any length. Headings become bold lines, boxes get a backslash, comments, which nobody sees, go. */
export function foreignBlock(text: string): string {
  const safe = printable(text.toWellFormed().replace(/\r\n?/g, '\n'));
  return withoutStructure(withoutComments(safe)).trim();
}

/** A text for one line. */
export const foreignLine = (text: string): string =>
  printable(withoutComments(text.toWellFormed())).replace(/\s+/g, ' ').trim();

const comment = /[ \t]*<!--.*?-->[ \t]*/gs;

/** Without HTML comments outside code; a line that was nothing else goes with it. */
export function withoutComments(text: string): string {
  if (!text.includes('<!--')) return text;
  const {lines, enclosures} = scan(`\n${text}`);
  const isCode = (number: number): boolean =>
    enclosures.some(({kind, line, endLine}) => kind === 'fence' && number >= line && number <= endLine);
  // Cut where code begins and ends, so that a comment is never looked for across it.
  const parts: {readonly isCode: boolean; text: string}[] = [];
  for (const {number, start, end} of lines.slice(1)) {
    const line = `\n${text}`.slice(start, end);
    const last = parts.at(-1);
    if (last?.isCode === isCode(number)) last.text += `\n${line}`;
    else parts.push({isCode: isCode(number), text: line});
  }
  return parts.map(part => (part.isCode ? part.text : dropComments(part.text))).join('\n');
}

const dropComments = (text: string): string =>
  text
    .split(/(`+[^`\n]+`+)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(comment, ' ')))
    .join('')
    .replace(/^ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n');

/** A list item's box, in a quotation too, and behind another marker on its line. */
const box = /^((?:[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)+)\[([ \txX/~>-])\](?=[ \t]|$)/;

function withoutStructure(text: string): string {
  const source = `\n${text}`;
  const {lines, headings} = scan(source);
  const bold = new Map(headings.map(heading => [heading.line, heading]));
  const underlines = new Set(headings.flatMap(({line, endLine}) => (endLine > line ? [endLine] : [])));
  return lines
    .slice(1)
    .filter(({number}) => !underlines.has(number))
    .map(({number, start, end, kind, text: at}) => {
      const heading = bold.get(number);
      if (heading !== undefined) return `${source.slice(start, at)}${boldLine(heading.text)}`;
      const line = source.slice(start, end);
      return kind === 'fence' || kind === 'code' ? line : line.replace(box, '$1\\[$2]');
    })
    .join('\n');
}

/** A heading's words in bold; without its last colon, by which a bold line would open a section or a field. */
function boldLine(text: string): string {
  const words = text
    .replace(/\*\*/g, '')
    .replace(/[\s:：]+$/, '')
    .trim();
  return words === '' ? '' : `**${words}**`;
}
