// The title of a task: its heading when it holds most of one, else its best-formed criterion as an imperative,
// the verb and the object chosen by what is there already.
import type {Brief} from '../../plan/types.ts';
import {stem} from '../../plan/words.ts';
import {isTelling, lowerFirst, sentenceCase} from '../grammar/case.ts';
import type {Group, Part} from '../part.ts';
import {literally} from '../places/places.ts';
import {readImperative} from '../wording/imperative.ts';
import {isEnglish} from '../wording/language.ts';
import {headingTitle, spellHeading} from './heading-title.ts';
import {calledTitle, joinedTitle} from './named-title.ts';
import {documentationTitle, testsTitle, verificationTitle} from './other-titles.ts';
import {capital, spellTitle, wordsIn} from './spelled-title.ts';
import {stopTitle} from './stop-title.ts';

const usable = 0.3;

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

/** How good a title the part's imperative makes; what makes something says more than what happens then. */
const fitness = ({imperative: {quality, verb}}: Part): number => quality + (making.test(verb) ? 0.1 : 0);

/** Titles that the group's criteria give, best first. */
function memberTitles(group: Group): readonly string[] {
  return group.parts
    .filter(part => part.imperative.quality >= usable)
    .map((part, at) => ({part, value: fitness(part) * centrality(part, group.parts) - 0.02 * at}))
    .toSorted((a, b) => b.value - a.value)
    .map(({part}) => spellTitle(part.imperative))
    .filter(title => title !== undefined)
    .filter(title => wordsIn(title) >= 2 || !isEnglish(title));
}

const fileName = /^[\w./-]+\.[a-z]{1,5}$/i;
const command = /^[a-z][\w-]* [\w-][^=]*$/;

/** What a criterion names, by what it is: a command to add, a function to change in its file, a file to change. */
function namedTitle(part: Part | undefined, {places}: Group): string | undefined {
  const names = [...(part?.names ?? [])];
  const order = names.find(name => command.test(name) && wordsIn(name) <= 4);
  const symbol = names.find(name => /^[\w.]+(?:\(\))?$/.test(name) && !fileName.test(name));
  const file = names.find(name => fileName.test(name)) ?? places[0]?.path.replace(/^.*\//, '');
  if (order !== undefined && part?.criterion.text.includes(`\`${order}`)) return `Implement \`${order}\``;
  if (symbol !== undefined && file !== undefined) return `Update \`${symbol}\` in \`${file}\``;
  return file === undefined || names.length === 0 ? undefined : `Update \`${file}\``;
}

/** For a group without one well-formed criterion: never anything negative without its "not". */
function lastResort(group: Group, {story}: Brief): string {
  const [part] = group.parts;
  const text = part?.statement.text.replace(/[.;]\s.*$/s, '').replace(/[.\s]+$/, '') ?? '';
  if (part?.imperative.isNegative && wordsIn(text) <= 12) return `Ensure that ${lowerFirst(text)}`;
  const heading = sentenceCase(part?.criterion.group.at(-1) ?? '');
  if (isTelling(heading)) return capital(spellHeading(heading, group));
  const named = namedTitle(part, group);
  if (named !== undefined) return named;
  const title = sentenceCase(story.title);
  return spellTitle(readImperative({given: undefined, when: undefined, text: title})) ?? capital(title);
}

function candidates(group: Group, all: readonly Group[], brief: Brief): readonly string[] {
  if (group.kind === 'tests') return testsTitle(group, brief, all);
  if (group.kind === 'documentation') return documentationTitle(group, brief);
  if (group.kind === 'verification') return verificationTitle(group, brief);
  if (group.stop !== undefined) return [stopTitle(group.stop, brief)];
  if (group.provides !== undefined) return [`Add ${group.provides.thing}`];
  const named = [headingTitle(group, all, brief), calledTitle(group, brief), joinedTitle(group)];
  return [...named.filter(title => title !== undefined), ...memberTitles(group), lastResort(group, brief)];
}

/** The domain behind the title of an end that says the same as the other end. */
function sideTitle(title: string, {side, domain, parts}: Group, all: readonly Group[]): string {
  const others = all.filter(each => each.side !== undefined && each.domain !== domain);
  const isEcho = others.some(other =>
    other.parts.some(each => parts.some(part => part.imperative === each.imperative)),
  );
  if (side === undefined || !isEcho) return title;
  return new RegExp(`\\b${literally(domain)}\\b`, 'i').test(title) ? title : `${title} (${domain})`;
}

/** One title for each group, no two alike. */
export function titleGroups(groups: readonly Group[], brief: Brief): readonly string[] {
  const taken = new Set<string>();
  return groups.map(group => {
    const options = candidates(group, groups, brief).map(title => sideTitle(title, group, groups));
    const fresh = options.find(title => !taken.has(key(title)));
    const title = fresh ?? `${options[0]} (${group.parts[0]?.criterion.number ?? groups.indexOf(group) + 1})`;
    taken.add(key(title));
    return title;
  });
}

const key = (title: string): string => title.toLowerCase().split(/\s+/).map(stem).join(' ');
