// Every rule about plans. A new one is a file in `checks/` and one line in the list.
import {checkCriteria} from './checks/criteria.ts';
import {checkDependencies} from './checks/dependencies.ts';
import {checkDomains} from './checks/domains.ts';
import {checkIds} from './checks/ids.ts';
import {checkCycles, checkOrder} from './checks/order.ts';
import {checkPaths} from './checks/paths.ts';
import {checkRedundant, checkRepeated} from './checks/redundant.ts';
import {checkHours, checkSize} from './checks/size.ts';
import {checkStatuses} from './checks/statuses.ts';
import type {Check, Subject} from './checks/subject.ts';
import {checkVerification} from './checks/verification.ts';
import {checkWording} from './checks/wording.ts';
import type {Problem} from './types.ts';

const checks: readonly Check[] = [
  checkIds,
  checkDependencies,
  checkCycles,
  checkOrder,
  checkRepeated,
  checkRedundant,
  checkStatuses,
  checkDomains,
  checkWording,
  checkVerification,
  checkPaths,
  checkCriteria,
  checkHours,
  checkSize,
];

/** What is wrong with a story and its tasks, in the order of the lines. Errors break a plan, warnings weaken it. */
export function check(subject: Subject): readonly Problem[] {
  const found = [...subject.story.problems, ...checks.flatMap(rule => rule(subject))];
  return found.sort((first, second) => first.line - second.line);
}
