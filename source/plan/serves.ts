// Which criteria a task serves, as the last line of its description: numbers for people, quotes for the day when
// the criteria are numbered anew. Three or more in a row are told by the first and the last of them.
import type {Criterion} from './types.ts';

const field = '**Serves:** ';
/** Signs of a quote that stands alone, and of one among others. */
const [longestQuote, longestOfMany] = [60, 40];
const leastInRow = 3;

/** The last line of a description: `**Serves:** 2 "Requests over the…", 4–6 "…" to "…"`; empty for none. */
export function spellServes(criteria: readonly Criterion[]): string {
  if (criteria.length === 0) return '';
  const most = criteria.length === 1 ? longestQuote : longestOfMany;
  return (
    field +
    rowsOf(criteria)
      .map(row => spellRow(row, most))
      .join(', ')
  );
}

/** Criteria that stand next to each other in the story, in the order in which they are given. */
function rowsOf(criteria: readonly Criterion[]): readonly (readonly Criterion[])[] {
  const rows: (readonly Criterion[])[] = [];
  for (const criterion of criteria) {
    const last = rows.at(-1);
    if (last?.at(-1)?.number === criterion.number - 1) rows[rows.length - 1] = [...(last ?? []), criterion];
    else rows.push([criterion]);
  }
  return rows.flatMap(row => (row.length < leastInRow ? row.map(each => [each]) : [row]));
}

function spellRow(row: readonly Criterion[], most: number): string {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined) return '';
  const start = `"${quote(first.text, most)}"`;
  if (first === last) return `${first.number} ${start}`;
  return `${first.number}–${last.number} ${start} to "${quote(last.text, most)}"`;
}

/** Whether a line of a description is the one that quotes criteria. */
export const isServesLine = (line: string): boolean => line.startsWith(field);

const end = '(?=, \\d+(?:–\\d+)? "|$)';
const entry = new RegExp(
  `(\\d+)–(\\d+) "(.{0,200}?)" to "(.{0,200}?)"${end}|(\\d+) "(.{0,200}?)"${end}`,
  'g',
);

/**
 * The numbers that the served criteria have now: found by their quotes, and by their old numbers where the text
 * has changed. Empty when the description does not say.
 */
export function readServes(description: string, criteria: readonly Criterion[]): readonly number[] {
  const line = description.split('\n').findLast(isServesLine);
  if (line === undefined) return [];
  const find = quotedIn(criteria);
  const found = Array.from(
    line.slice(field.length).matchAll(entry),
    ([, from, to, first, last, only, text]) =>
      only === undefined ? between(find(from, first), find(to, last), criteria) : [find(only, text)],
  ).flat();
  return [...new Set(found.filter(number => number !== undefined))].sort((one, other) => one - other);
}

/** Finds what a number and a quote stand for now. */
function quotedIn(criteria: readonly Criterion[]) {
  const lines = criteria.map(criterion => ({...criterion, said: flat(criterion.text)}));
  return (number: string | undefined, quoted = ''): number | undefined => {
    const alike = lines.filter(({said}) => isQuote(quoted, said));
    const among = alike.length > 0 ? alike : lines;
    return among.find(each => each.number === Number(number))?.number ?? alike[0]?.number;
  };
}

/** All that stand between two criteria, and these. */
function between(
  first: number | undefined,
  last: number | undefined,
  criteria: readonly Criterion[],
): readonly (number | undefined)[] {
  if (first === undefined || last === undefined) return [first, last];
  return criteria.map(({number}) => number).filter(number => number >= first && number <= last);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Whether a quote is the text, its beginning, or what stands in it. */
function isQuote(quoted: string, said: string): boolean {
  const bare = quoted.replace(/^…|…$/g, '');
  if (quoted.startsWith('…')) return said.includes(bare);
  return quoted.endsWith('…') ? said.startsWith(bare) : said === quoted;
}

const scenario = /^\W*(?:scenario|given|when)\b.*?\bthen\b[\s*,]*/i;

/** The beginning of a text, of a scenario what it comes to: whole words on one line, no code span left open. */
function quote(text: string, most: number): string {
  const line = flat(text);
  const start = line.length <= most ? 0 : (scenario.exec(line)?.[0].length ?? 0);
  const said = line.slice(start);
  const before = start === 0 ? '' : '…';
  if (said.length <= most) return before + said;
  const words = said
    .slice(0, most + 1)
    .replace(/\s\S*$/, '')
    .slice(0, most);
  const isOpen = words.split('`').length % 2 === 0;
  const closed = isOpen ? words.slice(0, words.lastIndexOf('`')) : words;
  return `${before}${closed.replace(/[\s,;:.(–—-]+$/, '')}…`;
}
