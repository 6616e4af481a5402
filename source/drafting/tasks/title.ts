// The title of a task: its heading when it holds most of one, else its best-formed criterion as an imperative,
// the verb and the object chosen by what is there already.

import type {Brief} from '../../plan/types.ts';
import {stem} from '../../plan/words.ts';
import {isTelling, lowerFirst, sentenceCase} from '../grammar/case.ts';
import {nounImperative} from '../grammar/noun-phrase.ts';
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {verbForm} from '../grammar/verbs.ts';
import {followUp} from '../grammar/word-classes.ts';
import type {Group, Part} from '../part.ts';
import {type Imperative, readImperative} from '../wording/imperative.ts';
import {isEnglish} from '../wording/language.ts';
import {shorten} from '../wording/shorten.ts';
import {documentationTitle, testsTitle, verificationTitle} from './other-titles.ts';

const most = 8;
const usable = 0.3;
const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The imperative as a title of at most eight words where the meaning allows it; undefined when it does not. */
export function spellTitle(imperative: Imperative): string | undefined {
  const {verb, literals} = imperative;
  if (imperative.isNegative) return undefined;
  if (verb === '') return ownWords(imperative.object);
  const object = shorten(verb, firstOf(withoutAsides(imperative.object)), most);
  if (object === undefined || object === '') return undefined;
  let title = `${verb} ${object}`;
  for (const {text, room} of additionsTo(imperative, wordsIn(title) < 4)) {
    if (text !== undefined && wordsIn(title) + wordsIn(text) <= room) title = `${title} ${text}`;
  }
  return capital(restore(title, literals)).replace(/[\s,.;:]+$/, '');
}

/** Without the second of several things to do: "install it via pip, run it". */
const firstOf = (object: string): string => {
  const next = Array.from(object.matchAll(/,\s+(?:and\s+)?([a-z]+)(?=\s+(\S+))/g)).find(
    ([, verb = '', after]) => verbForm(verb)?.form === 'base' && followUp(after) === 1,
  );
  return next === undefined ? object : object.slice(0, next.index);
};

const longestClause = 60;

/** The first clause of a text whose grammar is not known, if it is short enough for a title. */
function ownWords(text: string): string | undefined {
  const bare = withoutAsides(protect(text).text);
  const clause = restore(bare.split(/[.:;,]\s|[。：；，]|\s[–—-]\s/)[0] ?? '', protect(text).literals).trim();
  return clause.length > 0 && clause.length <= longestClause ? capital(clause) : undefined;
}

type Addition = {readonly text: string | undefined; readonly room: number};

/** What may follow the bare instruction, most telling first, each with the words the title may then have. */
function additionsTo(imperative: Imperative, isShort: boolean): readonly Addition[] {
  return [
    {text: conditionOf(imperative), room: most + 3},
    {text: imperative.context, room: most + 1},
    {text: tailOf(imperative), room: isShort ? most + 3 : most},
  ];
}

/** "when the socket is missing": the situation, for an instruction that means little without it. */
function conditionOf({condition, verb}: Imperative): string | undefined {
  const isOutcome =
    /^(?:exit|return|show|display|fail|reject|retry|trigger|close|stop|use|keep|log|warn|skip|ignore|send)$/.test(
      verb,
    );
  return condition !== undefined && isOutcome ? withoutAsides(condition) : undefined;
}

function tailOf({tail, verb, object}: Imperative): string | undefined {
  const first = /^\s*((?:when|while|after|before|until|unless|if|once|on)\b[^,;.:—]*)/.exec(
    withoutAsides(tail),
  )?.[1];
  return wordsIn(`${verb} ${object}`) < 5 ? first : undefined;
}

/** How much of what the group is about a part has; the part that says most gives the title. */
function centrality(part: Part, parts: readonly Part[]): number {
  const others = parts.filter(each => each !== part);
  if (others.length === 0) return 1;
  const shared = others.map(
    other => [...part.stems].filter(each => other.stems.has(each)).length / Math.sqrt(part.stems.size || 1),
  );
  return 1 + 0.3 * (shared.reduce((sum, value) => sum + value, 0) / others.length);
}

const making = /^(?:create|implement|define|add|build|integrate)$/;

/** Titles that the group's criteria give, best first. */
function memberTitles(group: Group): readonly string[] {
  return group.parts
    .filter(part => part.imperative.quality >= usable)
    .map((part, at) => ({
      part,
      value:
        (part.imperative.quality + (making.test(part.imperative.verb) ? 0.1 : 0)) *
          centrality(part, group.parts) -
        0.02 * at,
    }))
    .toSorted((a, b) => b.value - a.value)
    .map(({part}) => spellTitle(part.imperative))
    .filter(title => title !== undefined)
    .filter(title => wordsIn(title) >= 2 || !isEnglish(title));
}

