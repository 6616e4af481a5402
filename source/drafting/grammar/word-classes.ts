// The closed classes of English words that the grammar of criteria needs, and how a bare word is compared.
import {asideMark, literalMark} from './protect.ts';
import {verbForm} from './verbs.ts';

/** A word in lower case, without the aside that clings to it and without punctuation at its end. */
export const bare = (word: string | undefined): string =>
  (word ?? '')
    .replace(asideMark, '')
    .toLowerCase()
    .replace(/[.,;:!?]+$/, '');

const of = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const modals = of('must should shall can will may could would cannot might');
export const beForms = of('is are be was were being');
export const auxiliaries = of("does do doesn't don't doesn’t don’t");
export const relatives = of('that which who whose whom where what how why whether if');
export const prepositions = of(
  `in on at to from with via by for of into using through per as during across against before after between under
  over without within onto below above beside inside outside until upon among toward alongside than`,
);
export const determiners = of(
  `a an the all each every any no its their this that these those both some one two three at least most exactly
  multiple new existing to`,
);

const adverb =
  /^(?:\w{3,}ly|also|always|still|now|then|never|not|only|just|either|both|already|even|each|no|longer|back|again|once)$/;
const notAdverb = /^(?:apply|reply|supply|multiply|rely|comply|family|assembly|anomaly|only-)$/;
const negation = /^(?:not|never|cannot|nothing|none|neither|nor|no|\w+n['’]t)$/;

export const isAdverb = (word: string): boolean => adverb.test(word) && !notAdverb.test(word);
export const isNegation = (word: string): boolean => negation.test(word);
/** "automatically", but not "only" or "always": what an instruction keeps at its end. */
export const isManner = (word: string): boolean =>
  /^\w{4,}ly$/.test(word) && isAdverb(word) && word !== 'only';

/** Adjectives that stand for a whole predicate when the verb is left out: "log level configurable via". */
export const stateAdjective =
  /^(?:\w+(?:able|ible)|optional|required|visible|present|empty|read-only|unchanged)$/;

/** Nouns that make the verb before them a modifier: "send button", "read timeout". */
export const compoundHead =
  /^(?:buttons?|links?|keys?|icons?|menus?|dialogs?|forms?|pages?|events?|actions?|commands?|handlers?|endpoints?|operations?|requests?|responses?|timeouts?|levels?|codes?|formats?|messages?|sizes?|limits?|names?|types?|paths?|files?|ids?|values?|states?|status|counts?|lists?|modes?|fields?|results?|order|time|logic|flow|rate|window)$/;

export const isPlural = (word: string): boolean =>
  (/[^s]s$/.test(word) && !/(?:us|is|os)$/.test(word)) || word === 'data';

/** How much the word after a possible verb looks like the start of its object or adverbial, from 0 to 1. */
export function followUp(word: string | undefined): number {
  if (word === undefined) return 0.2;
  const next = bare(word);
  if (
    literalMark.test(word) ||
    determiners.has(next) ||
    /^\d/.test(next) ||
    verbForm(next)?.form === 'gerund'
  )
    return 1;
  return prepositions.has(next) || isAdverb(next) ? 0.8 : 0;
}
