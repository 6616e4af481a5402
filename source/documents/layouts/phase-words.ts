// What a phases plan says of its phases: what each is for, when it may be closed, and what waits for what.
import {criticalPath} from '../../plan/order.ts';
import {commandFor, testRuns} from '../content/commands.ts';
import type {Entry} from '../content/items.ts';
import {meetingsOf, namesOf} from '../content/places.ts';
import {code, codes, criteriaWords, criterionText, listing, sentence, unique} from '../content/words.ts';
import {decided} from '../frame.ts';
import type {Material} from '../material.ts';
import type {Phases} from './phases.ts';

const numbersOf = (entries: readonly Entry[]): readonly number[] =>
  unique(entries.flatMap(({work}) => work?.criteria.map(({number}) => number) ?? [])).toSorted(
    (one, other) => one - other,
  );

/** Why the phase exists and what it unlocks. */
export function purpose(phases: Phases, at: number): string {
  const entries = phases.parts[at]?.entries ?? [];
  const criteria = unique(entries.flatMap(({work}) => work?.criteria ?? []));
  const aim =
    criteria.length === 0
      ? 'Prepares what the later phases build on.'
      : criteria.length <= 2
        ? criteria.map(criterionText).join(' ')
        : `Brings about ${criteriaWords(numbersOf(entries))} of the story.`;
  const later = usersOf(phases, at);
  return later.length === 0 ? aim : `${aim} Unlocks ${phaseWords(later)}.`;
}

const phaseWords = (numbers: readonly number[]): string =>
  `phase${numbers.length > 1 ? 's' : ''} ${listing(numbers.map(String))}`;

/** Numbers of the phases with entries that wait for an entry of this one. */
function usersOf({parts}: Phases, at: number): readonly number[] {
  const keys = new Set(parts[at]?.entries.map(({key}) => key));
  return parts.flatMap(({entries}, index) =>
    index > at && entries.some(({after}) => after.some(key => keys.has(key))) ? [index + 1] : [],
  );
}

/** What must hold before the next phase: all done, the tests pass, and what the lead demands. */
export function exitGate(phases: Phases, at: number): string {
  const {parts, idOf, material} = phases;
  const entries = parts[at]?.entries ?? [];
  const tests = unique(entries.flatMap(({work}) => work?.tests.map(({path}) => path) ?? []));
  const runs = testRuns(tests, material.finding.facts);
  const whole = commandFor('test', material.finding.facts);
  const commands = runs.length > 0 ? runs : whole === undefined ? [] : [whole];
  const ids = entries.map(({key}) => idOf(key));
  const done = ids.length === 1 ? `${ids[0]} is done` : `${listing(ids)} are done`;
  const passes =
    commands.length === 0 ? '' : `; ${codes(commands)} ${commands.length > 1 ? 'pass' : 'passes'}`;
  const demanded = material.said.gate === undefined ? '' : ` ${sentence(material.said.gate)}`;
  return `${done}${passes}.${demanded}`;
}

/** Decisions, assumptions and neighbours that whoever works on the phase must know. */
export function detailNotes({parts, material}: Phases, at: number): readonly string[] {
  const entries = parts[at]?.entries ?? [];
  const paths = new Set(entries.flatMap(entry => entry.paths));
  const {finding, story} = material;
  const meeting = meetingsOf(material, paths).map(
    ({from, to, files}) => `${from} and ${to} meet in ${codes(files)}: change both sides together.`,
  );
  const symbols = finding.files
    .filter(file => paths.has(file.path) && namesOf(file.symbols).length > 0)
    .map(file => `${code(file.path)} holds ${codes(namesOf(file.symbols).slice(0, 3))}.`);
  const isSaid = (text: string): boolean =>
    entries.some(({key, storyTask, description}) => key === storyTask && description.includes(text));
  const answers = story.clarifications
    .filter(({answer}) => isSaid(answer.replace(/[.\s]+$/, '')))
    .map(each => `Decided: ${decided(each)}`);
  return unique([...symbols, ...meeting, ...answers]);
}

/** The phase in a line: its key entries, or what it needs first. */
export function orderNote({parts, idOf}: Phases, at: number): string {
  const entries = parts[at]?.entries ?? [];
  const files = unique(entries.flatMap(({paths}) => paths));
  const ids = entries.map(({key}) => idOf(key));
  const span = ids.length > 2 ? `${ids[0]} to ${ids.at(-1)}` : listing(ids);
  return files.length === 0
    ? span
    : `${span}, in ${codes(files.slice(0, 4))}${files.length > 4 ? ' and others' : ''}`;
}

/** Who waits for whom in the phase, from earlier phases and within it. */
export function blockNotes({parts, idOf}: Phases, at: number): string {
  const entries = parts[at]?.entries ?? [];
  const waits = entries
    .filter(({after}) => after.length > 0)
    .map(({key, after}) => `${idOf(key)} after ${listing(after.map(idOf))}`);
  const free = entries.filter(({after}) => after.length === 0).map(({key}) => idOf(key));
  const starts = free.length === 0 ? [] : [`${listing(free)} can start at once`];
  return `${[...starts, ...waits].join('; ')}.`;
}

export function criticalWords({parts, idOf}: Phases): string {
  const nodes = parts.flatMap(({entries}) => entries.map(({key, after}) => ({id: key, dependsOn: after})));
  return criticalPath(nodes).map(idOf).join(' → ');
}

/** Which entries may run at the same time, phase by phase. */
export function parallelNotes({parts, idOf}: Phases): string {
  const sets = parts.flatMap((part, at) =>
    part.sets.map(set => `${listing(set.map(({key}) => idOf(key)))} in phase ${at + 1}`),
  );
  if (sets.length === 0)
    return 'Nothing: in every phase the tasks wait for each other or change the same file.';
  return `${sets.join('; ')}: they change different files and do not wait for each other.`;
}

/** How the end is seen: behind the outcome, what runs and how many criteria hold. */
export function closingOf({story, finding}: Material): string {
  const test = commandFor('test', finding.facts);
  const count = story.criteria.length;
  const holds = count === 0 ? '' : ` All ${count} success metrics hold.`;
  return `${holds}${test === undefined ? '' : ` ${code(test)} passes.`}`;
}

/** How to work with the repository, by its own commands. */
export function workflowOf({
  finding: {facts},
}: Material): readonly {readonly name: string; readonly text: string}[] {
  const [build, run, test, lint] = (['build', 'run', 'test', 'lint'] as const).map(purpose =>
    commandFor(purpose, facts),
  );
  const tips = [
    ...(build === undefined ? [] : [`${code(build)} builds`]),
    ...(run === undefined ? [] : [`${code(run)} runs it`]),
    ...(lint === undefined ? [] : [`${code(lint)} checks it`]),
  ];
  return [
    ...(tips.length === 0 ? [] : [{name: 'Workflow Tips', text: `${listing(tips)}.`}]),
    ...(test === undefined
      ? []
      : [
          {
            name: 'Testing Guidance',
            text: `${code(test)} runs all tests; see the exit gates for those of a phase.`,
          },
        ]),
  ];
}