/** A heading of one plain word, or of one and "change": its criteria say more. */
const tooShort = /^(?:[a-z]+|\S+ (?:changes?|updates?))$/;

/** "Implement graceful shutdown" for a group of three or more that is most of what stands under one heading. */
function headingTitle(group: Group, all: readonly Group[]): string | undefined {
  const heading = group.parts[0]?.criterion.group ?? [];
  const isSame = (part: Part): boolean => part.criterion.group.join('\n') === heading.join('\n');
  const own = group.parts.filter(isSame).length;
  const whole = all.flatMap(each => (each.kind === 'work' ? each.parts : [])).filter(isSame).length;
  const name = sentenceCase(heading.at(-1) ?? '');
  if (
    !isTelling(name) ||
    wordsIn(name) > 7 ||
    own < 2 ||
    own < group.parts.length * 0.7 ||
    own <= whole * 0.5
  )
    return undefined;
  if ((own < 3 && own < whole) || tooShort.test(name)) return undefined;
  const outer = sentenceCase(heading.at(-2) ?? '');
  const place = outer !== '' && isTelling(outer) && wordsIn(outer) + wordsIn(name) <= 6 ? ` in ${outer}` : '';
  return capital(spellHeading(`${name}${place}`, group)).replace(/^(Add .*) in /, '$1 to ');
}

/** A heading under a verb: what is there already is extended or updated, what is new is made. */
function spellHeading(name: string, group: Group): string {
  const {verb, object} = nounImperative(name);
  const isThere = group.places[0] !== undefined && !group.places[0].isNew;
  const [, changed] = /^(.*\S) (?:change|update)s?$/i.exec(object) ?? [];
  if (changed !== undefined) return `update ${changed}`;
  if (verb === 'define' && isThere && group.parts.every(part => part.imperative.verb !== 'define'))
    return `update ${object}`;
  if (
    verb === 'implement' &&
    isThere &&
    /\b(?:client|server|daemon|manager|page|pane|panel|parser|module|cli|prompt)$/i.test(name)
  )
    return `extend ${object}`;
  return `${verb} ${object}`;
}

/** For a group without one well-formed criterion: never anything negative without its "not". */
function lastResort(group: Group, {story}: Brief): string {
  const [part] = group.parts;
  const text = part?.statement.text.replace(/[.;]\s.*$/s, '').replace(/[.\s]+$/, '') ?? '';
  if (part?.imperative.isNegative && wordsIn(text) <= 12) return `Ensure that ${lowerFirst(text)}`;
  const heading = sentenceCase(part?.criterion.group.at(-1) ?? '');
  if (isTelling(heading)) return capital(spellHeading(heading, group));
  const names = [...(part?.names ?? [])].slice(0, 2).map(name => `\`${name}\``);
  if (names.length > 0) return `Implement ${names.join(' and ')} handling`;
  const title = sentenceCase(story.title);
  return spellTitle(readImperative({given: undefined, when: undefined, text: title})) ?? capital(title);
}

function candidates(group: Group, all: readonly Group[], brief: Brief): readonly string[] {
  if (group.kind === 'tests') return testsTitle(group, brief, all);
  if (group.kind === 'documentation') return documentationTitle(group, brief);
  if (group.kind === 'verification') return verificationTitle(group, brief);
  const heading = headingTitle(group, all);
  return [...(heading === undefined ? [] : [heading]), ...memberTitles(group), lastResort(group, brief)];
}

function sideTitle(title: string, {side, domain}: Group): string {
  if (side === undefined) return title;
  return new RegExp(`\\b${domain}\\b`, 'i').test(title) ? title : `${title} (${domain})`;
}

/** One title for each group, no two alike. */
export function titleGroups(groups: readonly Group[], brief: Brief): readonly string[] {
  const taken = new Set<string>();
  return groups.map(group => {
    const options = candidates(group, groups, brief).map(title => sideTitle(title, group));
    const fresh = options.find(title => !taken.has(key(title)));
    const title = fresh ?? `${options[0]} (${group.parts[0]?.criterion.number ?? groups.indexOf(group) + 1})`;
    taken.add(key(title));
    return title;
  });
}

const key = (title: string): string => title.toLowerCase().split(/\s+/).map(stem).join(' ');
