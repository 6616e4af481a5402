// A heading as the title of the task that holds most of what stands under it.
import type {Brief} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {isTelling, sentenceCase} from '../grammar/case.ts';
import {nounImperative} from '../grammar/noun-phrase.ts';
import {verbForm} from '../grammar/verbs.ts';
import {determiners, isAdverb, modals, prepositions} from '../grammar/word-classes.ts';
import type {Group, Part} from '../part.ts';
import {subjectOfStory} from './other-titles.ts';
import {capital, wordsIn} from './spelled-title.ts';

/** One word and "change": the criteria say more. */
const tooShort = /^\S+ (?:changes?|updates?)$/;

const longest = 7;
/** "Extend daemon" says nothing. */
const empty = /^(?:extend|update) \S+$/;
const mostOfGroup = 0.7;

/** "Implement graceful shutdown" for a group of three or more that is most of what stands under one heading. */
export function headingTitle(group: Group, all: readonly Group[], brief: Brief): string | undefined {
  const heading = group.parts[0]?.criterion.group ?? [];
  const isSame = (part: Part): boolean => part.criterion.group.join('\n') === heading.join('\n');
  const own = group.parts.filter(isSame).length;
  const whole = all.flatMap(each => (each.kind === 'work' ? each.parts : [])).filter(isSame).length;
  const isMost = own > whole / 2 && own >= group.parts.length * mostOfGroup && (own > 2 || own === whole);
  if (own < 2 || !isMost) return undefined;
  const name = sentenceCase(heading.at(-1) ?? '');
  if (action.test(name) && own >= leastUnderAction) return actionTitle(name, group);
  if (!isTelling(name) || wordsIn(name) > longest || tooShort.test(name)) return undefined;
  const title = `${spellHeading(name, group)}${placeOf(name, heading, brief)}`;
  return empty.test(title) ? undefined : capital(title).replace(/^(Add .*) in /, '$1 to ');
}

/** Headings that could stand in any story: they say of what they are. */
const anywhere =
  /^(?:(?:error|failure) handling|error messages|input validation|edge case handling|(?:data )?persistence|state management)$/;

/** " in queue" after the heading around it, or " for image encoding" behind a heading that any story could have. */
function placeOf(name: string, heading: readonly string[], brief: Brief): string {
  const outer = sentenceCase(heading.at(-2) ?? '');
  if (outer !== '' && isTelling(outer) && wordsIn(outer) + wordsIn(name) <= 6) return ` in ${outer}`;
  const subject = anywhere.test(name) ? subjectOfStory(brief) : '';
  return subject === '' || wordsIn(subject) > mostOfSubject || isRepeated(subject, name)
    ? ''
    : ` for ${subject}`;
}
const mostOfSubject = 4;

const isRepeated = (a: string, b: string): boolean => {
  const words = new Set(stemsOf(a));
  return stemsOf(b).every(word => words.has(word));
};

/** One word that says what is done: "Cleanup", "Navigation". */
const action = /^[a-z]+(?:tion|sion|ment|ance|ence|up|out|ing|age|al|down)$/;
const leastUnderAction = 3;

/** "Implement image cleanup": the word with what most of the criteria are about. */
function actionTitle(name: string, {parts}: Group): string | undefined {
  const own = stemsOf(name);
  const words = parts.flatMap(({statement: {text}}) => [...new Set(text.match(/\b[a-z]{4,}\b/gi) ?? [])]);
  const things = words
    .map(word => word.toLowerCase().replace(/(?<=[a-z]{3})(?<![su])s$/, ''))
    .filter(
      word =>
        verbForm(word) === undefined &&
        !isFunctionWord(word) &&
        stemsOf(word).every(each => !own.includes(each)),
    );
  const count = (word: string): number => things.filter(each => each === word).length;
  const [thing] = [...new Set(things)]
    .filter(word => count(word) > 1)
    .toSorted((a, b) => count(b) - count(a));
  return thing === undefined ? undefined : `Implement ${thing} ${name}`;
}

const isFunctionWord = (word: string): boolean =>
  stemsOf(word).length === 0 ||
  isAdverb(word) ||
  prepositions.has(word) ||
  determiners.has(word) ||
  modals.has(word);

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
