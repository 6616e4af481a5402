// The description of a task: where and what, what must hold besides, what was decided or assumed, how to verify it,
// and last the criteria that it serves. A few things are sentences, more of them a list.
import {spellServes} from '../../plan/serves.ts';
import type {Brief} from '../../plan/types.ts';
import {criteriaOf, type Group, membersOf, type Part} from '../part.ts';
import {spellPaths, spellWhere} from '../places/where.ts';
import {testedBehaviour} from '../titles/other-titles.ts';
import {capital, wordsIn} from '../titles/spelled-title.ts';
import {spellStatement} from '../wording/scenario.ts';
import {instruct, isInstructed, itemsOf, spellCheck} from './instructions.ts';
import {flat, upkeepItems} from './upkeep.ts';
import {verifySentence} from './verification.ts';

/** Things to do that still read well as sentences, and their words; real descriptions have 45 to 70. */
const [mostInProse, mostWords] = [3, 60];

/** What leads to the things to do, and these. */
type Told = {readonly where: string; readonly items: readonly string[]};

/** What a stop on the way of a change is there for. */
const quotedNeed = ([part]: readonly Part[]): string =>
  part === undefined
    ? 'the story'
    : `"${flat(spellStatement(part.statement, false))}" (criterion ${part.criterion.number})`;

/** Every part, and every check behind the part that shares its criterion. */
function instructions({parts, checks}: Group): readonly string[] {
  const own = (part: Part): readonly Part[] => checks.filter(({criterion}) => criterion === part.criterion);
  const isLast = (part: Part): boolean =>
    parts.findLast(({criterion}) => criterion === part.criterion) === part;
  const ordered = parts.flatMap(part => [part, ...(isLast(part) ? own(part) : [])]);
  const others = checks.filter(check => !ordered.includes(check));
  return itemsOf([...ordered, ...others], (part, hasSituation) =>
    (checks.includes(part) ? spellCheck : instruct)(part, hasSituation),
  );
}

/** A test or a document that a criterion asks for, in its own words. */
const quoteOf =
  (kind: Group['kind']) =>
  ({statement}: Part): string =>
    capital(flat(kind === 'tests' ? testedBehaviour(statement.text) : spellStatement(statement)));

/** Work, and documents that are told what to say. */
const isInstruction = ({kind, parts}: Group): boolean =>
  kind === 'work' ||
  (kind === 'documentation' && parts.every(part => part.isUpkeep !== true && isInstructed(part)));

type Other = Exclude<Group['kind'], 'work'>;

/** What stands before the list of a task that is not the work itself; real file names come first. */
const leads: Readonly<Record<Other, (where: string) => string>> = {
  tests: where => (where === '' ? 'Cover' : `${where}, cover`),
  documentation: where => (where === '' ? 'Write down' : `${where}, write down`),
  verification: () => 'When everything else is in, try by hand',
};

function told(group: Group, brief: Brief): Told {
  const where = spellWhere(group, brief);
  if (group.kind === 'work' && group.stop !== undefined)
    return {where, items: [`do the part of it that ${quotedNeed(group.parts)} needs there`]};
  if (isInstruction(group)) return {where, items: instructions(group)};
  const lead = group.kind === 'work' ? where : leads[group.kind](where);
  const isUpkeep = group.parts.every(part => part.isUpkeep === true);
  const own = isUpkeep ? upkeepItems(group, brief) : [...new Set(group.parts.map(quoteOf(group.kind)))];
  return {where: lead, items: [...own, ...itemsOf(group.checks, part => spellCheck(part, false))]};
}

/** A sentence with its full stop, as its language writes it. */
const stopped = (text: string): string => {
  if (/[。！？.!?]$/.test(text)) return text;
  return /[\p{Script=Han}）]$/u.test(text) ? `${text}。` : `${text}.`;
};

/** A few sentences in a row, or a list. */
function spellTold(group: Group, {where, items}: Told): string {
  const isProse = items.length <= mostInProse && wordsIn(items.join(' ')) <= mostWords;
  if (isInstruction(group) && isProse) {
    const [first = '', ...others] = items;
    const opening = where === '' ? capital(first) : `${where}, ${first}`;
    return [opening, ...others.map(capital)].map(stopped).join(' ').replaceAll('。 ', '。');
  }
  const [only = ''] = items;
  if (where !== '' && items.length === 1)
    return stopped(`${where}${/^whether\b/.test(only) ? '' : ':'} ${only}`);
  const list = items.map(item => `- ${stopped(capital(item))}`).join('\n');
  return where === '' ? list : `${where}:\n\n${list}`;
}

/** The description of one task; `groups` are all of the plan in order. */
export function describe(group: Group, groups: readonly Group[], brief: Brief): string {
  const what = spellTold(group, told(group, brief));
  const said = membersOf(group).flatMap(part => [...part.decisions, ...part.assumptions]);
  const rest = [...said, verifySentence(group, groups, brief)].filter(Boolean).join(' ');
  const body = [what, rest].filter(Boolean).join(what.includes('\n- ') ? '\n\n' : ' ');
  return `${spellPaths(body, brief.finding.paths)}\n\n${spellServes(criteriaOf(group))}`;
}
