// Every rule about plans. A new one is a file in `checks/` and one line in the list.
import {checkCriteria} from './checks/criteria.ts';
import {checkDependencies} from './checks/dependencies.ts';
import {checkDomains} from './checks/domains.ts';
import {checkIds, checkMissingIds} from './checks/ids.ts';
import {checkCycles, checkOrder} from './checks/order.ts';
import {checkPaths} from './checks/paths.ts';
import {checkRedundant, checkRepeated} from './checks/redundant.ts';
import {checkHours, checkSize} from './checks/size.ts';
import {checkStatuses} from './checks/statuses.ts';
import type {Check, Subject} from './checks/subject.ts';
import {checkVerification} from './checks/verification.ts';
import {checkWording} from './checks/wording.ts';
import type {Problem} from './types.ts';

/** What holds for a plan in any layout. */
const everywhere: readonly Check[] = [
  checkIds,
  checkDependencies,
  checkCycles,
  checkOrder,
  checkRedundant,
  checkStatuses,
  checkPaths,
];

/** What holds for the tasks of a story besides: a plan in another layout has rules of its own. */
const inStories: readonly Check[] = [
  checkMissingIds,
  checkRepeated,
  checkDomains,
  checkWording,
  checkVerification,
  checkCriteria,
  checkHours,
  checkSize,
];

/** What is wrong with a story and its tasks, in the order of the lines. Errors break a plan, warnings weaken it. */
export function check(subject: Subject): readonly Problem[] {
  return inOrder([
    ...subject.story.problems,
    ...checkPlan(subject),
    ...inStories.flatMap(rule => rule(subject)),
  ]);
}

/** What is wrong with a plan whatever its layout, in the order of the lines. */
export function checkPlan(subject: Subject): readonly Problem[] {
  return inOrder(everywhere.flatMap(rule => rule(subject)));
}

const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((first, second) => first.line - second.line);
