// What the lead should know about a proposal: what was left out and by which answer, and where it is unsure.
import {meaningOf} from './decided/decision.ts';
import type {Sketch} from './sketch.ts';

/** Warnings, most important first. */
export function warningsOf({brief, removed, titled}: Sketch): readonly string[] {
  const left = removed.map(
    ({criterion, answer}) =>
      `Criterion ${criterion.number} is left out of the plan: "${meaningOf(answer)}" (line ${criterion.line}).`,
  );
  const empty =
    brief.story.criteria.length === 0
      ? ['The story has no acceptance criteria: there is nothing to draft tasks from.']
      : [];
  const unplaced = titled.flatMap(({group, title}) =>
    group.kind === 'work' && group.places.length === 0
      ? [`No file is known for "${title}": only its domain, ${group.domain}.`]
      : [],
  );
  return [...empty, ...left, ...unplaced];
}
