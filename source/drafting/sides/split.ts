// Work that spans two domains becomes two groups, one for each end of the interface, the provider first.
import type {Brief} from '../../plan/types.ts';
import {type Precedence, rankOf} from '../decided/precedence.ts';
import {offersOf} from '../doubts/sides.ts';
import type {Group, Part, Side} from '../part.ts';
import {speaksOf} from '../parts.ts';
import {asEnd} from './ends.ts';

/** Words that say something goes from one side to another. */
const crossing =
  /\b(?:sen[dt]s?|receiv\w+|request\w*|respon\w+|pass(?:es|ed)?|forward\w*|notif\w+|events?|calls?|invok\w+|expos\w+|protocol|messages?|ipc|sockets?|endpoints?|stream\w*|reports?|via|between)\b/i;

/** From this certainty on a place counts as evidence for its domain. */
const likely = 0.7;

type Span = {readonly provider: string; readonly user: string};

/** The interface that a group's domain meets another one at, when a part speaks of both and a likely file is there. */
function spanOf(group: Group, {finding}: Brief): Span | undefined {
  const domainAt = new Map(finding.files.map(file => [file.path, file.domain]));
  const isTouched = (name: string): boolean => {
    const domain = finding.domains.find(each => each.name === name);
    return group.parts.some(
      part =>
        domain !== undefined &&
        part.isOneSide !== true &&
        isCrossing(part, [domain.name, ...domain.keywords]) &&
        part.places.some(place => domainAt.get(place.path) === name && place.certainty >= likely),
    );
  };
  const met = finding.integration.find(
    ({from, to}) => (from === group.domain && isTouched(to)) || (to === group.domain && isTouched(from)),
  );
  return met === undefined || met.from === met.to ? undefined : {provider: met.from, user: met.to};
}

const isCrossing = (part: Part, words: readonly string[]): boolean =>
  crossing.test(part.statement.text) && speaksOf(part.statement.text, words);

/** The groups with every one that spans two domains as two; what the lead decided overrules who offers to whom. */
export function splitSides(groups: readonly Group[], brief: Brief, precedence: Precedence): readonly Group[] {
  const said = offersOf(brief);
  const all = groups.flatMap(group => {
    const span = group.kind === 'work' ? spanOf(group, brief) : undefined;
    if (span === undefined) return [group];
    const isSaid = said.some(([provider, user]) => provider === span.user && user === span.provider);
    const isTurned = isSaid || rankOf(span.provider, precedence) > rankOf(span.user, precedence);
    const {provider, user} = isTurned ? {provider: span.user, user: span.provider} : span;
    const ends = [
      endOf(group, brief, {role: 'provider', domain: provider, other: user}),
      endOf(group, brief, {role: 'user', domain: user, other: provider}),
    ];
    const placed = ends.filter(({places}) => places.length > 0);
    return placed.length === 1 ? placed.map(({domain}) => ({...group, domain})) : ends;
  });
  return all.map(group => ({...group, side: group.side ?? spokenSideOf(group, all, brief)}));
}

/** The end of an interface that a group is because its criterion tells what another group's domain does as well. */
function spokenSideOf(group: Group, all: readonly Group[], {finding}: Brief): Side | undefined {
  const told = group.parts.filter(part => part.isOneSide).map(part => part.criterion);
  const others = all.filter(
    each =>
      each.domain !== group.domain &&
      each.parts.some(part => part.isOneSide && told.includes(part.criterion)),
  );
  for (const {domain} of others) {
    if (finding.integration.some(({from, to}) => from === group.domain && to === domain))
      return {role: 'provider', other: domain};
    if (finding.integration.some(({from, to}) => from === domain && to === group.domain))
      return {role: 'user', other: domain};
  }
  return undefined;
}

type End = {readonly role: 'provider' | 'user'; readonly domain: string; readonly other: string};

/** One end: all of the group in its own domain, in the other only the parts that cross. */
function endOf(group: Group, {finding}: Brief, {role, domain, other}: End): Group {
  const words = finding.domains
    .filter(({name}) => name === domain)
    .flatMap(({name, keywords}) => [name, ...keywords]);
  const isHome = domain === group.domain;
  const side = {role, other};
  const files = new Set(finding.files.filter(file => file.domain === domain).map(file => file.path));
  return {
    ...group,
    parts: isHome
      ? group.parts
      : group.parts
          .filter(part => isCrossing(part, words))
          .map(part => asEnd(withoutRemarks(part), side, words)),
    checks: isHome ? group.checks : [],
    domain,
    places: group.places.filter(place => files.has(place.path)),
    side,
  };
}

/** What the lead said stands in the task of the domain that the criterion belongs to. */
const withoutRemarks = (part: Part): Part => ({...part, decisions: [], assumptions: []});
