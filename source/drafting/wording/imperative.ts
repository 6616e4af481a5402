// A criterion → what has to be done, as an imperative. A negation is never dropped: what the criterion forbids
// comes back marked as negative, and its caller makes a check of it.
import {withArticle, withSpokenArticles} from '../grammar/articles.ts';
import {type Clause, readClause} from '../grammar/clause.ts';
import {coreOf, isAdverbial, isPronoun} from '../grammar/core.ts';
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {isChinese, orderOf} from './chinese.ts';
import {continuation, placed, type Spoken} from './continuation.ts';
import {readLabel} from './labels.ts';
import {isEnglish} from './language.ts';
import {qualityOf} from './quality.ts';
import type {Statement} from './scenario.ts';
import {readSentence, type Sentence} from './sentence.ts';

/** What a criterion asks for, in protected text. */
export type Imperative = {
  readonly verb: string;
  /** All that follows the verb. */
  readonly object: string;
  /** The former subject as a place, "in header"; it fits a title when there is room. */
  readonly context: string | undefined;
  /** Object and context as a sentence has them, with their articles. */
  readonly spoken: Spoken;
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

const labelQuality = 0.6;

/** A call, a run or a look that every test begins with. */
const isMereCall =
  /\b(?:is|are) (?:called|run|executed|invoked|inspected|loaded|checked|tested|used)\b|^when (?:I|the user|a consumer)\b/i;
/** A call of something by its name, and nothing else: it says nothing beside a Given. */
const isCallAlone =
  /^when [\uE100-\uEFFF]\s+(?:is|are) (?:called|run|executed|invoked|inspected)$|^when (?:the )?(?:(?:command|function|method) (?:is )?)?(?:called|runs?|executes|executed|invoked|inspected)$/i;

/** A statement in another language: its own words, as an order where that takes one word. */
function foreign({text}: Statement): Imperative {
  const object = isChinese(text) ? orderOf(text) : text;
  return {
    verb: '',
    object,
    context: undefined,
    spoken: {object, context: undefined},
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
  const named = readLabel(sentence, clause, literals);
  const core = named?.core ?? coreOf(clause);
  const [object, tail] = /\S/.test(core.object)
    ? [core.object, named?.tail ?? sentence.tail]
    : objectFromTail(sentence.tail);
  const full = named === undefined ? withArticle({...core, object}, clause.subject) : {...core, object};
  return {
    verb: core.verb,
    object: tidy(object),
    context: core.context,
    spoken: {object: tidy(full.object), context: full.context},
    condition: condition !== undefined && isMereCall.test(condition) ? undefined : condition,
    situation: situationOf(given, when, sentence),
    tail,
    isNegative: named === undefined && clause.isNegative,
    quality: named === undefined ? qualityOf(clause, {...core, object}, given !== '') : labelQuality,
    literals,
  };
}

const tidy = (object: string): string => object.replace(/\s+(?=[\uF000-\uF7FF\s])/g, '').trim();

/** "given a full queue, when a job arrives"; a call by name is left out where a Given says more. */
function situationOf(given: string, when: string, {condition}: Sentence): string {
  const called = when === '' ? '' : `when ${when}`;
  const parts = [
    given && `given ${given}`,
    given !== '' && isCallAlone.test(called) ? '' : called,
    condition,
  ];
  return parts.filter(Boolean).join(', ');
}

/** An imperative that asks for something else of its criterion. */
export const withOrder = (
  imperative: Imperative,
  {
    verb,
    object,
    tail = imperative.tail,
  }: {readonly verb: string; readonly object: string; readonly tail?: string},
): Imperative => ({
  ...imperative,
  verb,
  object,
  tail,
  context: undefined,
  condition: undefined,
  spoken: {object, context: undefined},
});

/** "confirms | when a configuration is valid": a clause as the object of a verb that has none else. */
function objectFromTail(tail: string): readonly [object: string, tail: string] {
  const [, object = ''] = /^\s*((?:when|that|how|whether|if|what|why)\b[^,;.:—]*)/.exec(tail) ?? [];
  return [object, object === '' ? tail : tail.slice(tail.indexOf(object) + object.length)];
}

const separator = '\u001F';

/**
 * The whole instruction as one sentence part that starts in lower case, nothing left out; the situation can be
 * left out where it was just said.
 */
export function spellImperative(imperative: Imperative, hasSituation = true): string {
  const {verb, spoken, situation, tail, literals} = imperative;
  const lead = situation === '' || !hasSituation ? '' : `${situation}, `;
  const text = withSpokenArticles(`${lead}${placed(verb, spoken)}${continuation(tail)}`.trim());
  return restore(text, literals).replace(/[\s.:;,]+$/, '');
}
