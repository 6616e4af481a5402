// The criteria of a story as parts: sorted, placed, and with the answers that bear on them.

import type {Brief, Criterion} from '../plan/types.ts';
import {stemsOf} from '../plan/words.ts';
import {criterionOf, meaningOf, remarks} from './answers.ts';
import type {Part, Place} from './part.ts';
import {namedPlaces, placesOf} from './places.ts';
import {kindOf} from './sort.ts';
import {readImperative} from './wording/imperative.ts';

const codeOrQuotation = /`[^`\n]+`|"[^"\n]{3,}"/g;
const identifier = /\b(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+_\w+|[A-Z]{2,}[A-Z0-9_]*)\b/g;

/** Code spans, quotations and identifiers of a text. */
export function namesOf(text: string): ReadonlySet<string> {
  const spans = text.match(codeOrQuotation) ?? [];
  const words = text.match(identifier) ?? [];
  return new Set([...spans.map(span => span.slice(1, -1)), ...words]);
}

/** Places that answers about a criterion name: they come before everything found. */
function chosenPlaces(brief: Brief, criterion: Criterion): readonly Place[] {
  return brief.answers
    .filter(answer => answer.text !== undefined && criterionOf(answer, brief.story.criteria) === criterion)
    .flatMap(answer => namedPlaces(meaningOf(answer), brief.finding.paths));
}

/** One part for each criterion that is left. */
export function readParts(brief: Brief, criteria: readonly Criterion[]): readonly Part[] {
  const said = remarks(brief, criteria);
  return criteria.map(criterion => {
    const imperative = readImperative(criterion.text);
    const chosen = chosenPlaces(brief, criterion);
    const found = placesOf(criterion.text, criterion.number, brief.finding);
    const own = said.filter(remark => remark.number === criterion.number);
    return {
      criterion,
      kind: kindOf(criterion, imperative),
      imperative,
      stems: new Set(stemsOf(criterion.text)),
      names: namesOf(criterion.text),
      places: chosen.length > 0 ? chosen : found,
      domain: domainOf(brief, criterion, chosen[0] ?? found[0]),
      decisions: own.filter(remark => !remark.isAssumed).map(remark => remark.text),
      assumptions: own.filter(remark => remark.isAssumed).map(remark => remark.text),
    };
  });
}

/** The domain that exploration gave the criterion; a place that is certain overrules it. */
function domainOf({finding}: Brief, criterion: Criterion, place: Place | undefined): string {
  const ofPlace = place && finding.files.find(file => file.path === place.path)?.domain;
  if (place !== undefined && place.certainty === 1 && ofPlace) return ofPlace;
  const found = finding.criteria.find(each => each.number === criterion.number)?.domain;
  return found || ofPlace || finding.domains[0]?.name || 'general';
}
