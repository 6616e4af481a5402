// Subject and predicate → verb and object. One rule for each voice, and a table for the verbs whose subject is
// what has to be worked on ("the input clears", "the header contains").
import {asObject} from './case.ts';
import type {Clause} from './clause.ts';
import {type Core, nounImperative} from './noun-phrase.ts';
import {intoFirstPhrase} from './phrases.ts';
import {withoutAsides} from './protect.ts';
import {states, turned} from './turns.ts';
import {gerund, isNounToo, participleOf, verbForm} from './verbs.ts';
import {followUp} from './word-classes.ts';

const person =
  /^(?:(?:an?|the|each|every|all)\s+)?(?:[\w-]+\s+)?(?:users?|i|we|admins?|administrators?|developers?|customers?|visitors?|operators?|maintainers?|reviewers?|engineers?|owners?|authors?|contributors?|testers?|readers?|members?|guests?|people|person)$/i;
const nameless =
  /^(?:the\s+|this\s+|our\s+)?(?:system|application|app|tool|program|it|they|we|code|go|implementation|feature|software|solution|users?)$/i;
const agent =
  /^(?:\S+\s+)?(?:client|daemon|server|backend|frontend|cli|service|handler|manager|worker|scheduler|parser|validator|encoder|decoder|command|function|method|middleware|process|app)$/i;
const instrument = /(?:buttons?|keys?|flags?|links?|options?|clicks?|shortcuts?|script)$/i;
const troubled =
  /\b(?:errors?|failures?|invalid|missing|non-existent|nonexistent|malformed|unknown|duplicate|expired|corrupt(?:ed)?|empty|unreachable)\b/i;
const pronoun = /^(?:it|they|them|this|that|these|those|he|she|one|both)$/i;

/** Verbs whose subject undergoes the change when there is no object: "input clears", "controls default to". */
const ergative =
  /^(?:(?:auto-)?scroll|activate|animate|blur|break|cancel|change|clear|close|collapse|complete|connect|continue|convert|debounce|default|display|drop|execute|expand|expire|fade|flush|focus|load|move|open|pause|persist|refresh|reload|render|reset|resize|restart|resume|retry|return|rotate|route|run|scale|shift|show|shrink|slide|sort|start|stop|stream|sync|time|toggle|transition|update|wrap|zoom)$/;
const adverbial =
  /^(?:$|(?:in|on|at|to|from|with|via|by|for|into|using|through|per|as|during|across|after|before|between|under|over|without|within|onto|against|about|of|until|upon|toward|out|off|up|down|back|live|once|again|always|automatically|immediately|based)\b|\w+ly(?:$|\s+(?:in|on|at|to|from|with|via|by|for|when|and)\b))/i;

function contextOf(subject: string, verb: string): string | undefined {
  const name = asObject(withoutAsides(subject));
  if (name === '' || nameless.test(subject) || pronoun.test(name) || name.split(/\s+/).length > 4)
    return undefined;
  if (troubled.test(name)) return `for ${name}`;
  if (/^\w+ing\b/.test(name)) return `on ${name}`;
  if (instrument.test(name)) return `with ${name}`;
  return /^(?:return|emit|produce|send|raise)$/.test(verb) ? `from ${name}` : `in ${name}`;
}

/** "parses X and validates Y" → "parses X and validate Y": the verbs after the first in their base form. */
function inBaseForm(rest: string): string {
  const later =
    /(?<=(\b(?:and|or|then)|,)\s+(?:\w+ly\s+|then\s+)?)([a-z]+)(?=\s+(?!(?:of|for|in|on|at|and|or|from|to|by)\b)(\S+))/g;
  return rest.replace(later, (...[word = '', joint, , next]: readonly string[]) => {
    const form = verbForm(word);
    const isListed = joint === ',' && form !== undefined && isNounToo(form.base) && followUp(next) < 1;
    return form?.form === 'third' && !isListed ? form.base : word;
  });
}

/** "A user", "I" → "users"; "admin users" and "maintainers" stay who they are. */
function people(subject: string): string {
  const name = asObject(subject).replace(/^(?:each|every|all)\s+/i, '');
  return /^(?:users?|i|we|person|people)$/i.test(name) ? 'users' : name;
}

