// Parts → groups: the work in groups of what changes together, tests and documentation by where they belong,
// verification last, and every check with the group nearest to it.
import type {Brief, Finding} from '../plan/types.ts';
import {workCount} from './count.ts';
import {withOwnWork} from './doubts/negatives.ts';
import {upkeepOf} from './doubts/upkeep.ts';
import {groupOf, groupParts, nearestGroup} from './group.ts';
import {type Habit, habitOf} from './house.ts';
import type {Group, Part, Place} from './part.ts';
import {testPlaces} from './places/places.ts';

const codeComment = /\bcode comments?\b|\bdocstrings?\b/i;
const integration = /^\W*(?:integration|e2e|end-to-end)\b/i;
/** Unit and integration tests become two tasks from this many each. */
const enoughTests = 3;

function by<Key>(parts: readonly Part[], key: (part: Part) => Key): readonly (readonly Part[])[] {
  return [...Map.groupBy(parts, key).values()];
}

/** Test criteria by domain, strays with the most; unit and integration apart when there are enough of both. */
function testGroups(parts: readonly Part[], finding: Finding): readonly Group[] {
  return byDomain(parts).flatMap(own => {
    const [wide, narrow] = [own.filter(isIntegration), own.filter(part => !isIntegration(part))];
    const isTwo = wide.length >= enoughTests && narrow.length >= enoughTests;
    return (isTwo ? [narrow, wide] : [own]).map(each => testGroup(each, finding));
  });
}

function testGroup(parts: readonly Part[], finding: Finding): Group {
  const group = groupOf(parts, 'tests');
  return {...group, places: testPlaces(group.places, finding)};
}

const isIntegration = (part: Part): boolean => integration.test(part.statement.text);

function byDomain(parts: readonly Part[]): readonly (readonly Part[])[] {
  const domains = by(parts, part => part.domain).toSorted((a, b) => b.length - a.length);
  const [largest = [], ...others] = domains;
  const strays = others.filter(each => each.length < 2).flat();
  const kept = others.filter(each => each.length >= 2);
  const domain = largest[0]?.domain ?? '';
  return largest.length === 0 ? [] : [[...largest, ...strays.map(part => ({...part, domain}))], ...kept];
}

function documentationGroups(parts: readonly Part[]): readonly Group[] {
  const [first] = parts.filter(part => part.places[0]?.certainty === 1);
  const fallback = first?.places[0]?.path ?? '';
  return by(parts, part => (part.places[0]?.certainty === 1 ? part.places[0].path : fallback)).map(each =>
    groupOf(
      each.map(part => ({...part, domain: each[0]?.domain ?? part.domain})),
      'documentation',
    ),
  );
}

function withChecks(groups: readonly Group[], checks: readonly Part[]): readonly Group[] {
  const homes = new Map<Group | undefined, Part[]>();
  for (const check of checks) {
    const home = nearestGroup(check, groups);
    homes.set(home, [...(homes.get(home) ?? []), check]);
  }
  return groups.map(group => ({...group, checks: [...group.checks, ...(homes.get(group) ?? [])]}));
}

/** The tasks that are not implementation work, and the checks that are left for it. */
type Others = {readonly groups: readonly Group[]; readonly checks: readonly Part[]};

/** Groups for everything but the work itself. Without any work, checks are work: somebody has to make them hold. */
function otherGroups(parts: readonly Part[], hasWork: boolean, finding: Finding): Others {
  const of = (kind: Part['kind']): readonly Part[] => parts.filter(part => part.kind === kind);
  const comments = hasWork ? of('documentation').filter(part => codeComment.test(part.statement.text)) : [];
  const documentation = of('documentation').filter(part => !comments.includes(part));
  const tests = testGroups(of('tests'), finding);
  const gate = of('verification');
  const isFolded = gate.length === 1 && tests.length > 0;
  const [firstTests, ...otherTests] = tests;
  return {
    groups: [
      ...(firstTests && isFolded ? [{...firstTests, checks: gate}, ...otherTests] : tests),
      ...documentationGroups(documentation),
      ...(gate.length > 0 && !isFolded ? [groupOf(gate, 'verification')] : []),
    ],
    checks: [...comments, ...of('check')],
  };
}

/** The parts with what the house wants tasks of their own for, and without what it does not. */
function withUpkeep(parts: readonly Part[], brief: Brief): readonly Part[] {
  const wanted = upkeepOf(brief, parts);
  const work = parts.filter(({kind}) => kind === 'work');
  const kept = parts.map(part =>
    isUpkeep(part.kind) && !wanted[part.kind] ? {...part, kind: 'check' as const} : part,
  );
  const missing = (['tests', 'documentation', 'verification'] as const).filter(
    habit => wanted[habit] && kept.every(({kind}) => kind !== habit) && work.length > 0,
  );
  return [...kept, ...missing.flatMap(habit => upkeepParts(habit, work, brief))];
}

const isUpkeep = (kind: Part['kind']): kind is Habit => kind !== 'work' && kind !== 'check';

/** A few criteria, from all over the story, that stand for the whole work. */
const upkeepParts = (kind: Habit, work: readonly Part[], brief: Brief): readonly Part[] =>
  spread(work.filter(({imperative}) => !imperative.isNegative)).map(part => ({
    ...part,
    kind,
    isUpkeep: true,
    places: kind === 'documentation' ? documentPlaces(brief) : part.places.slice(0, 1),
    decisions: [],
    assumptions: [],
  }));

/** The first, the middle and the last one. */
const spread = (parts: readonly Part[]): readonly Part[] => [
  ...new Set([0, 0.5, 1].flatMap(share => parts[Math.floor(share * (parts.length - 1))] ?? [])),
];

/** The document that the plans of the house keep up to date, else the README. */
function documentPlaces({finding: {paths, stories}}: Brief): readonly Place[] {
  const named = stories
    .flatMap(({tasks = []}) => tasks)
    .filter(({title}) => habitOf(title) === 'documentation')
    .flatMap(({title, description}) => `${title} ${description}`.match(/[\w./-]+\.mdx?\b/g) ?? [])
    .flatMap(name => paths.filter(path => path === name || path.endsWith(`/${name}`)).slice(0, 1));
  const count = (path: string): number => named.filter(each => each === path).length;
  const [usual] = [...new Set(named)].toSorted((a, b) => count(b) - count(a));
  const path = usual ?? paths.find(each => /^README\.\w+$/i.test(each));
  return path === undefined ? [] : [{path, isNew: false, certainty: 1}];
}

/** All groups of a story, `count` of them where its parts allow it. */
export function gather(told: readonly Part[], brief: Brief, count: number): readonly Group[] {
  const parts = withUpkeep(withOwnWork(told, brief), brief);
  const working = parts.filter(part => part.kind === 'work');
  const isCheck = (part: Part): boolean => part.kind === 'check';
  const work = working.length > 0 ? working : parts.filter(isCheck);
  const rest = parts.filter(part => !work.includes(part));
  const others = otherGroups(rest, work.length > 0, brief.finding);
  if (work.length === 0) return others.groups;
  return [
    ...withChecks(groupParts(work, workCount(brief, parts, count - others.groups.length)), others.checks),
    ...others.groups,
  ];
}
