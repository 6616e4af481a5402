// The order of a plan: as the story tells it, providers before their users, what is removed after what
// replaces it, then tests, documentation and verification.
import {type Precedence, rankOf} from '../decided/precedence.ts';
import type {Group} from '../part.ts';

const phase = {work: 0, tests: 1, documentation: 2, verification: 3} as const;

const removes = (group: Group): boolean =>
  group.parts.every(part => /^(?:remove|delete|drop|retire)$/.test(part.imperative.verb));

function firstNumber(group: Group): number {
  return Math.min(...group.parts.map(part => part.criterion.number));
}

/** Whether the two speak of the same named thing. */
function sharesName(a: Group, b: Group): boolean {
  const names = new Set(a.parts.flatMap(part => [...part.names]));
  return b.parts.some(part => [...part.names].some(name => names.has(name)));
}

function removalsLast(groups: readonly Group[]): readonly Group[] {
  const result: Group[] = [...groups];
  for (const group of groups.filter(removes)) {
    const replacement = result.findLastIndex(
      each => each.kind === 'work' && each !== group && !removes(each) && sharesName(each, group),
    );
    if (replacement <= result.indexOf(group)) continue;
    result.splice(result.indexOf(group), 1);
    result.splice(replacement, 0, group);
  }
  return result;
}

const sideRank = (group: Group): number => (group.side?.role === 'user' ? 1 : 0);
const provisionRank = (group: Group): number => (group.provides?.isApart === true ? 0 : 1);

/** Groups in the order in which they can be worked through, domains as the lead wants them. */
export function orderGroups(groups: readonly Group[], precedence: Precedence = []): readonly Group[] {
  const rank = (group: Group): number => (group.kind === 'work' ? rankOf(group.domain, precedence) : 0);
  const told = groups.toSorted(
    (a, b) =>
      phase[a.kind] - phase[b.kind] ||
      provisionRank(a) - provisionRank(b) ||
      rank(a) - rank(b) ||
      firstNumber(a) - firstNumber(b) ||
      sideRank(a) - sideRank(b),
  );
  return removalsLast(told);
}
