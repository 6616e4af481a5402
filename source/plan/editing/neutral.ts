// A person's text made safe to stand in a plan: it may say anything, but not end a task, open a section, or swallow
// what follows. Text that is safe already stays as it is.
import {scan} from '../scan.ts';
import {lastContent} from './place.ts';

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
export function neutralBlock(text: string, limits: Limits): string {
  let safe = trimmed(text.replace(/\r\n?/g, '\n'));
  // A line that is a heading no more may draw what follows into a list, where other lines are headings or open.
  for (let next = escaped(safe, limits); next !== safe; next = escaped(safe, limits)) safe = next;
  const open = scan(behindBlank(safe)).enclosures.find(({missing, depth}) => depth === 0 && missing);
  return open?.missing === undefined ? safe : `${safe}\n${open.missing}`;
}

/** As it will stand: behind a blank line, so that it is not taken for front matter. */
const behindBlank = (text: string): string => `\n${text}`;

/** The text with a backslash before every mark that would make a line one of the plan's own. */
function escaped(text: string, {level, fields}: Limits): string {
  const source = behindBlank(text);
  const {lines, headings, fields: found} = scan(source);
  const own = new Set([
    ...headings.filter(heading => heading.depth === 0 && heading.level <= level).map(({endLine}) => endLine),
    ...found
      .filter(({depth, name}) => depth <= 1 && fields.includes(name.trim().toLowerCase()))
      .map(({line}) => line),
    ...(/^\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/.test(source) ? [2] : []),
  ]);
  if (own.size === 0) return text;
  return lines
    .slice(1)
    .map(({number, start, text: at, end}) =>
      own.has(number) ? `${source.slice(start, at)}\\${source.slice(at, end)}` : source.slice(start, end),
    )
    .join('\n');
}

/** Without blank lines around it and without rules at its end, which would separate it from the next task. */
function trimmed(text: string): string {
  const scanned = scan(behindBlank(text.replace(/^(?:[ \t]*\n)+/, '')));
  const last = scanned.lines[lastContent(scanned, scanned.lines.length + 1) - 1];
  return scanned.source.slice(1, last?.end ?? 1).trimEnd();
}
