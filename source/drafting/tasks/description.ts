// The description of a task: where and what, what must hold besides, how to verify it, and last the criteria
// that it serves. Criteria are turned into instructions when they parse, and quoted whole when they do not.

import {namedPaths} from '../../plan/paths.ts';
import {spellServes} from '../../plan/serves.ts';
import type {Brief, FoundFile} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {type Group, membersOf, type Part, type Place} from '../part.ts';
import {spellImperative} from '../wording/imperative.ts';
import {testedBehaviour} from './other-titles.ts';
import {verifySentence} from './verification.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
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
  const places = group.places.slice(0, 2);
  if (places.length === 0) return '';
  const isSure = places.every(place => place.certainty >= sure);
  return `${isSure ? 'In' : 'Probably in'} ${places.map(place => spellPlace(place, group, files)).join(' and ')}`;
}

const isWellFormed = (part: Part): boolean =>
  part.imperative.quality >= wellFormed && !part.criterion.text.includes('\n');

/** Where and what, in one sentence: instructions when every criterion parses, else the criteria as they are. */
function spellWork(group: Group, brief: Brief): string {
  const where = spellWhere(group, brief);
  if (group.parts.every(isWellFormed)) {
    const what = group.parts.map(part => spellImperative(part.imperative).replace(/[.;\s]+$/, '')).join('; ');
    return where === '' ? `${capital(what)}.` : `${where}, ${what}.`;
  }
  const what = group.parts.map(part => flat(part.criterion.text)).join('; ');
  return where === '' ? `${what}.` : `${where}: ${what}.`;
}

const others: Readonly<Record<Exclude<Group['kind'], 'work'>, (group: Group, brief: Brief) => string>> = {
  tests: (group, brief) =>
    `${spellWhere(group, brief) || 'Test these'}: ${group.parts.map(part => flat(testedBehaviour(part.criterion.text))).join('; ')}.`,
  documentation: (group, brief) =>
    `${spellWhere(group, brief) || 'Write down'}: ${group.parts.map(part => flat(part.criterion.text)).join('; ')}.`,
  verification: group =>
    `Go through these when everything else is in: ${group.parts.map(part => flat(part.criterion.text)).join('; ')}.`,
};

function spellSide({side, domain}: Group): string {
  if (side === undefined) return '';
  return side.role === 'provider'
    ? `This is the ${domain} end of the interface that ${side.other} builds on.`
    : `This is the ${domain} end; ${side.other} provides the other.`;
}

/** Marks every path that the tree does not have as new, unless it is marked. */
export function markNewPaths(text: string, paths: readonly string[]): string {
  const known = new Set(paths);
  return namedPaths(text)
    .filter(each => !each.isNew && !known.has(each.path))
    .reduce((marked, {path}) => marked.replace(`\`${path}\``, `\`${path}\` (new)`), text);
}

/** The description of one task. */
export function describe(group: Group, brief: Brief): string {
  const members = membersOf(group);
  const what = group.kind === 'work' ? spellWork(group, brief) : others[group.kind](group, brief);
  const checks = group.checks.map(part => `Check: ${flat(part.criterion.text)}.`);
  const said = members.flatMap(part => [...part.decisions, ...part.assumptions]);
  const body = [what, spellSide(group), ...checks, ...said, verifySentence(group, brief)]
    .filter(Boolean)
    .join(' ');
  return `${markNewPaths(body, brief.finding.paths)}\n\n${spellServes(members.map(part => part.criterion))}`;
}
