// The description of a task: where and what, what must hold besides, how to verify it, and last the criteria
// that it serves. Criteria are turned into instructions when they parse, and quoted whole when they do not.

import {namedPaths} from '../../plan/paths.ts';
import {spellServes} from '../../plan/serves.ts';
import type {Brief, FoundFile} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {lowerFirst} from '../grammar/case.ts';
import {criteriaOf, type Group, membersOf, type Part, type Place} from '../part.ts';
import {literally} from '../places/places.ts';
import {spellImperative} from '../wording/imperative.ts';
import {spellStatement} from '../wording/scenario.ts';
import {testedBehaviour} from './other-titles.ts';
import {capital, spellTitle, wordsIn} from './spelled-title.ts';
import {flat, spellCriteria, spellTold, spellUpkeep} from './upkeep.ts';
import {verifySentence} from './verification.ts';

const sure = 0.7;
const wellFormed = 0.45;

function spellPlace(place: Place, group: Group, files: ReadonlyMap<string, FoundFile>): string {
  if (place.isNew) return `\`${place.path}\` (new)`;
  const wanted = new Set(group.parts.flatMap(part => [...part.stems]));
  const symbols = (files.get(place.path)?.symbols ?? [])
    .filter(symbol => stemsOf(symbol.name).some(stem => wanted.has(stem)))
    .slice(0, 2)
    .map(({name, line}) => `\`${name}\` at line ${line}`);
  return `\`${place.path}\`${symbols.length > 0 ? ` (${symbols.join(', ')})` : ''}`;
}

/** "In `a.go` (`f`) and `b.go`"; "Probably in" when exploration was not sure; empty when it knows no place. */
function spellWhere(group: Group, brief: Brief): string {
  const files = new Map(brief.finding.files.map(file => [file.path, file]));
  const [main] = group.places;
  if (main === undefined) return '';
  const isSure = main.certainty >= sure;
  const places = group.places.filter(place => !isSure || place.certainty >= sure).slice(0, 2);
  return `${isSure ? 'In' : 'Probably in'} ${places.map(place => spellPlace(place, group, files)).join(' and ')}`;
}

/** Words of a description before it names the criteria that it serves; real ones have 45 to 70. */
const mostWords = 64;
/** A short check is told in any case. */
const leastForChecks = 12;
/** Of them, for what has to be done. */
const mostForWork = 45;

/** As many texts as fit into the words. */
function fitting(texts: readonly string[], words: number): readonly string[] {
  const counts = texts.map(wordsIn);
  const upTo = (end: number): number => counts.slice(0, end).reduce((sum, count) => sum + count, 0);
  return texts.filter((_, at) => upTo(at + 1) <= words);
}

const isWellFormed = (part: Part): boolean => part.imperative.quality >= wellFormed;
const listed = (texts: readonly string[]): string => texts.join('; ');

/** The parts one after another; a situation that several share is told once. */
const each = (parts: readonly Part[], spell: (part: Part, hasSituation: boolean) => string): string =>
  listed(parts.map((part, at) => spell(part, !isSameSituation(part, parts[at - 1]))));
const isSameSituation = ({criterion, statement}: Part, before: Part | undefined): boolean =>
  before?.criterion === criterion && (statement.given ?? statement.when) !== undefined;

const quoted = (parts: readonly Part[], read = (text: string) => text): string =>
  each(parts, (part, hasSituation) => lowerFirst(flat(read(spellStatement(part.statement, hasSituation)))));

/** What a stop on the way of a change is there for. */
const quotedNeed = ([part]: readonly Part[]): string =>
  part === undefined
    ? 'the story'
    : `"${flat(spellStatement(part.statement, false))}" (criterion ${part.criterion.number})`;

/** Where and what: instructions for the criteria that parse, the others as they are written, as many as fit. */
function spellWork(group: Group, brief: Brief): string {
  const where = spellWhere(group, brief);
  if (group.stop !== undefined)
    return `${where}, do the part of it that ${quotedNeed(group.parts)} needs there.`;
  const clear = group.parts.filter(isWellFormed);
  const unclear = group.parts.filter(part => !isWellFormed(part));
  if (clear.length === 0) {
    const what = quoted(shown(unclear, quoted));
    return `${where === '' ? capital(what) : `${where}: ${what}`}.${left(unclear, shown(unclear, quoted))}`;
  }
  const instructed = shown(clear, instruct);
  const what = instruct(instructed);
  const room = mostForWork - wordsIn(what);
  const also = unclear.filter(part => wordsIn(quoted([part])) <= room).slice(0, 1);
  return [
    `${where === '' ? capital(what) : `${where}, ${what}`}.`,
    also.length === 0 ? '' : ` Also: ${quoted(also)}.`,
    left(group.parts, [...instructed, ...also]),
  ].join('');
}

