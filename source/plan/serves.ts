// The criteria that a task serves, quoted in the last line of its description, so that the link survives when
// criteria are numbered anew: **Serves:** 3 “Steps input accepts values from 1-100”; 7 “…”.
import type {Criterion} from './types.ts';
import {stemsOf} from './words.ts';

/** A quotation is cut at the first word that reaches beyond this many characters. */
const longest = 60;
const label = '**Serves:** ';

/** The line that quotes the criteria, each with its number; empty for none. */
export function spellServes(criteria: readonly Criterion[]): string {
  if (criteria.length === 0) return '';
  return label + criteria.map(({number, text}) => `${number} “${shortened(text)}”`).join('; ');
}

/** The first words of a text, never ending within a code span. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  let short = '';
  for (const word of words) {
    const isInCode = (short.split('`').length - 1) % 2 === 1;
    if (short.length + word.length > longest && short !== '' && !isInCode)
      return `${short.replace(/[,;:]$/, '')}…`;
    short += short === '' ? word : ` ${word}`;
  }
  return short;
}

/** Whether a line of a description is the one that quotes criteria. */
export const isServesLine = (line: string): boolean => /^\*\*Serves(?::\*\*|\*\*:)/i.test(line.trim());

const quotation = /(\d+) “(.*?)”(?=\s*(?:;|$))/g;

/** The numbers, as the story has them now, of the criteria that a description quotes, in ascending order. */
export function readServes(description: string, criteria: readonly Criterion[]): readonly number[] {
  const line = description.split('\n').findLast(isServesLine) ?? '';
  const numbers = Array.from(line.matchAll(quotation), ([, number, quoted]) =>
    quotedNumber(Number(number), quoted ?? '', criteria),
  );
  return [...new Set(numbers.flatMap(number => number ?? []))].sort((first, second) => first - second);
}

/** The criterion that starts with the quoted words; one that changed since keeps its number when half its words do. */
function quotedNumber(number: number, quoted: string, criteria: readonly Criterion[]): number | undefined {
  const start = normal(quoted.replace(/…$/, ''));
  const same = criteria.filter(({text}) => normal(text).startsWith(start));
  const best = same.find(criterion => criterion.number === number) ?? same[0];
  if (best !== undefined) return best.number;
  const stems = new Set(stemsOf(quoted));
  const now = new Set(stemsOf(criteria.find(criterion => criterion.number === number)?.text ?? ''));
  return [...stems].filter(stem => now.has(stem)).length * 2 > stems.size ? number : undefined;
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s*_`]+/g, ' ')
    .trim();
