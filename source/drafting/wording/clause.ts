// The main clause of a criterion → subject, predicate and the rest. Finds the predicate by scoring every word
// that could be one: number agreement and what follows tell "controls default to" from "default controls".

import {asideMark, literalMark} from './protect.ts';
import {isNounToo, participleOf, verbForm} from './verbs.ts';

export type Clause = {
  readonly voice: 'active' | 'passive' | 'state' | 'possession' | 'imperative' | 'noun';
  readonly subject: string;
  /** Base form; "" for a state and for a bare noun phrase. */
  readonly verb: string;
  readonly rest: string;
  readonly modal: string | undefined;
  readonly isNegative: boolean;
  /** From 0 (guessed) to 1 (sure). */
  readonly certainty: number;
};

const modals = new Set([
  'must',
  'should',
  'shall',
  'can',
  'will',
  'may',
  'could',
  'would',
  'cannot',
  'might',
]);
const be = new Set(['is', 'are', 'be', 'was', 'were', 'being']);
const auxiliaries = new Set(['does', 'do', "doesn't", "don't"]);
const negations = /^(?:not|never|cannot|nothing|none|neither|nor|\w+n['’]t)$/;
const adverbs =
  /^(?:\w{3,}ly|also|always|still|now|then|never|not|only|just|either|both|already|even|each|no|longer|back|again)$/;
const relatives = new Set([
  'that',
  'which',
  'who',
  'whose',
  'whom',
  'where',
  'what',
  'how',
  'why',
  'whether',
  'if',
]);
const determiners = new Set(
  `a an the all each every any no its their this that these those both some one two three at least most exactly
  multiple new existing to`.split(/\s+/),
);
const prepositions = new Set(
  `in on at to from with via by for of into using through per as during across against before after between under
  over without within onto inside outside until upon among toward`.split(/\s+/),
);
const stateAdjective = /^(?:\w+(?:able|ible)|optional|required|visible|present|empty|read-only|unchanged)$/;
/** Nouns that make the verb before them a modifier: "send button", "read timeout". */
const compoundHead =
  /^(?:buttons?|links?|keys?|icons?|menus?|dialogs?|forms?|pages?|events?|actions?|commands?|handlers?|endpoints?|operations?|requests?|responses?|timeouts?|levels?|codes?|formats?|messages?|sizes?|limits?|names?|types?|paths?|files?|ids?|values?|states?|status|counts?|lists?|modes?|fields?|results?|order|time|logic|flow|rate|window)$/;

const bare = (word: string): string =>
  word
    .replace(asideMark, '')
    .toLowerCase()
    .replace(/[.;:!?]+$/, '');

type Candidate = {readonly at: number; readonly score: number; readonly read: () => Clause};

function skipAdverbs(words: readonly string[], from: number): number {
  let at = from;
  while (at < words.length && adverbs.test(bare(words[at] ?? ''))) at += 1;
  return at;
}

/** The subject without trailing adverbs ("decoder safely"), and whether it or they negate. */
function subjectOf(
  words: readonly string[],
  end: number,
): {readonly subject: string; readonly isNegative: boolean} {
  let last = end;
  while (last > 1 && adverbs.test(bare(words[last - 1] ?? ''))) last -= 1;
  const isNegative =
    words.slice(last, end).some(word => negations.test(bare(word))) ||
    /^(?:no|none|neither|nothing)$/i.test(words[0] ?? '');
  return {subject: words.slice(0, last).join(' '), isNegative};
}

const isPlural = (word: string): boolean =>
  (/[^s]s$/.test(word) && !/(?:us|is|as|os)$/.test(word)) || word === 'data';

/** How much the word after a possible verb looks like the start of its object or adverbial. */
function followUp(word: string | undefined): number {
  if (word === undefined) return 0.2;
  const next = bare(word);
  if (
    literalMark.test(word) ||
    determiners.has(next) ||
    /^\d/.test(next) ||
    verbForm(next)?.form === 'gerund'
  )
    return 1;
  return prepositions.has(next) || adverbs.test(next) ? 0.8 : 0;
}

function isNegated(words: readonly string[], from: number, to: number): boolean {
  return words.slice(from, to).some(word => negations.test(bare(word)));
}

function predicateAfterModal(words: readonly string[], at: number): Clause | undefined {
  const after = skipAdverbs(words, at + 1);
  const {subject, isNegative} = subjectOf(words, at);
  const negative = isNegative || isNegated(words, at, after);
  const modal = bare(words[at] ?? '');
  const next = bare(words[after] ?? '');
  if (next === 'be') return {...stateOrPassive(words, after), subject, modal, isNegative: negative};
  if (next === 'have')
    return clause('possession', {subject, rest: words.slice(after + 1), modal, isNegative: negative});
  const form = verbForm(next);
  if (form?.form !== 'base') return undefined;
  return clause('active', {
    subject,
    verb: form.base,
    rest: words.slice(after + 1),
    modal,
    isNegative: negative,
  });
}

type Loose = {subject: string; verb?: string; rest: readonly string[]; modal?: string; isNegative: boolean};

function clause(voice: Clause['voice'], {subject, verb = '', rest, modal, isNegative}: Loose): Clause {
  return {voice, subject, verb, rest: rest.join(' '), modal, isNegative, certainty: 1};
}

function stateOrPassive(words: readonly string[], at: number): Clause {
  const after = skipAdverbs(words, at + 1);
  const {subject, isNegative} = subjectOf(words, at);
  const negative = isNegative || isNegated(words, at, after);
  const verb = participleOf(bare(words[after] ?? ''));
  const kept = words
    .slice(at + 1, after)
    .filter(word => !negations.test(bare(word)) && !/^(?:also|now|still|then)$/.test(word));
  const isSecond = /^(?:and|or)$/.test(bare(words[after + 1] ?? ''));
  const second = isSecond ? participleOf(bare(words[after + 2] ?? '')) : undefined;
  if (verb !== undefined && second !== undefined)
    return clause('passive', {
      subject,
      verb: `${verb} ${words[after + 1]} ${second}`,
      rest: words.slice(after + 3),
      isNegative: negative,
    });
  if (verb !== undefined)
    return clause('passive', {
      subject,
      verb,
      rest: [...words.slice(after + 1), ...kept.filter(isManner)],
      isNegative: negative,
    });
  return clause('state', {subject, rest: words.slice(skipNegations(words, at + 1)), isNegative: negative});
}

const isManner = (word: string): boolean => /^(?!only)\w{4,}ly$/.test(word);

function skipNegations(words: readonly string[], from: number): number {
  let at = from;
  while (negations.test(bare(words[at] ?? '')) || /^(?:also|now|still|then)$/.test(bare(words[at] ?? '')))
    at += 1;
  return at;
}

/** The readings of the word at a place, each with how likely it is. */
function candidate(words: readonly string[], at: number): Candidate | undefined {
  const word = /,$/.test(words[at] ?? '') && at < words.length - 1 ? '' : bare(words[at] ?? '');
  const next = words[at + 1];
  if (at === 0) return imperativeAt(words);
  if (modals.has(word)) {
    const read = predicateAfterModal(words, at);
    return read && {at, score: 3.2, read: () => (word === 'cannot' ? {...read, isNegative: true} : read)};
  }
  if (be.has(word)) return {at, score: 3, read: () => stateOrPassive(words, at)};
  if (auxiliaries.has(word)) {
    const read = predicateAfterModal(words, at);
    return read && {at, score: 3.1, read: () => read};
  }
  if (word === 'has' || word === 'have')
    return {
      at,
      score: 3,
      read: () => clause('possession', {...subjectOf(words, at), rest: words.slice(at + 1)}),
    };
  const form = verbForm(word);
  const read = (): Clause =>
    clause('active', {...subjectOf(words, at), verb: form?.base ?? '', rest: words.slice(at + 1)});
  const {before, head} = subjectHead(words, at);
  if (determiners.has(before) || prepositions.has(before) || /^\d/.test(before)) return undefined;
  if (form?.form === 'third') {
    if (!isNounToo(form.base)) return {at, score: 3, read};
    const isNoun = isPlural(head) || verbForm(bare(words[skipAdverbs(words, at + 1)] ?? ''))?.form === 'base';
    return {at, score: isNoun ? 0.5 : 1.4 + followUp(next), read};
  }
  if (form?.form === 'base' && isPlural(head))
    return {at, score: isNounToo(form.base) ? 1.3 + followUp(next) : 2.5, read};
  return undefined;
}

/** The word before the predicate, adverbs skipped, and the head noun that it must agree with. */
function subjectHead(words: readonly string[], at: number): {readonly before: string; readonly head: string} {
  let end = at;
  while (end > 1 && adverbs.test(bare(words[end - 1] ?? ''))) end -= 1;
  const subject = words.slice(0, end).map(bare);
  const phrase = subject.findIndex((word, place) => place > 0 && prepositions.has(word));
  const isPair = subject.includes('and');
  return {
    before: subject.at(-1) ?? '',
    head: isPair ? 'things' : (subject.slice(0, phrase < 0 ? end : phrase).at(-1) ?? ''),
  };
}

const clauseTaking = new Set(['check', 'verify', 'ensure', 'confirm', 'assert', 'validate', 'make']);

function imperativeAt(words: readonly string[]): Candidate | undefined {
  const first = skipAdverbs(words, 0);
  const form = verbForm(bare(words[first] ?? ''));
  const isBareThird = form?.form === 'third' && !isNounToo(form.base);
  if ((form?.form !== 'base' && !isBareThird) || form === undefined || words.length < 2) return undefined;
  const next = words[first + 1];
  const isCompound = next !== undefined && compoundHead.test(bare(next));
  const strong = isNounToo(form.base) ? 1.1 : 2.6;
  const score =
    clauseTaking.has(form.base) && verbForm(bare(next ?? ''))?.form !== 'third'
      ? 4
      : strong - (isCompound ? 0.8 : 0) + followUp(next);
  const isNegative = isNegated(words, 0, first) || /^(?:never|not|no)$/i.test(words[0] ?? '');
  return {
    at: 0,
    score: score,
    read: () =>
      clause('imperative', {subject: '', verb: form.base, rest: words.slice(first + 1), isNegative}),
  };
}

/** "Seed passed to ollama", "Log level configurable via": a passive or a state without its verb. */
function reduced(words: readonly string[]): Candidate | undefined {
  for (let at = 1; at < words.length; at += 1) {
    const word = bare(words[at] ?? '');
    const next = bare(words[at + 1] ?? '');
    const ends =
      words[at + 1] === undefined ||
      prepositions.has(next) ||
      adverbs.test(next) ||
      /^(?:and|or)$/.test(next);
    if (prepositions.has(word) || relatives.has(word)) return undefined;
    const verb = participleOf(word);
    if (verb !== undefined && ends && verbForm(word)?.form === 'participle')
      return {
        at,
        score: 1.5,
        read: () => stateOrPassive([...words.slice(0, at), 'is', ...words.slice(at)], at),
      };
    if (stateAdjective.test(word) && ends)
      return {
        at,
        score: 1.3,
        read: () => stateOrPassive([...words.slice(0, at), 'is', ...words.slice(at)], at),
      };
  }
  return undefined;
}

/** Reads a main clause (protected text). Without a predicate it is a noun phrase. */
export function readClause(main: string): Clause {
  const words = main.split(/\s+/).filter(Boolean);
  const relative = words.findIndex((word, at) => at > 0 && relatives.has(bare(word)));
  const found = words
    .slice(0, relative < 0 ? words.length : relative)
    .map((_, at) => candidate(words, at))
    .concat(reduced(words))
    .filter(each => each !== undefined)
    .filter(each => each.score >= 1);
  const best = found.reduce<Candidate | undefined>(
    (top, each) => (top === undefined || each.score > top.score + 0.3 ? each : top),
    undefined,
  );
  if (best === undefined)
    return {
      ...clause('noun', {
        subject: words.join(' '),
        rest: [],
        isNegative: /^(?:no|not|never)$/i.test(words[0] ?? ''),
      }),
      certainty: 0.5,
    };
  return {...best.read(), certainty: Math.min(1, best.score / 2)};
}
