// The criteria of a story as parts: sorted, placed, and with the answers that bear on them.
import {isTestPath} from '../plan/paths.ts';
import type {Brief, Criterion, Finding} from '../plan/types.ts';
import {stemsOf} from '../plan/words.ts';
import {criterionOf, remarks} from './decided/answers.ts';
import {meaningOf} from './decided/decision.ts';
import {stopsOf} from './doubts/flow.ts';
import {namings} from './doubts/new-name.ts';
import type {Part, Place} from './part.ts';
import {foundPlace, type Ground, namedPlaces, newPathBeside, placesOf} from './places/places.ts';
import {shortlistOf} from './places/shortlist.ts';
import {type SpokenSide, spokenSides} from './sides/spoken.ts';
import {kindOf} from './sort.ts';
import {bigramsOf} from './wording/chinese.ts';
import {readImperative} from './wording/imperative.ts';
import {spellStatement, statementsOf} from './wording/scenario.ts';

const codeOrQuotation = /`[^`\n]+`|"[^"\n]{3,}"/g;
const identifier = /\b(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+_\w+)\b/g;

/** Code spans, quotations and identifiers of a text. */
export function namesOf(text: string): ReadonlySet<string> {
  const spans = text.match(codeOrQuotation) ?? [];
  const words = text.match(identifier) ?? [];
  return new Set([...spans.map(span => span.slice(1, -1)), ...words]);
}

/** Files that an answer names; "a new file beside it" gets a name after the criterion and its neighbours. */
function placesNamedBy(text: string, criterion: Criterion, paths: readonly string[]): readonly Place[] {
  const named = namedPlaces(text, paths);
  const [neighbour] = named;
  if (neighbour === undefined || !/\bnew file\b/i.test(text)) return named;
  return [{path: newPathBeside(neighbour.path, stemsOf(criterion.text), paths), isNew: true, certainty: 1}];
}

/** Without the places that a statement is taken from: "as `Limit` has it (a.go:22)" is no wish to work there. */
const withoutCitations = (text: string): string => text.replace(/\([^()]*:\d[^()]*\)/g, '');

/** Places that answers about a criterion name: they come before everything found. */
function chosenPlaces(brief: Brief, criterion: Criterion): readonly Place[] {
  return brief.answers
    .filter(answer => answer.text !== undefined && criterionOf(answer, brief.story.criteria) === criterion)
    .flatMap(answer => placesNamedBy(withoutCitations(meaningOf(answer)), criterion, brief.finding.paths));
}

/** What comes into question as a place: the stops that the lead named, else what exploration finds credible. */
function groundOf(brief: Brief): Ground {
  const {finding} = brief;
  const stops = stopsOf(brief)?.filter(({path}) => !isTestPath(path));
  const known = stops ?? shortlistOf(finding).map(path => foundPlace(path, finding));
  return {finding, known, isDecided: stops !== undefined};
}

/** The parts of the criteria that are left, in order: what the lead said goes with the first of each criterion. */
export function readParts(brief: Brief, criteria: readonly Criterion[]): readonly Part[] {
  const said = [...remarks(brief, criteria), ...namings(brief).map(each => ({...each, isAssumed: false}))];
  const ground = groundOf(brief);
  return criteria.flatMap(criterion => {
    const own = said.filter(remark => remark.number === criterion.number);
    const sides = statementsOf(criterion.text).flatMap(each => spokenSides(each, brief.finding));
    return sides.map((side, at) => ({
      ...readPart(brief, {criterion, side}, ground),
      decisions: at === 0 ? own.filter(remark => !remark.isAssumed).map(remark => remark.text) : [],
      assumptions: at === 0 ? own.filter(remark => remark.isAssumed).map(remark => remark.text) : [],
    }));
  });
}

const isIn = (domain: string | undefined, path: string, {files}: Finding): boolean =>
  domain === undefined || files.every(file => file.path !== path || file.domain === domain);

/** Work is done in production files, even where the story names a test. */
const testRank = ({path}: Place): number => (isTestPath(path) ? 1 : 0);

type Told = {readonly criterion: Criterion; readonly side: SpokenSide};

function readPart(
  brief: Brief,
  {criterion, side: {statement, domain: own}}: Told,
  ground: Ground,
): Omit<Part, 'decisions' | 'assumptions'> {
  const read = readImperative(statement);
  // The side is told by the task's domain.
  const imperative =
    own === undefined ? read : {...read, context: undefined, spoken: {...read.spoken, context: undefined}};
  const chosen = chosenPlaces(brief, criterion).filter(({path}) => isIn(own, path, brief.finding));
  const found = chosen.length > 0 ? chosen : placesOf(criterion, ground, own);
  const kind = kindOf(statement.text, criterion.group, imperative);
  const places = kind === 'work' ? found.toSorted((a, b) => testRank(a) - testRank(b)) : found;
  const text = spellStatement(statement);
  return {
    criterion,
    statement,
    kind,
    imperative,
    stems: new Set([...stemsOf(text), ...bigramsOf(text)]),
    names: namesOf(text),
    places,
    domain: own ?? domainOf(brief, criterion, places[0]),
    ...(own !== undefined && {isOneSide: true}),
  };
}

/**
 * The domain that exploration gave the criterion, when its words or its file speak for it; else the domain of
 * most criteria. A place that is certain overrules both.
 */
function domainOf({finding}: Brief, criterion: Criterion, place: Place | undefined): string {
  const ofPlace = finding.files.find(file => file.path === place?.path)?.domain ?? '';
  if (place !== undefined && place.certainty === 1 && ofPlace !== '') return ofPlace;
  const found = finding.criteria.find(each => each.number === criterion.number)?.domain ?? '';
  const domain = finding.domains.find(each => each.name === found);
  const isLikely = place !== undefined && place.certainty >= likely && ofPlace === found;
  if (
    found !== '' &&
    (isLikely || (domain !== undefined && speaksOf(criterion.text, [domain.name, ...domain.keywords])))
  )
    return found;
  return usualDomain(finding) || found || 'general';
}

const likely = 0.7;

/** Whether a text uses one of a domain's words, in any form. */
export function speaksOf(text: string, words: readonly string[]): boolean {
  const wanted = new Set(words.flatMap(word => stemsOf(word)));
  return stemsOf(text).some(each => wanted.has(each));
}

function usualDomain({criteria, domains}: Finding): string {
  const count = (name: string): number => criteria.filter(each => each.domain === name).length;
  return domains.map(({name}) => name).toSorted((a, b) => count(b) - count(a))[0] ?? '';
}
