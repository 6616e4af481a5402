// A heading as the title of the task that holds most of what stands under it.

import {isTelling, sentenceCase} from '../grammar/case.ts';
import {nounImperative} from '../grammar/noun-phrase.ts';
import type {Group, Part} from '../part.ts';
import {capital, wordsIn} from './spelled-title.ts';

/** One word and "change": the criteria say more. */
const tooShort = /^\S+ (?:changes?|updates?)$/;

const longest = 7;
/** "Extend daemon" says nothing. */
const empty = /^(?:extend|update) \S+$/;
const mostOfGroup = 0.7;

/** "Implement graceful shutdown" for a group of three or more that is most of what stands under one heading. */
export function headingTitle(group: Group, all: readonly Group[]): string | undefined {
  const heading = group.parts[0]?.criterion.group ?? [];
  const isSame = (part: Part): boolean => part.criterion.group.join('\n') === heading.join('\n');
  const own = group.parts.filter(isSame).length;
  const whole = all.flatMap(each => (each.kind === 'work' ? each.parts : [])).filter(isSame).length;
  const name = sentenceCase(heading.at(-1) ?? '');
  const isMost = own > whole / 2 && own >= group.parts.length * mostOfGroup && (own > 2 || own === whole);
  if (own < 2 || !isMost || !isTelling(name) || wordsIn(name) > longest || tooShort.test(name))
    return undefined;
  const outer = sentenceCase(heading.at(-2) ?? '');
  const place = outer !== '' && isTelling(outer) && wordsIn(outer) + wordsIn(name) <= 6 ? ` in ${outer}` : '';
  const title = spellHeading(name, group);
  if (empty.test(title)) return undefined;
  return capital(`${title}${place}`).replace(/^(Add .*) in /, '$1 to ');
}

/** Things that are there as a whole: more of them is an extension. */
const component = /\b(?:client|server|daemon|manager|page|pane|panel|parser|module|cli|prompt)$/i;

/** A heading under a verb: what is there already is extended or updated, what is new is made. */
export function spellHeading(name: string, group: Group): string {
  const {verb, object} = nounImperative(name);
  const isThere = group.places[0] !== undefined && !group.places[0].isNew;
  const [, changed] = /^(.*\S) (?:change|update)s?$/i.exec(object) ?? [];
  if (changed !== undefined) return `update ${changed}`;
  if (verb === 'define' && isThere && group.parts.every(part => part.imperative.verb !== 'define'))
    return `update ${object}`;
  if (verb === 'implement' && isThere && component.test(name)) return `extend ${object}`;
  return `${verb} ${object}`;
}
