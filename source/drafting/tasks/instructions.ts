// What a task asks for, one sentence or a few for each criterion: instructions where a criterion parses, and what has
// to hold where it does not. Nothing is left out.
import {lowerFirst} from '../grammar/case.ts';
import {readClause} from '../grammar/clause.ts';
import {protect, restore} from '../grammar/protect.ts';
import type {Part, Place} from '../part.ts';
import {deferring} from '../sort.ts';
import {capital, spellTitle} from '../titles/spelled-title.ts';
import {spellImperative} from '../wording/imperative.ts';
import {isEnglish} from '../wording/language.ts';
import {spellStatement} from '../wording/scenario.ts';
import {readSentence} from '../wording/sentence.ts';
import {flat} from './upkeep.ts';

/** From this quality on the grammar of an instruction is right, whatever sort of title it would make. */
const wellFormed = 0.3;

/** The parts one after another as items; clauses that share a situation are one, which tells it once. */
export function itemsOf(
  parts: readonly Part[],
  spell: (part: Part, hasSituation: boolean) => string,
): readonly string[] {
  const runs: (readonly Part[])[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && isSameSituation(part, last.at(-1))) runs[runs.length - 1] = [...last, part];
    else runs.push([part]);
  }
  return [...new Set(runs.map(run => run.map((part, at) => spelled(spell(part, at === 0), at)).join('. ')))];
}

const spelled = (text: string, at: number): string => (at === 0 ? text : capital(text));

const isSameSituation = ({criterion, statement}: Part, before: Part | undefined): boolean =>
  before?.criterion === criterion && (statement.given ?? statement.when) !== undefined;

/** Whether a part parses well enough to be told as an instruction. */
export const isInstructed = (part: Part): boolean => part.imperative.quality >= wellFormed || isOrder(part);

/** "reject the job"; a criterion that makes no instruction is told as what has to be made sure. */
export function instruct(part: Part, hasSituation: boolean): string {
  if (isInstructed(part))
    return withoutPlace(spellImperative(withoutOwnPlace(part), hasSituation), part.places);
  return isClause(part) ? behindSituation(part, hasSituation, 'make sure that') : quoted(part, hasSituation);
}

/** A document that says something itself: the task begins with its name already. */
function withoutOwnPlace({imperative, places}: Part): Part['imperative'] {
  const {context} = imperative.spoken;
  const isOwn = places.some(({path}) =>
    restore(context ?? '', imperative.literals).includes(path.replace(/^.*\//, '')),
  );
  return isOwn ? {...imperative, spoken: {...imperative.spoken, context: undefined}} : imperative;
}

/** A path that the task begins with is not told a second time. */
function withoutPlace(text: string, [main]: readonly Place[]): string {
  const inFile = / in `((?:[\w.@-]+\/)*[\w.@-]+\.\w+)`(?! lines? )/g;
  return text.replace(inFile, (said, path: string) =>
    main !== undefined && (main.path === path || main.path.endsWith(`/${path}`)) ? '' : said,
  );
}

/** An order in a criterion's own words, however long: nothing has to be turned. */
function isOrder({statement, imperative}: Part): boolean {
  const title = spellTitle(imperative);
  return title !== undefined && statement.text.toLowerCase().startsWith(`${imperative.verb} `);
}

/** Whether a statement is a clause with a subject and a predicate, so that it can follow "that". */
export function isClause({statement: {text}}: Part): boolean {
  if (!isEnglish(text)) return false;
  const {main, label} = readSentence(protect(text).text);
  const {voice, certainty} = readClause(main);
  return label === undefined && voice !== 'noun' && voice !== 'imperative' && certainty > 0.5;
}

const comments = /\bcode comments?\b|\bdocstrings?\b/i;
/** What must hold besides: "check that …", or what is not to be done now. */
export function spellCheck(part: Part, hasSituation: boolean): string {
  const {statement, imperative} = part;
  if (deferring.test(imperative.verb) && !imperative.isNegative)
    return spellImperative(withVerb(imperative, 'leave out'), false);
  if (comments.test(statement.text) && imperative.quality >= wellFormed)
    return spellImperative(imperative, false);
  if (!imperative.isNegative && /^it\b/i.test(statement.text) && isInstructed(part))
    return instruct(part, hasSituation);
  if (/^alternative/i.test(statement.text)) return flat(statement.text);
  if (isClause(part)) return behindSituation(part, hasSituation, 'check that');
  return `check: ${quoted(part, hasSituation)}`;
}

const quoted = ({statement}: Part, hasSituation: boolean): string =>
  lowerFirst(flat(spellStatement(statement, hasSituation)));

/** "when the queue is full, check that no job is lost": a clause with an order before it, behind its situation. */
function behindSituation(part: Part, hasSituation: boolean, order: string): string {
  const {literals, situation} = part.imperative;
  const read = protect(part.statement.text);
  const {main, tail} = readSentence(read.text);
  const before = hasSituation && situation !== '' ? `${restore(situation, literals)}, ` : '';
  return `${before}${order} ${lowerFirst(flat(restore(`${main}${tail}`, read.literals)))}`;
}

const withVerb = (imperative: Part['imperative'], verb: string): Part['imperative'] => ({
  ...imperative,
  verb,
});
