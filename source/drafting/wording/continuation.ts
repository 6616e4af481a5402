// What follows verb and object in an instruction: where it is done, and what is done besides.
import {withArticle} from '../grammar/articles.ts';
import {readClause} from '../grammar/clause.ts';
import {coreOf, isPronoun} from '../grammar/core.ts';
import {intoFirstPhrase} from '../grammar/phrases.ts';
import {participleOf} from '../grammar/verbs.ts';
import {readSentence} from './sentence.ts';

/** What a sentence says after its verb. */
export type Spoken = {readonly object: string; readonly context: string | undefined};

/** Verb, object and place; "make the agent output …" where a phrase like the place stands already. */
export function placed(verb: string, {object, context}: Spoken): string {
  if (context === undefined) return `${verb} ${object}`;
  const [preposition = '', ...name] = context.split(' ');
  if (/^(?:how|what|when|where|whether|which|why)\b/.test(object)) return `${verb} ${object} ${context}`;
  const isTaken = object.split(/\s+/).includes(preposition);
  if (isTaken && name[0] === 'the') return `make ${name.join(' ')} ${verb} ${object}`;
  return `${verb} ${isTaken ? `${object} (${name.join(' ')})` : intoFirstPhrase(object, context)}`;
}

const joint = /^,?\s+(and|but)\s+(.+)$/s;

/** " and agent respects it" → ", and make the agent respect it": what is said besides is an order too. */
export function continuation(tail: string): string {
  const dashed = /^\s+(?:—|–|--?)\s+(?=[A-Z][a-z]+ )/;
  if (dashed.test(tail)) return tail.replace(dashed, '. ');
  const [, word = '', rest = ''] = joint.exec(tail) ?? [];
  if (rest === '') return tail;
  return predicate(word, rest) ?? clause(word, rest) ?? tail;
}

/** A second predicate of the same subject: "and does not leak it", "and is logged". */
function predicate(word: string, rest: string): string | undefined {
  const [, negated] = /^(?:does|do) not (.+)$/s.exec(rest) ?? [];
  if (negated !== undefined) return `, ${word} do not ${negated}`;
  const [, state = '', more = ''] = /^(?:is|are) (\w+)(.*)$/s.exec(rest) ?? [];
  if (state === '' || state === 'not') return undefined;
  const verb = participleOf(state);
  return verb === undefined ? `, ${word} make it ${state}${more}` : `, ${word} ${verb} it${more}`;
}

/** A second clause with a subject of its own. */
function clause(word: string, rest: string): string | undefined {
  const sentence = readSentence(rest);
  const read = readClause(sentence.main);
  const isOwn = read.subject !== '' && read.voice !== 'noun' && read.certainty >= sure;
  if (!isOwn || read.isNegative || isPronoun(read.subject)) return undefined;
  const {verb, object, context} = withArticle(coreOf(read), read.subject);
  // The subject of a second clause is another one: it has to be named.
  const doer = context?.split(' ').slice(1).join(' ') ?? '';
  const order = [...(doer === '' ? [] : ['make', doer]), verb, object].filter(each => each.trim() !== '');
  return `, ${word} ${order.join(' ')}${continuation(sentence.tail)}`;
}
const sure = 0.9;
