// A criterion → what has to be done, as an imperative. Each voice has its rule; none ever drops a negation:
// what the criterion forbids comes back marked as negative, and its caller makes a check of it.

import {type Clause, readClause} from './clause.ts';
import {nounImperative} from './noun-phrase.ts';
import {protect, restore, withoutAsides} from './protect.ts';
import {isLiteral, plain, readSentence, type Sentence} from './sentence.ts';
import {phrases} from './shorten.ts';
import {gerund, isNounToo, participleOf, verbForm} from './verbs.ts';

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

type Core = {readonly verb: string; readonly object: string; readonly context?: string | undefined};

const user =
  /^(?:an?\s+|the\s+|each\s+|every\s+)?(?:\w+\s+)?(?:users?|i|admins?|administrators?|developers?|customers?|visitors?|operators?|people|person)$/i;
const nameless =
  /^(?:the\s+|this\s+|our\s+)?(?:system|application|app|tool|program|it|they|we|code|implementation|feature|software|go|solution|user|users)$/i;
const pronoun = /^(?:it|they|them|this|that|these|those|he|she|one|both)$/i;
const instrument =
  /(?:buttons?|keys?|flags?|links?|commands?|options?|clicks?|shortcuts?|script|middleware)$/i;
const troubled =
  /\b(?:errors?|failures?|invalid|missing|non-existent|nonexistent|malformed|unknown|duplicate|expired|corrupt(?:ed)?|empty|unreachable)\b/i;
/** Verbs whose subject undergoes the change when there is no object: "input clears", "controls default to". */
const ergative =
  /^(?:(?:auto-)?scroll|animate|blur|break|cancel|change|clear|close|collapse|complete|connect|continue|convert|debounce|default|display|drop|expand|expire|fade|flush|focus|load|move|open|pause|persist|refresh|reload|render|reset|resize|restart|resume|retry|return|rotate|route|run|scale|scroll|shift|show|shrink|slide|sort|start|stop|stream|sync|time|toggle|transition|update|wrap|zoom)$/;
const adverbial =
  /^(?:$|(?:in|on|at|to|from|with|via|by|for|into|using|through|per|as|during|across|after|before|between|under|over|without|within|onto|out|off|up|down|back|live|once|again|always|automatically|immediately|\w+ly)\b)/i;

const withoutArticle = (text: string): string => text.replace(/^(?:the|an?)\s+/i, '');
const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]+(?:\s|$)/.test(text) && !/^(?:Go|Vulkan|Python|Docker|Flatpak|Electron)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
const asObject = (subject: string): string => lowerFirst(withoutArticle(subject));

function contextOf(subject: string, verb: string): string | undefined {
  const name = asObject(withoutAsides(subject));
  if (name === '' || nameless.test(subject) || pronoun.test(name) || name.split(/\s+/).length > 4)
    return undefined;
  if (/^\w+ing\b/.test(name)) return `on ${name}`;
  if (troubled.test(name)) return `for ${name}`;
  if (instrument.test(name)) return `with ${name}`;
  if (/^(?:return|emit|produce|send|raise)$/.test(verb)) return `from ${name}`;
  return `in ${name}`;
}

/** Verbs that turn their subject into an object; each says what the imperative is. */
const turned: Readonly<Record<string, (subject: string, rest: string) => Core>> = {
  appear: (subject, rest) => ({verb: 'show', object: `${subject} ${rest}`}),
  exist: (subject, rest) => ({verb: 'create', object: `${subject} ${rest}`}),
  stay: (subject, rest) => ({verb: 'keep', object: `${subject} ${rest}`}),
  remain: (subject, rest) => ({verb: 'keep', object: `${subject} ${rest}`}),
  contain: (subject, rest) => ({verb: 'add', object: intoFirstPhrase(rest, `to ${subject}`)}),
  happen: (subject, rest) => ({verb: 'run', object: `${subject} ${rest}`}),
  occur: (subject, rest) => ({verb: 'run', object: `${subject} ${rest}`}),
  become: (subject, rest) => ({verb: 'make', object: `${subject} ${rest}`}),
  behave: (subject, rest) => ({verb: 'make', object: `${subject} behave ${rest}`}),
  mean: (subject, rest) => ({verb: 'treat', object: `${subject} as ${rest}`}),
  match: (subject, rest) => ({verb: 'match', object: `${subject} to ${rest}`}),
  cause: (subject, rest) => ({verb: 'answer', object: `${subject} with ${rest}`}),
  see: (subject, rest) => ({verb: 'show', object: intoFirstPhrase(rest, `to ${subject}`)}),
  include: (subject, rest) => ({verb: 'include', object: `${rest} in ${subject}`}),
  get: (subject, rest) => ({verb: 'give', object: `${subject} ${rest}`}),
  receive: (subject, rest) => ({verb: 'pass', object: `${rest} to ${subject}`}),
  use: (subject, rest) => ({verb: 'use', object: / for | in /.test(rest) ? rest : `${rest} for ${subject}`}),
};

