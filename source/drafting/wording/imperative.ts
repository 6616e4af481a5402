// A criterion → what has to be done, as an imperative. A negation is never dropped: what the criterion forbids
// comes back marked as negative, and its caller makes a check of it.

import {type Clause, readClause} from '../grammar/clause.ts';
import {coreOf, isAdverbial, isPronoun} from '../grammar/core.ts';
import {type Core, literalImperative, nounImperative} from '../grammar/noun-phrase.ts';
import {intoFirstPhrase} from '../grammar/phrases.ts';
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {isEnglish} from './language.ts';
import type {Statement} from './scenario.ts';
import {isLiteral, readSentence, type Sentence} from './sentence.ts';

/** What a criterion asks for, in protected text. */
export type Imperative = {
  readonly verb: string;
  /** All that follows the verb. */
  readonly object: string;
  /** The former subject as a place, "in header"; it fits a title when there is room. */
  readonly context: string | undefined;
  /** "when the client exceeds the limit"; a call or a run alone is no condition worth a title. */
  readonly condition: string | undefined;
  /** Everything that comes before the instruction: "given …, when …". */
  readonly situation: string;
  /** What follows the main clause, with its own punctuation. */
  readonly tail: string;
  readonly isNegative: boolean;
  /** From 0 (unusable as a title) to 1. */
  readonly quality: number;
  readonly literals: readonly string[];
};

/** "they" → what the condition speaks of: "When values are clamped, they …". */
function referentOf(condition: string): string | undefined {
  const clause = readClause(condition.replace(/^(?:when|if|once|after|on)\s+/, ''));
  if (clause.voice === 'noun') return undefined;
  const isObject = (clause.voice === 'active' || clause.voice === 'imperative') && !isAdverbial(clause.rest);
  return withoutAsides(isObject ? clause.rest : clause.subject) || undefined;
}

const longestReferent = 6;

/** A clause about "it" or "they", about what its condition or else its Given speaks of. */
function resolved(clause: Clause, condition: string | undefined, given: string): Clause {
  if (!isPronoun(clause.subject)) return clause;
  const named = [
    condition === undefined ? undefined : referentOf(condition),
    given.replace(/^(?:the|an?)\s+/, ''),
  ];
  const referent = named.find(
    each => each !== undefined && each !== '' && each.split(' ').length <= longestReferent,
  );
  return referent === undefined ? clause : {...clause, subject: referent};
}

const restricts = /\b(?:not|no|never|without|only|except|unless|none|nothing)\b/i;

type Reading = {
  readonly clause: Clause;
  readonly core: Core;
  readonly words: readonly string[];
  /** Whether it holds in a situation that a title would not tell: a value is true there alone. */
  readonly hasSituation: boolean;
};

/** What makes an imperative a poor title, and how much of its worth is left then. Without any it is clear by itself. */
const flaws: readonly (readonly [factor: number, has: (reading: Reading) => boolean])[] = [
  [0, ({clause, core, words}) => clause.isNegative || words.length === 0 || core.verb === ''],
  [0, ({words}) => words.length === 1 && isPronoun(words[0] ?? '')],
  [0.5, ({words}) => words.some(word => /^(?:it|they|them|these|those)$/i.test(word))],
  [0.4, ({words}) => /^(?:its|this|that|either|same)$/i.test(words[0] ?? '')],
  [0, ({words}) => words.some(word => /^[<>=]=?$/.test(word))],
  [0.5, ({clause, hasSituation}) => hasSituation && clause.voice === 'state'],
  [0.5, ({clause}) => isPronoun(clause.subject) || /^\w+ing\b/i.test(clause.subject)],
  [0.3, ({clause, core}) => restricts.test(clause.subject) && !core.object.includes(clause.subject.slice(1))],
  [0.4, ({clause, words}) => clause.voice === 'noun' && words.length > 7],
  [0.85, ({words}) => words.length > 9],
  [0.7, ({words}) => words.length > 14],
  [0.6, ({words}) => words.length < 2],
];

