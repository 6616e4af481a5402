// The description of a task: where and what, what must hold besides, how to verify it, and last the criteria
// that it serves. Criteria are turned into instructions when they parse, and quoted whole when they do not.

import {namedPaths} from '../../plan/paths.ts';
import {spellServes} from '../../plan/serves.ts';
import type {Brief, FoundFile} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {lowerFirst} from '../grammar/case.ts';
import {criteriaOf, type Group, membersOf, type Part, type Place} from '../part.ts';
import {literally} from '../places.ts';
import {spellImperative} from '../wording/imperative.ts';
import {spellStatement} from '../wording/scenario.ts';
import {testedBehaviour} from './other-titles.ts';
import {capital} from './spelled-title.ts';
import {verifySentence} from './verification.ts';

const sure = 0.7;
const wellFormed = 0.45;

/** The text of a criterion on one line, without its full stop and without list marks. */
export const flat = (text: string): string =>
  text
    .replace(/\s*\n\s*(?:[-*+]\s+)?/g, '; ')
    .replace(/[:]; /g, ': ')
    .replace(/\*\*/g, '')
    .replace(/[.;\s]+$/, '')
    .trim();

function spellPlace(place: Place, group: Group, files: ReadonlyMap<string, FoundFile>): string {
  if (place.isNew) return `\`${place.path}\` (new)`;
  const wanted = new Set(group.parts.flatMap(part => [...part.stems]));
  const symbols = (files.get(place.path)?.symbols ?? [])
    .filter(symbol => stemsOf(symbol.name).some(stem => wanted.has(stem)))
    .slice(0, 2)
    .map(symbol => `\`${symbol.name}\``);
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

const isWellFormed = (part: Part): boolean => part.imperative.quality >= wellFormed;
const listed = (texts: readonly string[]): string => texts.join('; ');

/** The parts one after another; a situation that several share is told once. */
const each = (parts: readonly Part[], spell: (part: Part, hasSituation: boolean) => string): string =>
  listed(parts.map((part, at) => spell(part, !isSameSituation(part, parts[at - 1]))));

const isSameSituation = ({criterion, statement}: Part, before: Part | undefined): boolean =>
  before?.criterion === criterion && (statement.given ?? statement.when) !== undefined;

const quoted = (parts: readonly Part[], read = (text: string) => text): string =>
  each(parts, (part, hasSituation) => lowerFirst(flat(read(spellStatement(part.statement, hasSituation)))));

/** Where and what: instructions for the criteria that parse, the others as they are written. */
function spellWork(group: Group, brief: Brief): string {
  const where = spellWhere(group, brief);
  const clear = group.parts.filter(isWellFormed);
  const unclear = group.parts.filter(part => !isWellFormed(part));
  const what = each(clear, (part, hasSituation) => spellImperative(part.imperative, hasSituation));
  if (clear.length === 0)
    return where === '' ? `${capital(quoted(unclear))}.` : `${where}: ${quoted(unclear)}.`;
  const also = unclear.length === 0 ? '' : ` Also: ${quoted(unclear)}.`;
  return `${where === '' ? capital(what) : `${where}, ${what}`}.${also}`;
}

const others: Readonly<Record<Exclude<Group['kind'], 'work'>, (group: Group, brief: Brief) => string>> = {
  tests: (group, brief) => `${spellWhere(group, brief) || 'Cover'}: ${quoted(group.parts, testedBehaviour)}.`,
  documentation: (group, brief) => `${spellWhere(group, brief) || 'Write down'}: ${quoted(group.parts)}.`,
  verification: group => `When everything else is in: ${quoted(group.parts)}.`,
};

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
      return spelled.replace(new RegExp(`\`(?:\\./)?${literally(path)}(?::\\d+(?:-\\d+)?)?\``), better);
    }, text);
}

/** The description of one task; `groups` are all of the plan in order. */
export function describe(group: Group, groups: readonly Group[], brief: Brief): string {
  const members = membersOf(group);
  const what = group.kind === 'work' ? spellWork(group, brief) : others[group.kind](group, brief);
  const checks = group.checks.map(part => `Check: ${lowerFirst(flat(spellStatement(part.statement)))}.`);
  const said = members.flatMap(part => [...part.decisions, ...part.assumptions]);
  const body = [what, ...checks, ...said, verifySentence(group, groups, brief)].filter(Boolean).join(' ');
  return `${spellPaths(body, brief.finding.paths)}\n\n${spellServes(criteriaOf(group))}`;
}
