// Words and the place of their predicate → a clause: what is the subject, what negates, what the rest is.
import type {Clause} from './clause.ts';
import {asideMark} from './protect.ts';
import {participleOf} from './verbs.ts';
import {bare, isAdverb, isManner, isNegation, stateAdjective} from './word-classes.ts';

/** A clause as its words. */
export type Words = readonly string[];

/** Words between subject and verb, or before the verb of an order. */
export function afterAdverbs(words: Words, from: number): number {
  let at = from;
  while (at < words.length && isAdverb(bare(words[at]))) at += 1;
  return at;
}

/** Where the subject ends: before the adverbs that stand in front of the verb. */
export function subjectEnd(words: Words, verb: number): number {
  let end = verb;
  while (end > 1 && isAdverb(bare(words[end - 1]))) end -= 1;
  return end;
}

type Shape = {readonly voice: Clause['voice']; readonly verb?: string; readonly rest: Words};

/** A clause whose predicate begins at `from`; adverbs between subject and `to` negate or end it. */
export function clauseFrom(words: Words, [from, to]: readonly [number, number], shape: Shape): Clause {
  const end = subjectEnd(words, from);
  const between = words.slice(end, to).map(bare);
  const isCeasing = between.some((word, at) => word === 'longer' && between[at - 1] === 'no');
  const isNegative = between.some(isNegation) || /^(?:no|none|neither|nothing)$/i.test(words[0] ?? '');
  const manner = shape.voice === 'passive' ? between.filter(isManner) : [];
  return {
    voice: shape.voice,
    subject: words.slice(0, end).join(' '),
    verb: shape.verb ?? '',
    rest: [...shape.rest, ...manner].join(' '),
    isNegative: isNegative && !isCeasing,
    isCeasing,
    certainty: 1,
  };
}

/** "formatted and readable": a state, where "formatted and logged" is something done. */
function isOneOfTwo(words: Words, at: number): boolean {
  return /^(?:and|or)$/.test(bare(words[at + 1])) && stateAdjective.test(bare(words[at + 2]));
}

/** What follows a form of "to be": "is logged and counted at", "is visible in". */
export function afterBe(words: Words, from: number, be: number): Clause {
  const at = afterAdverbs(words, be + 1);
  const verb = isOneOfTwo(words, at) ? undefined : participleOf(bare(words[at]));
  if (verb === undefined) {
    const rest = words.slice(be + 1).filter((word, place) => place >= at - be - 1 || !isNegation(bare(word)));
    return clauseFrom(words, [from, at], {
      voice: 'state',
      rest: rest.filter((word, place) => place > 0 || !/^(?:also|now|still|then)$/.test(word)),
    });
  }
  const joint = bare(words[at + 1]);
  const second = joint === 'and' || joint === 'or' ? participleOf(bare(words[at + 2])) : undefined;
  const shape =
    second === undefined
      ? {verb, rest: words.slice(at + 1)}
      : {verb: `${verb} ${joint} ${second}`, rest: words.slice(at + 3)};
  const asides =
    words
      .slice(from, words.length - shape.rest.length)
      .join('')
      .match(asideMark) ?? [];
  const rest = [asides.join(''), ...shape.rest].filter(word => word !== '');
  return clauseFrom(words, [from, at], {voice: 'passive', verb: shape.verb, rest});
}

/** "must not be": the negation stands between the modal and "be". */
export function withNegation(words: Words, [from, to]: readonly [number, number], clause: Clause): Clause {
  return words.slice(from, to).some(word => isNegation(bare(word))) ? {...clause, isNegative: true} : clause;
}
