// Which files the change goes through: a chain to correct, from the settings and types at its source to the surface
// where it ends. Every stop becomes a task or a part of one.
import {isTestPath} from '../../plan/paths.ts';
import type {Brief, Finding} from '../../plan/types.ts';
import {meaningOf} from '../decided/decision.ts';
import {groupOf} from '../group.ts';
import type {Group, Part, Place} from '../part.ts';
import {affinityOf} from '../places/affinity.ts';
import {namedPlaces} from '../places/places.ts';
import {reasonFor} from '../places/reason.ts';
import {shortlistOf} from '../places/shortlist.ts';
import {stationOf} from '../places/stations.ts';
import {readTicked} from './checklist.ts';
import {answersTo, type Doubt, raise} from './doubt.ts';
import {gluePlaces} from './glue.ts';

const name = 'flow';
/** Files on one screen, and how many of them make it worth a question. */
const [mostShown, leastShown] = [9, 2];

/** The files of the draft first, then other credible ones. */
function shownFor(finding: Finding, groups: readonly Group[]): readonly string[] {
  const drafted = groups.flatMap(({kind, places}) => (kind === 'work' ? places.slice(0, 1) : []));
  const likely = finding.files.filter(({likelihood, path}) => likelihood !== 'unlikely' && !isTestPath(path));
  const all = [...drafted.map(({path}) => path), ...shortlistOf(finding), ...likely.map(({path}) => path)];
  return [...new Set(all)].slice(0, mostShown).toSorted((a, b) => stationOf(a) - stationOf(b));
}

export const flow: Doubt = {
  name,
  ask: ({brief, titled}) => {
    const {finding} = brief;
    const groups = titled.map(({group}) => group);
    const shown = shownFor(finding, groups);
    if (shown.length < leastShown) return [];
    const drafted = new Set(groups.flatMap(({places}) => places.slice(0, 1).map(({path}) => path)));
    const spell = (path: string): string => `\`${path}\`${reasonFor(path, finding)}`;
    return [
      raise({
        doubt: name,
        kind: 'placement',
        question: 'Which files does the change go through?',
        why: 'Each becomes a task or part of one. Add what is missing, a new file by its path.',
        suggestions: shown.map(spell),
        ticked: shown.filter(path => drafted.has(path)).map(spell),
        score: 3,
      }),
    ];
  },
};

/** The files that the lead said the change goes through, in order; undefined when nobody said. */
export function stopsOf(brief: Brief): readonly Place[] | undefined {
  const [answer] = answersTo(name, brief);
  if (answer?.text === undefined) return undefined;
  const items = readTicked(meaningOf(answer)).flatMap(item => item.split(/\s*(?:→|->)\s*|,\s+(?=`)/));
  const stops = items.flatMap(item => placeNamed(item, brief.finding.paths));
  return stops.length === 0 ? undefined : stops;
}

const path = /^\W*((?:[\w.@-]+\/)*[\w.@-]*\w)/;

/** The file that an item of the list begins with; one that is not there yet is new. */
function placeNamed(item: string, paths: readonly string[]): readonly Place[] {
  const [first] = namedPlaces(item, paths);
  if (first !== undefined) return [first];
  const named = path.exec(item)?.[1] ?? '';
  return /[./]/.test(named) || paths.includes(named)
    ? [{path: named, isNew: !paths.includes(named), certainty: 1}]
    : [];
}

const covers = (groups: readonly Group[], {path: wanted}: Place): boolean =>
  groups.some(({kind, places}) => kind === 'work' && places[0]?.path === wanted);

/** The groups with one for every stop that none of them has as its place. */
export function withStops(groups: readonly Group[], brief: Brief): readonly Group[] {
  const stops = [...(stopsOf(brief) ?? []), ...gluePlaces(brief)].filter(
    ({path: stop}) => !isTestPath(stop) && !/\.mdx?$/.test(stop),
  );
  return stops
    .filter(stop => !covers(groups, stop))
    .reduce((all, stop) => withStop(all, stop, brief), groups);
}

/** A part that fits the stop about as well as its own place moves there; else the stop carries the nearest one on. */
function withStop(groups: readonly Group[], stop: Place, {finding}: Brief): readonly Group[] {
  const work = groups.filter(({kind}) => kind === 'work');
  const fits = work
    .flatMap(group =>
      group.parts.map(part => ({group, part, value: affinityOf(part.criterion, stop.path, finding)})),
    )
    .toSorted((a, b) => b.value - a.value);
  const movable = fits.find(
    ({group, part, value}) => group.parts.length > 1 && value >= enough * ownAffinity(part, group, finding),
  );
  const [nearest] = fits;
  if (nearest === undefined) return groups;
  const domain = finding.files.find(({path: each}) => each === stop.path)?.domain;
  if (movable === undefined) {
    const carried = groupOf([carriedOn(nearest.part, stop, domain)], 'work');
    return [...groups, {...carried, places: [stop], stop}];
  }
  const {group, part} = movable;
  const own = groupOf([{...part, places: [stop], domain: domain || part.domain}], 'work');
  const rest = group.parts.filter(each => each !== part);
  return [...groups.map(each => (each === group ? {...group, parts: rest} : each)), own];
}

/** Share of the affinity to its own place from which a part may as well be done at the stop. */
const enough = 0.6;

const ownAffinity = (part: Part, {places}: Group, finding: Finding): number =>
  places[0] === undefined ? 0 : affinityOf(part.criterion, places[0].path, finding);

const carriedOn = (part: Part, stop: Place, domain: string | undefined): Part => ({
  ...part,
  places: [stop],
  domain: domain || part.domain,
  decisions: [],
  assumptions: [],
});
