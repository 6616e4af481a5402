// Every reading of a clause's words as subject and predicate, each with a score. To teach a kind of predicate,
// write its reader and add it to `readers`.
import {afterAdverbs, afterBe, clauseFrom, subjectEnd, type Words, withNegation} from './assembly.ts';
import type {Clause} from './clause.ts';
import {isNounToo, participleOf, verbForm} from './verbs.ts';
import {
  auxiliaries,
  bare,
  beForms,
  compoundHead,
  determiners,
  followUp,
  isAdverb,
  isNegation,
  isPlural,
  modals,
  prepositions,
  relatives,
  stateAdjective,
} from './word-classes.ts';

export type Predicate = {readonly score: number; readonly read: () => Clause};
/** Verbs with a whole clause as their object. */
const takesClause = /^(?:check|verify|ensure|confirm|assert|validate|make)$/;

type Reader = (words: Words, at: number) => Predicate | undefined;

const afterModal: Reader = (words, at) => {
  const word = bare(words[at]);
  if (!modals.has(word) && !auxiliaries.has(word)) return undefined;
  const next = afterAdverbs(words, at + 1);
  const verb = bare(words[next]);
  const form = verbForm(verb);
  const span = [at, next] as const;
  const negative = (clause: Clause): Clause =>
    /^cannot$|n['’]t$/.test(word) ? {...clause, isNegative: true} : clause;
  if (verb === 'be')
    return {score: 3.2, read: () => negative(withNegation(words, span, afterBe(words, at, next)))};
  if (verb === 'have')
    return {
      score: 3.2,
      read: () => negative(clauseFrom(words, span, {voice: 'possession', rest: words.slice(next + 1)})),
    };
  if (form?.form !== 'base') return undefined;
  return {
    score: 3.2,
    read: () =>
      negative(clauseFrom(words, span, {voice: 'active', verb: form.base, rest: words.slice(next + 1)})),
  };
};

const beOrHave: Reader = (words, at) => {
  const word = bare(words[at]);
  if (beForms.has(word)) return {score: 3, read: () => afterBe(words, at, at)};
  if (word !== 'has' && word !== 'have') return undefined;
  return {
    score: 3,
    read: () => clauseFrom(words, [at, at], {voice: 'possession', rest: words.slice(at + 1)}),
  };
};

/** The word before the predicate, and the head noun that the predicate must agree with. */
function subjectHead(words: Words, at: number): {readonly before: string; readonly head: string} {
  const subject = words.slice(0, subjectEnd(words, at)).map(bare);
  const phrase = subject.findIndex((word, place) => place > 0 && prepositions.has(word));
  const head = subject.includes('and')
    ? 'things'
    : (subject.slice(0, phrase < 0 ? subject.length : phrase).at(-1) ?? '');
  return {before: subject.at(-1) ?? '', head};
}

/** After such a word the one before it was a noun: "health checks are", "runs that". */
const endsNoun = (word: string | undefined): boolean =>
  /^(?:that|which|who|has|have)$/.test(bare(word)) || beForms.has(bare(word)) || modals.has(bare(word));

/** A verb that ends the text after such a word belongs to its clause: "accessible after generation completes". */
const opensClause = /^(?:after|before|once|when|until|while)$/;

const ordinaryVerb: Reader = (words, at) => {
  const form = verbForm(bare(words[at]));
  const {before, head} = subjectHead(words, at);
  const isHeaded = !determiners.has(before) && !prepositions.has(before) && !/^(?:\d.*|and|or)$/.test(before);
  if (words[at + 1] === undefined && words.slice(1, at).some(word => opensClause.test(bare(word))))
    return undefined;
  if (form === undefined || !isHeaded || /,$/.test(words[at] ?? '')) return undefined;
  const score =
    form.form === 'base' ? baseScore(words, at, isPlural(head)) : thirdScore(words, at, isPlural(head));
  const shape = {voice: 'active', verb: form.base, rest: words.slice(at + 1)} as const;
  const isVerb = form.form === 'base' || form.form === 'third';
  return isVerb ? {score, read: () => clauseFrom(words, [at, at], shape)} : undefined;
};

/** "errors return", "I receive": a base form agrees with a plural only, and with these. */
function baseScore(words: Words, at: number, isPluralHead: boolean): number {
  if (/^(?:i|we|you|they)$/.test(bare(words[at - 1]))) return 3;
  if (!isPluralHead || words[at]?.includes('-')) return 0;
  return isNounToo(verbForm(bare(words[at]))?.base ?? '') ? 1.3 + followUp(words[at + 1]) : 2.5;
}

/** "tests added to": a participle that says something of the word before it. */
function isReduced(words: Words, at: number): boolean {
  const after = bare(words[at + 1]);
  const isEnd = words[at + 1] === undefined || prepositions.has(after);
  return isEnd && verbForm(bare(words[at]))?.form === 'participle';
}

/** Words of a clause whose verb may stand at its end when it is a noun as well: "the client returns". */
const longestEnd = 3;

/** "client returns": a form in -s agrees with a singular, and may be a plural noun instead. */
function thirdScore(words: Words, at: number, isPluralHead: boolean): number {
  const base = verbForm(bare(words[at]))?.base ?? '';
  if (!isNounToo(base)) return 3;
  if (words[at + 1] === undefined && words.length > longestEnd) return 0.5;
  const next = bare(words[afterAdverbs(words, at + 1)]);
  const isBeforeVerb = /^[a-z]+$/.test(next) && verbForm(next)?.form === 'base';
  if (isPluralHead || endsNoun(words[at + 1]) || isBeforeVerb || isReduced(words, at + 1)) return 0.5;
  return takesClause.test(base) ? 3.4 : 1.4 + followUp(words[at + 1]);
}

const order: Reader = words => {
  const first = afterAdverbs(words, 0);
  const form = verbForm(bare(words[first]));
  const isThird = form?.form === 'third' && (!isNounToo(form.base) || followUp(words[first + 1]) >= 0.8);
  if (form === undefined || (form.form !== 'base' && !isThird) || words.length < 2) return undefined;
  const next = words[first + 1];
  const isCompound = compoundHead.test(bare(next)) && !/,$/.test(words[first] ?? '');
  const score = (isNounToo(form.base) ? 1.1 : 2.6) - (isCompound ? 0.8 : 0) + followUp(next);
  const isSure = takesClause.test(form.base) && verbForm(bare(next))?.form !== 'third';
  const isNegative = words.slice(0, first).some(word => isNegation(bare(word)));
  const clause = {subject: '', verb: form.base, rest: words.slice(first + 1).join(' ')};
  return {
    score: isSure ? 4 : score,
    read: () => ({...clause, voice: 'imperative', isNegative, isCeasing: false, certainty: 1}),
  };
};

/** "Seed passed to ollama", "Log level configurable via": a passive or a state without its verb. */
const reduced: Reader = (words, at) => {
  const word = bare(words[at]);
  const next = bare(words[at + 1]);
  if (words.slice(1, at).some(each => prepositions.has(bare(each)) || relatives.has(bare(each))))
    return undefined;
  const isEnd =
    words[at + 1] === undefined || prepositions.has(next) || isAdverb(next) || /^(?:and|or)$/.test(next);
  const isPassive = participleOf(word) !== undefined && verbForm(word)?.form === 'participle';
  if (!isEnd || (!isPassive && !stateAdjective.test(word))) return undefined;
  const spelled = [...words.slice(0, at), 'is', ...words.slice(at)];
  return {score: isPassive ? 1.5 : 1.3, read: () => afterBe(spelled, at, at)};
};

const readers: readonly Reader[] = [afterModal, beOrHave, ordinaryVerb, reduced];

/** The readings whose predicate begins within a range of the words. */
function within(words: Words, from: number, to: number): readonly Predicate[] {
  const found: (Predicate | undefined)[] = from === 0 ? [order(words, 0)] : [];
  for (let at = Math.max(1, from); at < to; at += 1) found.push(...readers.map(reader => reader(words, at)));
  return found.filter(each => each !== undefined);
}

/** Words that a clause of its own may stand behind: "sent only after the image is stored". */
const conjunctions: ReadonlySet<string> = new Set(['after', 'before', 'until', 'when', 'while', 'once']);

/**
 * All likely readings, in the order of the words: those before a subordinate clause, else what follows the verb of
 * that clause ("Runs that include proposals show …").
 */
export function predicates(words: Words, least: number): readonly Predicate[] {
  const relative = words.findIndex(
    (word, at) => at > 0 && (relatives.has(bare(word)) || (at > 1 && conjunctions.has(bare(word)))),
  );
  const isLikely = ({score}: Predicate): boolean => score >= least;
  const before = within(words, 0, relative < 0 ? words.length : relative).filter(isLikely);
  if (before.length > 0 || relative < 0) return before;
  const after = within(words, relative + 1, words.length).filter(isLikely);
  return after.length > 1 ? after.slice(1) : after;
}
