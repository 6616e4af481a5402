// A task document for a coding agent: what is there, what is wanted and within which limits, then 3 to 5 phases of 3
// to 6 tasks that name their files.
import {boxOf} from '../content/box.ts';
import {type Entry, named, testedEntries, type Unit, wholeEntry} from '../content/items.ts';
import {type Limits, partition, unitsOf} from '../content/partition.ts';
import {partTitles} from '../content/titles.ts';
import {criteriaWords, criterionText, sentence, unique} from '../content/words.ts';
import {type Work, workOf} from '../content/work.ts';
import {frameOf} from '../frame.ts';
import type {Material} from '../material.ts';
import {changesOf} from './ai-task-changes.ts';
import {constraintsOf, currentState, requirementsOf, technologyLines} from './ai-task-words.ts';
import type {Composed, Layout} from './layout.ts';

const limits: Limits = {parts: [3, 5], size: [3, 6]};

export const aiTask: Layout = {
  name: 'ai-task',
  holdsDescriptions: true,
  carries: ['problem', 'outcome', 'criteria', 'outOfScope', 'clarifications'],
  compose,
};

function compose(material: Material): Composed {
  const works = material.tasks.map(task => workOf(task, material.story.criteria));
  const parts = partsOf(works);
  const titles = partTitles(
    parts.map(entries =>
      entries.flatMap(({key, storyTask, work}) => (key === storyTask && work ? [work] : [])),
    ),
  );
  const ids = new Map(
    parts.flatMap((entries, at) => entries.map(({key}, index) => [key, `${at + 1}.${index + 1}`] as const)),
  );
  const written = parts.map(entries =>
    entries.map(entry => ({...named(entry, key => ids.get(key)), storyTask: entry.storyTask})),
  );
  const frame = frameOf(material);
  return {
    value: {
      ...frame,
      technology: technologyLines(material),
      state: currentState(material, works),
      requirements: requirementsOf(material, works),
      yardstick: sentence(material.said.yardstick ?? ''),
      constraints: constraintsOf(material, works),
      changes: changesOf(material, works),
      phases: written.map((tasks, at) => ({
        number: at + 1,
        title: titles[at] ?? '',
        goal: goalOf(parts[at] ?? []),
        tasks: tasks.map(task => boxOf(task, task.storyTask)),
      })),
    },
    tasks: written.flat(),
  };
}

/** Tests stand before what they test as long as the phases have room for them. */
function partsOf(works: readonly Work[]): readonly (readonly Entry[])[] {
  const room = limits.parts[1] * limits.size[1];
  const tested = unitsOf(works, testedEntries);
  const count = tested.reduce((sum, {entries}) => sum + entries.length, 0);
  const units = count <= room ? tested : unitsOf(works, work => [wholeEntry(work)]);
  const total = units.reduce((sum, {entries}) => sum + entries.length, 0);
  // A small story has fewer phases rather than empty ones.
  const fewest = Math.max(1, Math.min(limits.parts[0], Math.floor(total / limits.size[0])));
  const wanted = {...limits, parts: [fewest, limits.parts[1]] as const};
  const entriesOf = (own: readonly Unit[]) =>
    partition(own, wanted).map(part => part.flatMap(({entries}) => entries));
  const together = entriesOf(units);
  // Where a task and its tests do not fit into one phase, its tests end the phase before.
  return together.every(fits) || total < limits.parts[0] * limits.size[0]
    ? together
    : entriesOf(units.flatMap(unit => unit.entries.map(entry => ({...unit, entries: [entry]}))));
}

const fits = ({length}: readonly Entry[]): boolean => limits.size[0] <= length && length <= limits.size[1];

function goalOf(entries: readonly Entry[]): string {
  const criteria = unique(entries.flatMap(({work}) => work?.criteria ?? []));
  if (criteria.length === 0) return 'Prepare what the later phases build on.';
  return criteria.length <= 2
    ? criteria.map(criterionText).join(' ')
    : `Bring about ${criteriaWords(criteria.map(({number}) => number))}.`;
}
