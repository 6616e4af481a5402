// What a task of tests, documentation or verification says that no criterion asks for: it is about all of the work.

import {lowerFirst} from '../grammar/case.ts';
import type {Habit} from '../house.ts';
import type {Part} from '../part.ts';

/** The text of a criterion on one line, without its full stop and without list marks. */
export const flat = (text: string): string =>
  text
    .replace(/\s*\n\s*(?:[-*+]\s+)?/g, '; ')
    .replace(/[:]; /g, ': ')
    .replace(/\*\*/g, '')
    .replace(/[.;\s]+$/, '')
    .trim();

/** "criteria 4, 5 and 8". */
export function spellCriteria(parts: readonly Part[]): string {
  const numbers = [...new Set(parts.map(part => part.criterion.number))].map(String);
  const [only = ''] = numbers;
  return numbers.length === 1
    ? `criterion ${only}`
    : `criteria ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

const leads: Readonly<Record<Exclude<Habit, 'verification'>, (where: string) => string>> = {
  tests: where => (where === '' ? 'Test' : `${where}, test`),
  documentation: where => (where === '' ? 'Tell the readers' : `${where}, tell the readers`),
};

/** What is to be done, at a place, about a few statements that stand for the rest. */
export function spellUpkeep(kind: Habit, parts: readonly Part[], where: string): string {
  if (kind === 'verification')
    return `When everything else is in, try ${spellCriteria(parts)} by hand, one after the other.`;
  return `${leads[kind](where)} ${spellTold(parts)}.`;
}

/** "that a holds, that b holds and that c holds". */
export function spellTold(parts: readonly Part[]): string {
  const said = parts.map(part => `that ${toldOf(part)}`);
  const last = said.at(-1) ?? '';
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${last}` : last;
}

/** A statement without its situation, unless it stands for what the situation names. */
function toldOf({statement: {text, when}}: Part): string {
  const said = lowerFirst(flat(text));
  return when !== undefined && /^(?:it|they)\b/i.test(said) ? `when ${flat(when)}, ${said}` : said;
}
