// A phases plan: tests before the features that they test, one global numbering, an exit gate for every phase, and
// what blocks what.
import {boxOf} from '../content/box.ts';
import {plannedFiles} from '../content/files.ts';
import {type Entry, named, testedEntries} from '../content/items.ts';
import {parallelSets} from '../content/parallel.ts';
import {partition, unitsOf} from '../content/partition.ts';
import {partTitles} from '../content/titles.ts';
import {type Work, workOf} from '../content/work.ts';
import {frameOf} from '../frame.ts';
import type {Material} from '../material.ts';
import type {Composed, DocumentTask, Layout} from './layout.ts';
import {
  blockNotes,
  closingOf,
  criticalWords,
  detailNotes,
  exitGate,
  orderNote,
  parallelNotes,
  purpose,
  workflowOf,
} from './phase-words.ts';

const limits = {parts: [1, 7], size: [1, 8]} as const;

/** A phase with its entries, and which of them may run together. */
export type PhasePart = {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly sets: readonly (readonly Entry[])[];
};

/** The phases of one plan, with the ids of all their entries. */
export type Phases = {
  readonly parts: readonly PhasePart[];
  readonly idOf: (key: string) => string;
  readonly material: Material;
};

export const phases: Layout = {
  name: 'phases',
  holdsDescriptions: true,
  carries: ['outcome', 'criteria', 'outOfScope', 'clarifications'],
  compose,
};

function compose(material: Material): Composed {
  const works = material.tasks.map(task => workOf(task, material.story.criteria));
  const all = phasesOf(material);
  const {parts, idOf} = all;
  const taskOf = (entry: Entry): DocumentTask => ({...named(entry, idOf), storyTask: entry.storyTask});
  const written = parts.map((part, at) => {
    const together = new Set(part.sets.flat().map(({key}) => key));
    const box = (entry: Entry) => ({
      ...boxOf(taskOf(entry), entry.storyTask),
      tags: tagsOf(entry, together.has(entry.key)),
    });
    return {
      number: at + 1,
      title: part.title,
      purpose: purpose(all, at),
      gate: exitGate(all, at),
      tests: part.entries.filter(isTest).map(box),
      features: part.entries.filter(entry => !isTest(entry) && !isObserving(entry)).map(box),
      observing: part.entries.filter(isObserving).map(box),
      notes: detailNotes(all, at),
      order: orderNote(all, at),
      blocks: blockNotes(all, at),
    };
  });
  const files = plannedFiles(works).map(file => ({...file, what: file.titles.join('; ')}));
  const variables = material.said.variables ?? '';
  return {
    value: {
      ...frameOf(material),
      branch: branchOf(material),
      closing: closingOf(material),
      workflow: workflowOf(material),
      phases: written,
      critical: criticalWords(all),
      parallel: parallelNotes(all),
      sets: parts.flatMap(({sets}, at) =>
        sets.map(set => ({phase: at + 1, line: set.map(({key}) => `/run-task ${idOf(key)}`).join(' | ')})),
      ),
      created: files.filter(({isNew}) => isNew),
      updated: files.filter(({isNew}) => !isNew),
      variables: /^\W*none\b|^\W*no\b/i.test(variables) ? '' : variables,
      hasMigrations: works.some(({flags}) => flags.includes('migration')),
      hasDocuments: works.some(({flags}) => flags.includes('documentation')),
    },
    tasks: parts
      .flatMap(({entries}) => [
        ...entries.filter(isTest),
        ...entries.filter(entry => !isTest(entry) && !isObserving(entry)),
        ...entries.filter(isObserving),
      ])
      .map(taskOf),
  };
}

const isTest = ({flags}: Entry): boolean => flags.includes('test');

const observing = /\b(?:log(?:s|ging)?|metrics?|monitor\w*|telemetry|tracing|benchmark\w*|profil\w+)\b/i;
/** Work whose very aim is to see how the program does. */
const isObserving = (entry: Entry): boolean =>
  !isTest(entry) && observing.test(entry.title.replace(/`[^`]*`/g, ''));

function tagsOf({flags}: Entry, isParallel: boolean): string {
  return [
    ...(isParallel ? ['[P]'] : []),
    ...(flags.includes('migration') ? ['M'] : []),
    ...(flags.includes('documentation') ? ['D'] : []),
  ]
    .map(tag => `${tag} `)
    .join('');
}

/** The phases of a story's tasks: the tests of a task right before it. */
export function phasesOf(material: Material): Phases {
  const works = material.tasks.map(task => workOf(task, material.story.criteria));
  const cut = partition(unitsOf(works, phaseEntries), limits).map(units =>
    testsFirst(units.flatMap(({entries}) => entries)),
  );
  const all = cut.flat();
  const titles = partTitles(
    cut.map(entries => entries.flatMap(entry => (isSecond(entry) ? [] : (entry.work ?? [])))),
  );
  const ids = new Map(numbered(all));
  return {
    parts: cut.map((entries, at) => ({
      title: titles[at] ?? '',
      entries,
      sets: setsOf(entries, all),
    })),
    idOf: key => ids.get(key) ?? key,
    material,
  };
}

/** Tests that wait for features test what is there, and stand among the features; the others come first. */
const phaseEntries = (work: Work): readonly Entry[] =>
  testedEntries(work).map(entry =>
    entry.key === entry.storyTask && entry.after.length > 0
      ? {...entry, flags: entry.flags.filter(flag => flag !== 'test')}
      : entry,
  );

/**
 * The entries of a phase, each test above all features: it waits for earlier phases alone, and what it would have
 * waited for within the phase its feature waits for.
 */
function testsFirst(entries: readonly Entry[]): readonly Entry[] {
  const features = new Set(entries.filter(entry => !isTest(entry)).map(({key}) => key));
  const within = new Map(
    entries.filter(isTest).map(({key, after}) => [key, after.filter(other => features.has(other))]),
  );
  return entries.map(entry =>
    isTest(entry)
      ? {...entry, after: entry.after.filter(key => !features.has(key))}
      : {
          ...entry,
          after: [...new Set([...entry.after, ...entry.after.flatMap(key => within.get(key) ?? [])])],
        },
  );
}

/** The tests of a task are no work of their own for a title. */
const isSecond = ({key, storyTask}: Entry): boolean => key !== storyTask;

/** Tests run beside tests, features beside features: the first come before the second in every phase. */
const setsOf = (entries: readonly Entry[], all: readonly Entry[]) => [
  ...parallelSets(entries.filter(isTest), all),
  ...parallelSets(
    entries.filter(entry => !isTest(entry)),
    all,
  ),
];

function numbered(entries: readonly Entry[]): readonly (readonly [string, string])[] {
  const count = {T: 0, F: 0};
  return entries.map(entry => {
    const series = isTest(entry) ? 'T' : 'F';
    count[series] += 1;
    return [entry.key, series + String(count[series]).padStart(3, '0')] as const;
  });
}

function branchOf({story}: Material): string {
  const words = story.title
    .toLowerCase()
    .normalize('NFKD')
    .match(/[a-z0-9]+/g);
  const name = [story.number, ...(words ?? [])].filter(Boolean).slice(0, 7).join('-');
  return `feature/${name}`;
}