function intoFirstPhrase(text: string, phrase: string): string {
  const [first = '', ...others] = phrases(text);
  return [first, phrase, ...others].join(' ');
}

/** "parses X and validates Y" → "parse X and validate Y". */
function inBaseForm(rest: string): string {
  return rest.replace(
    /\b(and|or|then|,)(\s+(?:\w+ly\s+|then\s+)?)([a-z]+)(?=\s)/g,
    (all, joint: string, gap: string, word: string) => {
      const form = verbForm(word);
      return form?.form === 'third' && !(isNounToo(form.base) && joint === ',')
        ? `${joint}${gap}${form.base}`
        : all;
    },
  );
}

function activeCore(clause: Clause): Core {
  const subject = asObject(clause.subject);
  const {verb} = clause;
  const rest = inBaseForm(clause.rest);
  if (user.test(clause.subject)) {
    if (/^(?:see|view)$/.test(verb)) return {verb: 'show', object: rest};
    return {verb: 'let', object: `users ${verb} ${rest}`};
  }
  const isAgent =
    nameless.test(clause.subject) ||
    /^(?:client|daemon|server|backend|frontend|cli|service|handler)$/i.test(subject);
  const turn = turned[verb];
  if (turn && !isAgent && !(verb === 'receive' && /(?:er|or|client|\ue100)$/.test(subject)))
    return turn(subject, rest);
  if (!isAgent && ergative.test(verb) && adverbial.test(rest)) return {verb, object: `${subject} ${rest}`};
  return {verb, object: rest, context: contextOf(clause.subject, verb)};
}

function stateCore(clause: Clause): Core {
  const subject = asObject(clause.subject);
  const rest = clause.rest.replace(/^(?:always|also|now|then)\s+/, '');
  const visible = /^(?:visible|present)\b\s*(.*)$/.exec(rest);
  if (visible) return {verb: 'show', object: `${subject} ${visible[1]}`};
  const able = /^(?:able|possible|free|ready) to (\w+)\b\s*(.*)$/.exec(rest);
  if (able && user.test(clause.subject)) return {verb: 'let', object: `users ${able[1]} ${able[2]}`};
  if (able) return {verb: able[1] ?? '', object: able[2] ?? ''};
  if (/^required\b/.test(rest)) return {verb: 'require', object: `${subject} ${rest.slice(9)}`};
  if (/^(?:in|on|at|below|above|beside|next to|between|inside|under)\s/.test(rest))
    return {verb: 'place', object: `${subject} ${rest}`};
  if (/^\d/.test(rest)) return {verb: 'set', object: `${subject} to ${rest}`};
  return {verb: 'make', object: `${subject} ${rest.replace(/^(first|last|only) /, 'the $1 ')}`};
}

function possessionCore(clause: Clause): Core {
  if (user.test(clause.subject)) return {verb: 'give', object: `users ${clause.rest}`};
  if (/^(?:permissions?|mode)\b/.test(clause.rest))
    return {verb: 'set', object: `${clause.rest} on ${asObject(clause.subject)}`};
  const treated = /^(.*\S)\s+(\w+)$/.exec(clause.rest);
  const verb = participleOf(treated?.[2] ?? '');
  if (treated && verb !== undefined)
    return {
      verb,
      object: `${treated[1]} ${/^(?:strip|trim|remove|drop|cut)$/.test(verb) ? 'from' : 'in'} ${asObject(clause.subject)}`,
    };
  return {verb: 'add', object: intoFirstPhrase(clause.rest, `to ${asObject(clause.subject)}`)};
}

