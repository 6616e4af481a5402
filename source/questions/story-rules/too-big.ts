// More work than one story should hold, with a split along the groups of its criteria.
import type {Brief, Criterion, Question, Rule} from '../../plan/types.ts';
import {makeQuestion} from '../question.ts';

export const tooBig: Rule = {
  name: 'too-big',
  ask(brief) {
    const expected = expectTasks(brief.story.criteria);
    return expected > brief.settings.maxTasks ? [askToSplit(brief, expected)] : [];
  },
};

const perTask = {inGroup: 5, alone: 2};

/** About how many tasks the criteria make: a group is a piece of work or a few, criteria without groups pair up. */
function expectTasks(criteria: readonly Criterion[]): number {
  return groupsOf(requirements(criteria))
    .map(({name, members}) => Math.ceil(members.length / (name === '' ? perTask.alone : perTask.inGroup)))
    .reduce((sum, count) => sum + count, 0);
}

/** Scenarios beside requirements say the same twice, so then only the requirements count. */
function requirements(criteria: readonly Criterion[]): readonly Criterion[] {
  const stated = criteria.filter(({text}) => !/^\W*(?:given|when|scenario)\b/i.test(text));
  return stated.length >= criteria.length / 4 ? stated : criteria;
}

type Group = {readonly name: string; readonly members: readonly Criterion[]};

function groupsOf(criteria: readonly Criterion[]): readonly Group[] {
  const groups = Map.groupBy(criteria, ({group}) => group[0] ?? '');
  return [...groups].map(([name, members]) => ({name, members}));
}

function askToSplit({story, settings}: Brief, expected: number): Question {
  const [first, second] = halves(story.criteria);
  return makeQuestion({
    rule: 'too-big',
    kind: 'too-big',
    question: `This looks like ${expected} tasks of work or more, over the ${settings.maxTasks} a story should hold. Split it?`,
    why: 'A story of this size cannot be reviewed or finished in one go; two smaller ones can.',
    suggestions: [
      `Split it: this story keeps ${describe(first)}, a new one takes ${describe(second)}.`,
      'Keep it whole and plan all of it.',
      `Plan ${describe(first)} now and leave the rest for later.`,
    ],
    score: 6.5,
    about: story.title,
  });
}

/** The criteria in two runs of about the same length; groups stay together where there are any. */
function halves(criteria: readonly Criterion[]): readonly [readonly Group[], readonly Group[]] {
  const groups = groupsOf(criteria);
  if (groups.length === 1) {
    const middle = Math.ceil(criteria.length / 2);
    return [groupsOf(criteria.slice(0, middle)), groupsOf(criteria.slice(middle))];
  }
  const upTo = groups.map((_, index) => groups.slice(0, index + 1).flatMap(({members}) => members).length);
  const cut = upTo.findIndex(count => count >= criteria.length / 2) + 1;
  const place = Math.min(Math.max(1, cut), groups.length - 1);
  return [groups.slice(0, place), groups.slice(place)];
}

function describe(groups: readonly Group[]): string {
  const numbers = groups.flatMap(({members}) => members.map(({number}) => number));
  const names = groups.filter(({name}) => name !== '').map(({name}) => `"${name}"`);
  const range = `criteria ${Math.min(...numbers)} to ${Math.max(...numbers)}`;
  return names.length === 0 || names.length > 4 ? range : `${names.join(', ')} (${range})`;
}
