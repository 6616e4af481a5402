// What becomes of a subject that is no agent: tables of verbs ("the header contains") and of states ("is
// visible at"). To teach one, add a row.
import type {Core} from './noun-phrase.ts';
import {intoFirstPhrase} from './phrases.ts';

const withSubject =
  (verb: string) =>
  (subject: string, rest: string): Core => ({verb, object: `${subject} ${rest}`});
const intoSubject =
  (verb: string, preposition: string) =>
  (subject: string, rest: string): Core => ({
    verb,
    object: intoFirstPhrase(rest, `${preposition} ${subject}`),
  });
const makeSubject =
  (verb: string) =>
  (subject: string, rest: string): Core => ({verb: 'make', object: `${subject} ${verb} ${rest}`});

/** What becomes of a subject that is no agent, by the criterion's verb. */
export const turned: Readonly<Record<string, (subject: string, rest: string) => Core>> = {
  // What appears before or after something else has a place in a text or a row; it need not be seen.
  appear: (subject, rest) =>
    withSubject(/^(?:before|after|above|below)\b/.test(rest) ? 'place' : 'show')(subject, rest),
  exist: (subject, rest) => ({
    verb: 'create',
    object: `${subject} ${/^(?:and|or)\b/.test(rest) ? '' : rest}`,
  }),
  stay: withSubject('keep'),
  remain: withSubject('keep'),
  happen: withSubject('run'),
  occur: withSubject('run'),
  become: withSubject('make'),
  get: withSubject('give'),
  contain: (subject, rest) =>
    rest === '' ? {verb: 'define', object: subject} : intoSubject('add', 'to')(subject, rest),
  include: intoSubject('include', 'in'),
  see: intoSubject('show', 'to'),
  receive: (subject, rest) =>
    intoSubject(/styl|theme|setting/.test(rest) ? 'apply' : 'pass', 'to')(subject, rest),
  use: (subject, rest) => ({
    verb: 'use',
    object: / for | in /.test(rest) ? rest : intoFirstPhrase(rest, `for ${subject}`),
  }),
  mean: (subject, rest) => ({verb: 'treat', object: `${subject} as ${rest}`}),
  match: (subject, rest) => ({verb: 'match', object: `${subject} to ${rest}`}),
  cause: (subject, rest) => ({verb: 'answer', object: `${subject} with ${rest}`}),
  ...Object.fromEntries(
    [
      'apply',
      'behave',
      'depend',
      'follow',
      'honor',
      'look',
      'meet',
      'pass',
      'succeed',
      'wait',
      'fail',
      'point',
      'reach',
      'reflect',
      'respect',
      'satisfy',
      'survive',
      'work',
    ].map(verb => [verb, makeSubject(verb)]),
  ),
};

/** What becomes of a state, by how it begins; the first row that fits. */
export const states: readonly (readonly [RegExp, (subject: string, found: RegExpExecArray) => Core])[] = [
  [
    /^always (?:visible|present)\b(?! and\b| or\b)\s*(.*)$/,
    (subject, [, rest]) => ({verb: 'keep', object: `${subject} visible ${rest}`}),
  ],
  [
    /^(?:visible|present)\b(?! and\b| or\b)\s*(.*)$/,
    (subject, [, rest]) => ({verb: 'show', object: `${subject} ${rest}`}),
  ],
  [/^required\b\s*(.*)$/, (subject, [, rest]) => ({verb: 'require', object: `${subject} ${rest}`})],
  [
    /^(?:at or (?:below|above|under|over)|within|under \d|over \d)\b.*$/,
    (subject, [all]) => ({verb: 'keep', object: `${subject} ${all}`}),
  ],
  [
    /^(?:in|on|at|below|above|beside|next to|between|inside|under)\s.*$/,
    (subject, [all]) => ({verb: 'place', object: `${subject} ${all}`}),
  ],
  [/^\d.*$/, (subject, [all]) => ({verb: 'set', object: `${subject} to ${all}`})],
  [/^([\uE100-\uEFFF].*)$/s, (subject, [, all]) => ({verb: 'set', object: `${subject} to ${all}`})],
  [
    /^(?:always )?((?:first|last|only) .*)$/,
    (subject, [, all]) => ({verb: 'make', object: `${subject} the ${all}`}),
  ],
  [/^(?:always )?(.*)$/s, (subject, [, all]) => ({verb: 'make', object: `${subject} ${all}`})],
];