const instruct = (parts: readonly Part[]): string =>
  each(parts, (part, hasSituation) => spellImperative(part.imperative, hasSituation));

/** The first parts whose text fits. */
function shown(parts: readonly Part[], spell: (parts: readonly Part[]) => string): readonly Part[] {
  const end = parts.findLastIndex((_, at) => wordsIn(spell(parts.slice(0, at + 1))) <= mostForWork);
  return parts.slice(0, Math.max(1, end + 1));
}

/** The other parts by their numbers. */
function besides(parts: readonly Part[], told: readonly Part[]): string {
  const others = parts.filter(part => !told.some(({criterion}) => criterion === part.criterion));
  return others.length === 0 ? '' : ` Besides: ${spellCriteria(others)}.`;
}

/** What the other parts ask for, in as few words as a title has. */
function left(parts: readonly Part[], told: readonly Part[]): string {
  const known = new Set(told.map(part => part.criterion));
  const others = parts.filter(part => !known.has(part.criterion));
  const titles = others.map(part => lowerFirst(spellTitle(part.imperative) ?? spellCriteria([part])));
  return titles.length === 0 ? '' : ` Besides: ${[...new Set(titles)].join('; ')}.`;
}

/** What must hold besides: as many checks as fit, the others by the numbers of their criteria. */
function spellChecks(checks: readonly Part[], room: number): readonly string[] {
  const spelled = checks.map(part => ({
    part,
    text: `Check: ${lowerFirst(flat(spellStatement(part.statement)))}.`,
  }));
  const texts = fitting(
    spelled.map(({text}) => text),
    room,
  );
  const others = spelled.filter(({text}) => !texts.includes(text)).map(({part}) => part);
  return others.length === 0 ? texts : [...texts, `Check ${spellCriteria(others)} as well.`];
}

type Other = Exclude<Group['kind'], 'work'>;

const lead: Readonly<Record<Other, (where: string) => string>> = {
  tests: where => where || 'Cover',
  documentation: where => where || 'Write down',
  verification: () => 'When everything else is in',
};

/** Tests, documentation and verification quote their criteria, as many as fit. */
function spellOther(group: Group, kind: Other, brief: Brief): string {
  if (group.parts.every(({isUpkeep}) => isUpkeep === true))
    return spellUpkeep(kind, shown(group.parts, spellTold), spellWhere(group, brief));
  const spell = (parts: readonly Part[]): string =>
    kind === 'tests' ? quoted(parts, testedBehaviour) : quoted(parts);
  const told = shown(group.parts, spell);
  return `${lead[kind](spellWhere(group, brief))}: ${spell(told)}.${besides(group.parts, told)}`;
}

/**
 * Paths as the tree has them: one that only lacks its first folders is spelled out, one that is not there at all
 * is marked as new.
 */
function spellPaths(text: string, paths: readonly string[]): string {
  const known = new Set(paths);
  return namedPaths(text)
    .filter(({path, isNew}) => !isNew && !known.has(path))
    .reduce((spelled, {path}) => {
      const [only, ...more] = paths.filter(each => each.endsWith(`/${path}`));
      const better = only !== undefined && more.length === 0 ? `\`${only}\`` : `\`${path}\` (new)`;
      return spelled.replace(new RegExp(`\`(?:\\./)?${literally(path)}(?::\\d+(?:-\\d+)?)?\``, 'g'), better);
    }, text);
}

/** The description of one task; `groups` are all of the plan in order. */
export function describe(group: Group, groups: readonly Group[], brief: Brief): string {
  const members = membersOf(group);
  const what = group.kind === 'work' ? spellWork(group, brief) : spellOther(group, group.kind, brief);
  const said = members.flatMap(part => [...part.decisions, ...part.assumptions]);
  const verify = verifySentence(group, groups, brief);
  const room = mostWords - wordsIn([what, ...said, verify].join(' '));
  const body = [what, ...spellChecks(group.checks, Math.max(room, leastForChecks)), ...said, verify]
    .filter(Boolean)
    .join(' ');
  return `${spellPaths(body, brief.finding.paths)}\n\n${spellServes(criteriaOf(group))}`;
}