function coreOf(clause: Clause): Core {
  const stops = /^(\w+)\s+(.*)$/s.exec(clause.rest);
  if (clause.voice === 'imperative') return {verb: clause.verb, object: clause.rest};
  if (clause.voice === 'passive') {
    if (clause.verb === 'allow' && /^to /.test(clause.rest))
      return {verb: 'let', object: `${asObject(clause.subject)} ${clause.rest.slice(3)}`};
    return {verb: clause.verb, object: `${asObject(clause.subject)} ${clause.rest}`};
  }
  if (clause.voice === 'state') return stateCore(clause);
  if (clause.voice === 'possession') return possessionCore(clause);
  if (clause.voice === 'noun') return nounImperative(clause.subject);
  return stops && clause.verb === 'continue' && stops[1] === 'to'
    ? {
        verb: 'keep',
        object: `${asObject(clause.subject)} ${gerund(stops[2]?.split(' ')[0] ?? '')}${(stops[2] ?? '').replace(/^\S+/, '')}`,
      }
    : activeCore(clause);
}

/** "they" → what the condition speaks of: "When values are clamped, they …". */
function referentOf(condition: string | undefined): string | undefined {
  if (condition === undefined) return undefined;
  const clause = readClause(condition.replace(/^\w+\s+/, ''));
  if (clause.voice === 'active' || clause.voice === 'imperative')
    return withoutAsides(clause.rest) || undefined;
  return clause.voice === 'noun' ? undefined : clause.subject;
}

function resolved(clause: Clause, condition: string | undefined): Clause {
  if (!pronoun.test(clause.subject)) return clause;
  const referent = referentOf(condition);
  return referent === undefined || referent.split(' ').length > 6 ? clause : {...clause, subject: referent};
}

function qualityOf(clause: Clause, core: Core, sentence: Sentence): number {
  const words = withoutAsides(core.object).trim().split(/\s+/).filter(Boolean);
  if (clause.isNegative || words.length === 0 || core.verb === '') return 0;
  if (words.length === 1 && pronoun.test(words[0] ?? '')) return 0;
  const dangling = words.some(word => /^(?:it|they|them|this|these|those)$/i.test(word)) ? 0.5 : 1;
  const long = words.length > 14 ? 0.6 : words.length > 9 ? 0.85 : words.length < 2 ? 0.6 : 1;
  return clause.certainty * dangling * long * (sentence.label === undefined ? 1 : 0.8);
}

const spelledLabels: readonly (readonly [RegExp, (label: string) => Core])[] = [
  [/^`-/, label => ({verb: 'add', object: `${label} flag`})],
  [/^`(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD)\s|\/)/, label => ({verb: 'add', object: `${label} endpoint`})],
  [/\)`$/, label => ({verb: 'implement', object: label})],
];

/** A label that names the thing itself: a flag, an endpoint, a function, or a noun phrase. */
function labelCore(label: string, literals: readonly string[]): Core {
  if (!isLiteral(label)) return nounImperative(label);
  const spelled = restore(label, literals);
  return spelledLabels.find(([pattern]) => pattern.test(spelled))?.[1](label) ?? {verb: 'add', object: label};
}

/** What the text of a criterion asks for. */
export function readImperative(text: string): Imperative {
  const {text: protectedText, literals} = protect(text, plain);
  const sentence = readSentence(protectedText);
  const clause = resolved(readClause(sentence.main), sentence.condition);
  const named = sentence.label !== undefined && (clause.voice !== 'imperative' || clause.certainty < 0.8);
  const core: Core = named ? labelCore(sentence.label ?? '', literals) : coreOf(clause);
  const tail = named ? `: ${sentence.main}${sentence.tail}` : sentence.tail;
  return {
    verb: core.verb,
    object: core.object.replace(/\s+/g, ' ').trim(),
    context: core.context,
    condition: sentence.condition,
    tail,
    isNegative: clause.isNegative && !named,
    quality: qualityOf(named ? {...clause, isNegative: false, certainty: 0.7} : clause, core, sentence),
    literals,
  };
}

/** The whole instruction as one sentence part that starts in lower case, nothing left out. */
export function spellImperative(imperative: Imperative): string {
  const {verb, object, context, condition, tail, literals} = imperative;
  const lead = condition === undefined ? '' : `${condition}, `;
  const place = context === undefined ? '' : ` ${context}`;
  return restore(`${lead}${verb} ${object}${place}${tail}`, literals);
}
