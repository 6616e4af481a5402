// The layouts that a plan can have in a file. A new one is a file beside this, in the form of `Format`, and one
// line in the list.
//
// In the layouts whose tasks are boxes, a task is its box line as the layout has it. What such a line has no place
// for stands in bullets indented below it, in this order, each only where there is something to say:
//
//   - [ ] Job-001-002: count requests per client in `internal/web/ratelimit.go`
//     - **Domain:** backend
//     - **Depends on:** Job-001-001
//     - **Story task:** 003
//     - the description: any number of indented lines or bullets
//
// `Story task` is the id in the story that the plan was exported from. In `steps` the same bullets stand between the
// heading of a step and its check list, whose boxes are the parts of the step.
import type {Format} from '../plan/types.ts';
import {aiTaskFormat} from './ai-task.ts';
import {bmadFormat} from './bmad.ts';
import {shows, signLines} from './boxes/sign-lines.ts';
import {milestonesFormat} from './milestones.ts';
import {phasesFormat} from './phases.ts';
import {specKitFormat} from './spec-kit.ts';
import {stepsFormat} from './steps.ts';
import {storyFormat} from './story.ts';

export const formats: readonly Format[] = [
  storyFormat,
  milestonesFormat,
  stepsFormat,
  phasesFormat,
  aiTaskFormat,
  specKitFormat,
  bmadFormat,
];

/** The layout that a text is written in: the one that is surest of it; undefined when none knows it. */
export function formatOf(source: string): Format | undefined {
  let surest: {readonly format: Format; readonly sureness: number} | undefined;
  for (const format of formats) {
    const sureness = format.recognizes(source);
    // Nothing can be surer, and the others need not be asked.
    if (sureness === 1) return format;
    if (sureness > (surest?.sureness ?? 0)) surest = {format, sureness};
  }
  return surest?.format;
}

/** A layout that a text nearly has, and what the text lacks of it, in a person's words. */
export type Closest = {readonly format: Format; readonly missing: readonly string[]};

/** Of a text with check boxes that is in no layout, the one that it comes closest to; undefined for other texts. */
export function closestTo(source: string): Closest | undefined {
  if (!/^[ \t]*(?:[-*+]|\d+[.)]) \[.\] \S/m.test(source) || formatOf(source) === storyFormat)
    return undefined;
  const lines = signLines(source);
  const ranked = formats.map(format => {
    const missing = format.signs.filter(({pattern}) => !shows(lines, pattern)).map(({name}) => name);
    const isTold = format.signs.some(({pattern, isCommon}) => isCommon !== true && shows(lines, pattern));
    return {format, missing, part: isTold ? missing.length / format.signs.length : 1};
  });
  ranked.sort((one, other) => one.part - other.part);
  return ranked.find(({missing, part}) => missing.length > 0 && part < 1);
}

/** The layout of a name, as a person types it. */
export function formatNamed(name: string): Format | undefined {
  return formats.find(format => format.name === name.toLowerCase());
}