/** How well the imperative would serve as a title: sure, of a fitting length, and clear without its surroundings. */
function qualityOf(clause: Clause, core: Core, hasSituation: boolean): number {
  const words = withoutAsides(core.object).trim().split(/\s+/).filter(Boolean);
  const found = flaws.filter(([, has]) => has({clause, core, words, hasSituation}));
  return found.reduce((quality, [factor]) => quality * factor, clause.certainty);
}

/** A label that is the thing itself, unless what follows it is an order: "Strategy: summarize the history". */
function labelCore(sentence: Sentence, clause: Clause, literals: readonly string[]): Core | undefined {
  const {label} = sentence;
  if (label === undefined || (clause.voice === 'imperative' && clause.certainty >= 0.8 && !isLiteral(label)))
    return undefined;
  return isLiteral(label) ? literalImperative(label, restore(label, literals)) : nounImperative(label);
}

const labelQuality = 0.6;

/** A call, a run or a look that every test begins with. */
const isMereCall =
  /\b(?:is|are) (?:called|run|executed|invoked|inspected|loaded|checked|tested|used)\b|^when (?:I|the user|a consumer)\b/i;

/** A statement in another language: its own words, without a verb. */
function foreign({text}: Statement): Imperative {
  return {
    verb: '',
    object: text,
    context: undefined,
    condition: undefined,
    situation: '',
    tail: '',
    isNegative: false,
    quality: labelQuality,
    literals: [],
  };
}

/** What a statement asks for. */
export function readImperative(statement: Statement): Imperative {
  if (!isEnglish(statement.text)) return foreign(statement);
  const {text, literals} = protect(
    [statement.given ?? '', statement.when ?? '', statement.text].join(separator),
  );
  const [given = '', when = '', body = ''] = text.split(separator);
  const sentence = readSentence(body);
  const condition = when === '' ? sentence.condition : `when ${when}`;
  const clause = resolved(readClause(sentence.main), condition, given);
  const named = labelCore(sentence, clause, literals);
  const core = named ?? coreOf(clause);
  const [object, tail] = /\S/.test(core.object)
    ? [core.object, sentence.tail]
    : objectFromTail(sentence.tail);
  const before = [given && `given ${given}`, when && `when ${when}`, sentence.condition];
  return {
    verb: core.verb,
    object: object.replace(/\s+(?=[\uF000-\uF7FF\s])/g, '').trim(),
    context: core.context,
    condition: condition !== undefined && isMereCall.test(condition) ? undefined : condition,
    situation: before.filter(Boolean).join(', '),
    tail: named === undefined ? tail : `: ${sentence.main}${sentence.tail}`,
    isNegative: named === undefined && clause.isNegative,
    quality: named === undefined ? qualityOf(clause, {...core, object}, given !== '') : labelQuality,
    literals,
  };
}

/** "confirms | when a configuration is valid": a clause as the object of a verb that has none else. */
function objectFromTail(tail: string): readonly [object: string, tail: string] {
  const [, object = ''] = /^\s*((?:when|that|how|whether|if|what|why)\b[^,;.:—]*)/.exec(tail) ?? [];
  return [object, object === '' ? tail : tail.slice(tail.indexOf(object) + object.length)];
}

const separator = '\u001F';

/** The context behind the object proper, or as an aside where a phrase like it stands already. */
function withContext(object: string, context: string): string {
  const [preposition = '', ...name] = context.split(' ');
  const isTaken = object.split(/\s+/).includes(preposition);
  return isTaken ? `${object} (${name.join(' ')})` : intoFirstPhrase(object, context);
}

/**
 * The whole instruction as one sentence part that starts in lower case, nothing left out; the situation can be
 * left out where it was just said.
 */
export function spellImperative(imperative: Imperative, hasSituation = true): string {
  const {verb, object, context, situation, tail, literals} = imperative;
  const lead = situation === '' || !hasSituation ? '' : `${situation}, `;
  const placed = context === undefined ? object : withContext(object, context);
  return restore(`${lead}${verb} ${placed}${tail}`.trim(), literals).replace(/[\s.:;,]+$/, '');
}
