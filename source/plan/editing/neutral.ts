// A person's text made safe to stand in a plan: it may say anything, but not end a task, open a section, or swallow
// what follows. Text that is safe already stays as it is.
import {scan} from '../scan.ts';

/** A text for one line: every run of blanks is one, and closing `#` stay part of a heading's text. */
export function neutralLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(^| )(#+)$/, '$1\\$2');
}

type Limits = {
  /** Headings of this level and above are the plan's own. */
  readonly level: number;
  /** Names of fields, in lower case, that are the plan's own. */
  readonly fields: readonly string[];
};

/** A text for the description of a task: headings and fields of the plan's own get a backslash, what is open is closed. */
export function neutralBlock(text: string, {level, fields}: Limits): string {
  // A blank line before it, so that it is not taken for front matter.
  const source = `\n${trimmed(text.replace(/\r\n?/g, '\n'))}`;
  const {lines, headings, enclosures, fields: found} = scan(source);
  const escaped = new Set([
    ...headings.filter(heading => heading.depth === 0 && heading.level <= level).map(({endLine}) => endLine),
    ...found
      .filter(({depth, name}) => depth <= 1 && fields.includes(name.trim().toLowerCase()))
      .map(({line}) => line),
    ...(/^\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/.test(source) ? [2] : []),
  ]);
  const body = lines.slice(1).map(({number, start, text: at, end}) => {
    const indent = source.slice(start, at);
    return `${indent}${escaped.has(number) ? '\\' : ''}${source.slice(at, end)}`;
  });
  const open = enclosures.find(({missing, depth}) => depth === 0 && missing);
  return [...body, ...(open?.missing ? [open.missing] : [])].join('\n');
}

/** Without blank lines around it and without rules at its end, which would separate it from the next task. */
const trimmed = (text: string): string =>
  text
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .replace(/(?:(?:^|\n)[ \t]*(?:-[ \t]*){3,}\s*)+$/, '');