function activeCore({subject: written, verb, rest: after}: Clause): Core {
  const subject = asObject(written);
  const rest = inBaseForm(after);
  if (person.test(written)) {
    const isWatching = /^(?:see|view)$/.test(verb);
    return isWatching
      ? {verb: 'show', object: rest}
      : {verb: 'let', object: `${people(written)} ${verb} ${rest}`};
  }
  const isAgent = nameless.test(written) || agent.test(subject);
  const turn = turned[verb];
  if (turn && !isAgent) return turn(subject, rest);
  if (!isAgent && ergative.test(verb) && adverbial.test(withoutAsides(rest).trim()))
    return {verb, object: `${subject} ${rest.replace(/^in (?=\w+ by \w+)/, '')}`};
  return {verb, object: rest, context: contextOf(written, verb)};
}

function stateCore({subject: written, rest}: Clause): Core {
  const able = /^(?:able|possible|free) to (\w+)\b\s*(.*)$/.exec(rest);
  if (able) {
    const [, verb = '', object = ''] = able;
    return person.test(written)
      ? {verb: 'let', object: `${people(written)} ${verb} ${object}`}
      : {verb, object};
  }
  for (const [pattern, core] of states) {
    const found = pattern.exec(rest);
    if (found) return core(asObject(written), found);
  }
  return {verb: 'make', object: `${asObject(written)} ${rest}`};
}

/** "has permissions 0600", "has its whitespace trimmed", "has a toggle button". */
function possessionCore({subject: written, rest}: Clause): Core {
  const subject = asObject(written);
  if (person.test(written)) return {verb: 'give', object: `${people(written)} ${rest}`};
  if (/^(?:its|their) own\b/.test(rest)) return {verb: 'give', object: `${subject} ${rest}`};
  if (/^(?:permissions?|mode)\b/.test(rest)) return {verb: 'set', object: `${rest} on ${subject}`};
  const [, object = '', last = ''] = /^(.*\S)\s+(\w+)$/.exec(rest) ?? [];
  const verb = participleOf(last);
  if (verb === undefined || object === '')
    return {verb: 'add', object: intoFirstPhrase(rest, `to ${subject}`)};
  return {
    verb,
    object: `${object} ${/^(?:strip|trim|remove|drop|cut)$/.test(verb) ? 'from' : 'in'} ${subject}`,
  };
}

/** "built to X" behind a first participle → "build it to X". */
const secondParticiple = /\b(and|or) (\w+)(?=\s+(?:to|in|on|at|with|by|as|from|into|via)\b|$)/;

function passiveCore({subject, verb, rest}: Clause): Core {
  if (verb === 'allow' && /^to /.test(rest))
    return {verb: 'let', object: `${people(subject)} ${rest.slice(3)}`};
  const after = rest.replace(secondParticiple, (whole, joint: string, word: string) => {
    const form = verbForm(word);
    return form?.form === 'participle' ? `${joint} ${form.base} it` : whole;
  });
  return {verb, object: `${asObject(subject)} ${after}`};
}

/** "continues to work" → "keep … working". */
function continuingCore({subject, rest}: Clause): Core | undefined {
  const [, verb = '', object = ''] = /^to (\w+)\b\s*(.*)$/.exec(rest) ?? [];
  return verb === '' ? undefined : {verb: 'keep', object: `${asObject(subject)} ${gerund(verb)} ${object}`};
}

const byVoice: Readonly<Record<Clause['voice'], (clause: Clause) => Core>> = {
  imperative: ({verb, rest}) => ({verb, object: rest}),
  noun: ({subject}) => nounImperative(subject),
  active: clause => (clause.verb === 'continue' ? continuingCore(clause) : undefined) ?? activeCore(clause),
  passive: passiveCore,
  state: stateCore,
  possession: possessionCore,
};

/** The imperative of a clause. "no longer sends X" → "stop sending X". */
export function coreOf(clause: Clause): Core {
  const core = byVoice[clause.voice](clause);
  return clause.isCeasing ? {...core, verb: 'stop', object: `${gerund(core.verb)} ${core.object}`} : core;
}

/** Whether a word stands for something said elsewhere. */
export const isPronoun = (word: string): boolean => pronoun.test(word);
/** Whether what follows a verb is no object. */
export const isAdverbial = (rest: string): boolean => adverbial.test(rest);
