// The rules of each layout, which hold besides those for every plan. A new rule is a function in the file of its
// layout; a new layout is a file and a line in the list.
import type {Problem} from '../../plan/types.ts';
import {aiTaskChecks} from './ai-task.ts';
import {milestoneChecks} from './milestones.ts';
import {phaseChecks} from './phases.ts';
import {checkPlaceholders} from './placeholders.ts';
import {stepChecks} from './steps.ts';
import type {LayoutCheck, Subject} from './subject.ts';

const checks: Readonly<Record<string, readonly LayoutCheck[]>> = {
  milestones: [...milestoneChecks, checkPlaceholders],
  steps: [...stepChecks, checkPlaceholders],
  phases: [...phaseChecks, checkPlaceholders],
  'ai-task': [...aiTaskChecks, checkPlaceholders],
};

/** What is wrong with a plan by the rules of its layout, in the order of the lines. */
export function checkLayout(name: string, subject: Subject): readonly Problem[] {
  return (checks[name] ?? [])
    .flatMap(rule => rule(subject))
    .toSorted((first, second) => first.line - second.line);
}
