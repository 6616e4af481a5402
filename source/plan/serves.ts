// Which criteria a task serves, as the last line of its description: numbers for people, quotes for the day when
// the criteria are numbered anew.
import type {Criterion} from './types.ts';

const field = '**Serves:** ';
const longestQuote = 60;

/** The last line of a description: `**Serves:** 2 "Requests over the limit are rejected…", 4 "…"`; empty for none. */
export function spellServes(criteria: readonly Criterion[]): string {
  if (criteria.length === 0) return '';
  return field + criteria.map(criterion => `${criterion.number} "${quote(criterion.text)}"`).join(', ');
}

/** Whether a line of a description is the one that quotes criteria. */
export const isServesLine = (line: string): boolean => line.startsWith(field);

/**
 * The numbers that the served criteria have now: found by their quotes, and by their old numbers where the text
 * has changed. Empty when the description does not say.
 */
export function readServes(description: string, criteria: readonly Criterion[]): readonly number[] {
  const line = description.split('\n').findLast(isServesLine);
  if (line === undefined) return [];
  const byQuote = Map.groupBy(criteria, criterion => quote(criterion.text));
  const entries = line.slice(field.length).matchAll(/(\d+) "(.*?)"(?=, \d+ "|$)/g);
  const found = Array.from(entries, ([, number, quoted]) => {
    const alike = byQuote.get(quoted ?? '') ?? criteria;
    const exact = alike.find(criterion => criterion.number === Number(number));
    return (exact ?? byQuote.get(quoted ?? '')?.[0])?.number;
  });
  return [...new Set(found.filter(number => number !== undefined))].sort((one, other) => one - other);
}

/** The beginning of a text, whole words on one line, no code span left open. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestQuote) return line;
  const words = line
    .slice(0, longestQuote + 1)
    .replace(/\s\S*$/, '')
    .slice(0, longestQuote);
  const isOpen = words.split('`').length % 2 === 0;
  const closed = isOpen ? words.slice(0, words.lastIndexOf('`')) : words;
  return `${closed.replace(/[\s,;:.(–—-]+$/, '')}…`;
}
