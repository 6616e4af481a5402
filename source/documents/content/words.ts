// Small pieces of English that every document is put together from.
import {neutralLine} from '../../plan/editing/neutral.ts';
import type {Criterion} from '../../plan/types.ts';

/** "a", "a and b", "a, b and c" */
export function listing(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 task", "3 tasks"; other plurals are given. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A text on one line that ends as a sentence does. */
export function sentence(text: string): string {
  const line = oneLine(text);
  return line === '' || /[.!?:]["”)'`]*$/.test(line) ? line : `${line}.`;
}

/** A text on one line: the items of a list are put behind one another. */
export function oneLine(text: string): string {
  const joined = text
    .trim()
    .replace(/\s*\n\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/g, '; ')
    .replace(/([:;,.]); /g, '$1 ')
    .replace(/^(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '');
  return neutralLine(joined);
}

/** The sentences of a text that may be a list: each item is one. */
export function points(text: string): readonly string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/)
    .map(sentence)
    .filter(each => each !== '');
}

/** The first sentence of a text; the whole of a text without an end. */
export function firstSentence(text: string): string {
  const line = sentence(text.trim().split(/\n\s*\n/, 1)[0] ?? '');
  return /^.*?[a-z\d)`"”][.!?](?=\s+[A-Z`"“])/.exec(line)?.[0] ?? line;
}

/** "criterion 3", "criteria 1, 2 and 4" */
export function criteriaWords(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'criterion' : 'criteria'} ${listing(numbers.toSorted((one, other) => one - other).map(String))}`;
}

/** A criterion as a sentence of one line. */
export const criterionText = ({text}: Criterion): string => sentence(text.replace(/\*\*/g, ''));

/** A text as an item of a list of inline code. */
export const code = (text: string): string => `\`${text}\``;

/** "`a`, `b` and `c`" */
export const codes = (texts: readonly string[]): string => listing(texts.map(code));

/** Each value once, in order. */
export const unique = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** A text within a sentence; a name in capitals stays as it is. */
export const lower = (text: string): string =>
  /^[A-Z](?:[a-z]|\s)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A text as the beginning of a sentence; the name of a domain stays as it is written within one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
