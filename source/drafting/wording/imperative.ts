// A criterion → what has to be done, as an imperative. A negation is never dropped: what the criterion forbids
// comes back marked as negative, and its caller makes a check of it.

import {type Clause, readClause} from './clause.ts';
import {coreOf, isAdverbial, isPronoun} from './core.ts';
import {type Core, literalImperative, nounImperative} from './noun-phrase.ts';
import {protect, restore, withoutAsides} from './protect.ts';
import {isLiteral, plain, readSentence, type Sentence} from './sentence.ts';
import {intoFirstPhrase} from './shorten.ts';

/** What a criterion asks for, in protected text. */
export type Imperative = {
  readonly verb: string;
  /** All that follows the verb. */
  readonly object: string;
  /** The former subject as a place, "in header"; it fits a title when there is room. */
  readonly context: string | undefined;
  readonly condition: string | undefined;
  readonly tail: string;
  readonly isNegative: boolean;
  /** From 0 (unusable as a title) to 1. */
  readonly quality: number;
  readonly literals: readonly string[];
};

/** "they" → what the condition speaks of: "When values are clamped, they …". */
function referentOf(condition: string | undefined): string | undefined {
  if (condition === undefined) return undefined;
  const clause = readClause(condition.replace(/^\w+\s+/, ''));
  if (clause.voice === 'noun') return undefined;
  const isObject = (clause.voice === 'active' || clause.voice === 'imperative') && !isAdverbial(clause.rest);
  return withoutAsides(isObject ? clause.rest : clause.subject) || undefined;
}

const longestReferent = 6;

function resolved(clause: Clause, condition: string | undefined): Clause {
  if (!isPronoun(clause.subject)) return clause;
  const referent = referentOf(condition);
  const isShort = referent !== undefined && referent.split(' ').length <= longestReferent;
  return isShort ? {...clause, subject: referent} : clause;
}

const restricts = /\b(?:not|no|never|without|only|except|unless|none|nothing)\b/i;

type Reading = {readonly clause: Clause; readonly core: Core; readonly words: readonly string[]};

/** What makes an imperative a poor title, and how much of its worth is left then. Without any it is clear by itself. */
const flaws: readonly (readonly [factor: number, has: (reading: Reading) => boolean])[] = [
  [0, ({clause, core, words}) => clause.isNegative || words.length === 0 || core.verb === ''],
  [0, ({words}) => words.length === 1 && isPronoun(words[0] ?? '')],
  [0.5, ({words}) => words.some(word => /^(?:it|they|them|these|those)$/i.test(word))],
  [0.5, ({clause}) => isPronoun(clause.subject) || /^\w+ing\b/i.test(clause.subject)],
  [0.3, ({clause, core}) => restricts.test(clause.subject) && !core.object.includes(clause.subject.slice(1))],
  [0.4, ({clause, words}) => clause.voice === 'noun' && words.length > 7],
  [0.85, ({words}) => words.length > 9],
  [0.7, ({words}) => words.length > 14],
  [0.6, ({words}) => words.length < 2],
];

/** How well the imperative would serve as a title: sure, of a fitting length, and clear without its surroundings. */
function qualityOf(clause: Clause, core: Core): number {
  const words = withoutAsides(core.object).trim().split(/\s+/).filter(Boolean);
  const found = flaws.filter(([, has]) => has({clause, core, words}));
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

/** What the text of a criterion asks for. */
export function readImperative(text: string): Imperative {
  const {text: protectedText, literals} = protect(text, plain);
  const sentence = readSentence(protectedText);
  const clause = resolved(readClause(sentence.main), sentence.condition);
  const named = labelCore(sentence, clause, literals);
  const core = named ?? coreOf(clause);
  return {
    verb: core.verb,
    object: core.object.replace(/\s+(?=[\uF000-\uF7FF\s])/g, '').trim(),
    context: core.context,
    condition: sentence.condition,
    tail: named === undefined ? sentence.tail : `: ${sentence.main}${sentence.tail}`,
    isNegative: named === undefined && clause.isNegative,
    quality: named === undefined ? qualityOf(clause, core) : labelQuality,
    literals,
  };
}

/** The whole instruction as one sentence part that starts in lower case, nothing left out. */
export function spellImperative(imperative: Imperative): string {
  const {verb, object, context, condition, tail, literals} = imperative;
  const lead = condition === undefined ? '' : `${condition}, `;
  const placed = context === undefined ? object : intoFirstPhrase(object, context);
  return restore(`${lead}${verb} ${placed}${tail}`, literals).replace(/[\s.:;,]+$/, '');
}
