// About how many tasks a story's criteria are worth, before anybody drafts them. The question whether to split a story
// and the proposal to do so count by it.
import type {Criterion} from '../types.ts';

const perTask = {inGroup: 5, alone: 2};

/** A group of criteria is a piece of work or a few; criteria without groups pair up. */
export function expectedTasks(criteria: readonly Criterion[]): number {
  const groups = Map.groupBy(requirements(criteria), ({group}) => group[0] ?? '');
  return [...groups]
    .map(([name, members]) => Math.ceil(members.length / (name === '' ? perTask.alone : perTask.inGroup)))
    .reduce((sum, count) => sum + count, 0);
}

/** Scenarios beside requirements say the same twice, so then only the requirements count. */
function requirements(criteria: readonly Criterion[]): readonly Criterion[] {
  const stated = criteria.filter(({text}) => !/^\W*(?:given|when|scenario)\b/i.test(text));
  return stated.length >= criteria.length / 4 ? stated : criteria;
}
