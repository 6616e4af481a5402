// What the lead should know about a proposal: what was left out and by which answer, and where it is unsure.

import type {Brief} from '../../plan/types.ts';
import type {Removal} from '../answers.ts';
import {meaningOf} from '../decision.ts';
import type {Group} from '../part.ts';

export type Drafted = {
  readonly brief: Brief;
  readonly removed: readonly Removal[];
  readonly groups: readonly Group[];
  readonly titles: readonly string[];
};

/** Warnings, most important first. */
export function warningsOf({brief, removed, groups, titles}: Drafted): readonly string[] {
  const left = removed.map(
    ({criterion, answer}) =>
      `Criterion ${criterion.number} is left out of the plan: "${meaningOf(answer)}" (line ${criterion.line}).`,
  );
  const empty =
    brief.story.criteria.length === 0
      ? ['The story has no acceptance criteria: there is nothing to draft tasks from.']
      : [];
  const unplaced = groups.flatMap((group, at) =>
    group.kind === 'work' && group.places.length === 0
      ? [`No file is known for "${titles[at]}": only its domain, ${group.domain}.`]
      : [],
  );
  return [...empty, ...left, ...unplaced];
}
