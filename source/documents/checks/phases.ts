// The rules of a phases plan: every phase has a purpose and an exit gate, tests stand before features, ids run through
// all phases, and what is marked as parallel never changes one file twice.
import {namedPaths} from '../../plan/paths.ts';
import type {WrittenTask} from '../../plan/types.ts';
import {type LayoutCheck, lineOf, tasksIn, topTasks, weakness} from './subject.ts';

/** A phase says what it is for and when it may be closed. */
const checkGates: LayoutCheck = ({plan: {groups}}) =>
  groups.flatMap(({id, line, description, gate}) => [
    ...(description === ''
      ? [
          weakness(line, {
            rule: 'no-purpose',
            text: `Phase ${id} does not say what it is for.`,
            hint: 'Add **Purpose:** with what it unlocks.',
          }),
        ]
      : []),
    ...(gate === undefined
      ? [
          weakness(line, {
            rule: 'no-exit-gate',
            text: `Phase ${id} does not say when it may be closed.`,
            hint: 'Add **Exit Gate:** with what must hold before the next phase.',
          }),
        ]
      : []),
  ]);

const seriesOf = (id: string): string => /^[A-Z]+/.exec(id)?.[0] ?? '';
const numberOf = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? 0);

/** Each series counts up through all phases; in a phase, tests stand above the features. */
const checkNumbers: LayoutCheck = subject => {
  const highest = new Map<string, number>();
  const falling = topTasks(subject).filter(({id}) => {
    const before = highest.get(seriesOf(id)) ?? 0;
    highest.set(seriesOf(id), Math.max(before, numberOf(id)));
    return numberOf(id) <= before;
  });
  return falling.map(({id, line}) =>
    weakness(line, {
      rule: 'phase-numbering',
      text: `${id} is not above the ids before it.`,
      hint: 'Number each series (T001, T002, … and F001, F002, …) once through all phases.',
    }),
  );
};

const checkTestsFirst: LayoutCheck = subject =>
  subject.plan.groups.flatMap(group => {
    const tasks = tasksIn(subject, group);
    const firstFeature = tasks.findIndex(({id}) => /^F/.test(id));
    const late = tasks.find(({id}, at) => /^T\d/.test(id) && firstFeature >= 0 && at > firstFeature);
    if (late === undefined) return [];
    return [
      weakness(late.line, {
        rule: 'tests-late',
        text: `${late.id} stands below ${tasks[firstFeature]?.id ?? ''}: tests come before the features.`,
        hint: 'Move the tests of the phase above its features.',
      }),
    ];
  });

const pathsOf = ({title, description}: WrittenTask): readonly string[] =>
  namedPaths(`${title}\n${description}`).map(({path}) => path);

/** Tests run beside tests and features beside features: two parallel ones of a phase never name the same file. */
const checkParallel: LayoutCheck = subject =>
  subject.plan.groups.flatMap(group => {
    const marked = tasksIn(subject, group).filter(({flags}) => flags.includes('parallel'));
    return marked.flatMap((task, at) =>
      marked
        .slice(0, at)
        .filter(other => seriesOf(other.id) === seriesOf(task.id))
        .flatMap(other => {
          const shared = pathsOf(task).find(path => pathsOf(other).includes(path));
          return shared === undefined ? [] : [clash(task, other.id, shared)];
        }),
    );
  });

const clash = ({id, line}: WrittenTask, other: string, path: string) =>
  weakness(line, {
    rule: 'parallel-file',
    text: `${id} and ${other} are marked as parallel, but both name ${path}.`,
    hint: 'Take the [P] from one of them, or let one wait for the other.',
  });

const sections = [
  {name: 'Implementation Order', pattern: /^#{2,3} Implementation Order\b/im},
  {name: 'Critical Path', pattern: /\*\*Critical Path\b|^#{2,4} Critical Path\b/im},
];

/** The order of the phases and the longest chain are told. */
const checkOrder: LayoutCheck = ({source}) =>
  sections
    .filter(({pattern}) => !pattern.test(source))
    .map(({name}) =>
      weakness(lineOf(source, /^## /m), {
        rule: 'no-order',
        text: `The plan has no ${name}.`,
        hint: `Add it, so that everybody sees what blocks what.`,
      }),
    );

export const phaseChecks: readonly LayoutCheck[] = [
  checkGates,
  checkNumbers,
  checkTestsFirst,
  checkParallel,
  checkOrder,
];
