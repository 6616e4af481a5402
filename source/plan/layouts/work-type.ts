// What kind of work a story is, by its own words.
import type {Story} from '../types.ts';

export const workTypes = ['Feature', 'Issue', 'Refactor', 'PoC'] as const;
export type WorkType = (typeof workTypes)[number];

const signs: readonly (readonly [WorkType, RegExp])[] = [
  ['PoC', /\b(?:proof of concept|poc|spike|prototype)\b/i],
  ['Refactor', /\b(?:refactor\w*|restructure|clean up|rename|extract|migrate|simplify|consolidate)\b/i],
  ['Issue', /\b(?:fix(?:es|ed)?|bug|regression|broken|crash(?:es)?|does(?: not|n't) work)\b/i],
];

/** The kind that the title speaks of; a feature when it does not say. */
export const typeOf = ({title}: Pick<Story, 'title'>): WorkType =>
  signs.find(([, sign]) => sign.test(title))?.[0] ?? 'Feature';
