// What each end of an interface has to do, when a criterion tells it as one thing.
import {stemsOf} from '../../plan/words.ts';
import {phrases} from '../grammar/phrases.ts';
import {restore} from '../grammar/protect.ts';
import {gerund} from '../grammar/verbs.ts';
import type {Part, Side} from '../part.ts';
import {type Imperative, withOrder} from '../wording/imperative.ts';

/** Verbs that hand something over: the other end uses what is handed. */
const handing =
  /^(?:send|report|emit|return|expose|stream|publish|answer|provide|offer|pass|forward|notify)$/;

/** The sides of "rejected requests and the jobs in the daemon's queue". */
const conjuncts = (object: string): readonly string[] => object.split(/,? and |, /);

/** The object's parts that use a domain's own words; none when all or none of them do. */
function ownPart({object, literals}: Imperative, words: readonly string[]): string | undefined {
  const wanted = new Set(words.flatMap(word => stemsOf(word)));
  const parts = conjuncts(object);
  const own = parts.filter(each => stemsOf(restore(each, literals)).some(stem => wanted.has(stem)));
  return own.length === 0 || own.length === parts.length ? undefined : own.join(' and ');
}

/** What the provider has to offer so that the other end can do what the criterion says. */
function offered(imperative: Imperative, words: readonly string[], other: string): Imperative {
  const own = ownPart(imperative, words);
  if (own !== undefined)
    return withOrder(imperative, {verb: 'report', object: `${own} to ${other}`, tail: ''});
  const object = `${gerund(imperative.verb)} ${imperative.object} for ${other}`;
  return withOrder(imperative, {verb: 'support', object, tail: ''});
}

/** The part as its one end in the domain that it does not belong to; unchanged where nothing tells the ends apart. */
export function asEnd(part: Part, {role, other}: Side, words: readonly string[]): Part {
  const {imperative} = part;
  if (imperative.verb === '' || imperative.isNegative || imperative.object.trim() === '') return part;
  if (role === 'provider') return {...part, imperative: offered(imperative, words, other)};
  if (!handing.test(imperative.verb)) return part;
  const [object = ''] = phrases(imperative.object);
  return {
    ...part,
    imperative: withOrder(imperative, {verb: 'use', object: `${object} from ${other}`, tail: ''}),
  };
}
