// The tasks that a model proposed, as drafts of our own: paths, domains, criteria and dependencies are those that
// there are, and the whole is put to `check`.
import {check} from '../../plan/check.ts';
import {findCycle, redundantDependencies, renumber, waves} from '../../plan/order.ts';
import {isServesLine, spellServes} from '../../plan/serves.ts';
import type {Brief, Draft} from '../../plan/types.ts';
import type {SaidTask} from './schema.ts';

/** What is wrong with an answer: with a task that cannot stand as it is, or with the whole. */
export type Fault = {readonly id: string | undefined; readonly text: string};

/** The drafts of an answer, by the ids that it gave them, with their faults. */
export type Read = {readonly drafts: readonly Draft[]; readonly faults: readonly Fault[]};

/** Rules of `check` that a task breaks by what it says; the others are about its place in the list, which is ours. */
const brokenByWords: ReadonlySet<string> = new Set([
  'missing-path',
  'missing-domain',
  'unknown-domain',
  'several-domains',
]);

export function readTasks(said: readonly SaidTask[], brief: Brief, from: string): Read {
  const unique = said.filter(({id}, index) => said.findIndex(other => other.id === id) === index);
  const ids = new Set(unique.map(({id}) => id));
  const drafts = unique.map(task => draftOf(task, {brief, from, ids}));
  return {
    drafts,
    faults: [...unique.flatMap(task => faultsOf(task, brief, ids)), ...checkFaults(drafts, brief)],
  };
}

type Place = {readonly brief: Brief; readonly from: string; readonly ids: ReadonlySet<string>};

function draftOf(task: SaidTask, {brief, from, ids}: Place): Draft {
  const numbers = new Set(brief.story.criteria.map(({number}) => number));
  const criteria = [...new Set(task.criteria)].filter(number => numbers.has(number)).sort((a, b) => a - b);
  return {
    id: task.id,
    title: task.title.replace(/\.$/, ''),
    domain: domainOf(task.domain, brief),
    status: 'pending',
    dependsOn: [...new Set(task.dependsOn)].filter(id => id !== task.id && ids.has(id)),
    description: describe(task, criteria, brief),
    files: task.files.map(({path, new: isNew}) => ({path, isNew})),
    criteria,
    hours: Math.min(task.hours, 40),
    because: {},
    assumptions: [],
    origin: from,
  };
}

/** The domain as the repository spells it. */
const domainOf = (said: string, {finding: {domains}}: Brief): string =>
  domains.find(({name}) => name.toLowerCase() === said.toLowerCase())?.name ?? said;

/** The description, new files marked as new, and the criteria that it serves in a last line of our own. */
function describe(
  {description, files}: SaidTask,
  criteria: readonly number[],
  {story, finding}: Brief,
): string {
  const known = new Set(finding.paths);
  const own = description
    .split('\n')
    .filter(line => !isServesLine(line))
    .join('\n');
  const marked = files
    .filter(({path, new: isNew}) => isNew && !known.has(path))
    .reduce(
      (text, {path}) => text.replace(`\`${path}\``, `\`${path}\` (new)`).replace('(new) (new', '(new'),
      own,
    );
  const serves = spellServes(story.criteria.filter(({number}) => criteria.includes(number)));
  return [marked.trim(), serves].filter(text => text !== '').join('\n\n');
}

const leadsOut = (path: string): boolean =>
  /^(?:[/\\~]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');

function faultsOf(
  {id, files, dependsOn, criteria}: SaidTask,
  {story, finding}: Brief,
  ids: ReadonlySet<string>,
): readonly Fault[] {
  const known = new Set(finding.paths);
  const fault = (text: string): Fault => ({id, text: `task ${id} ${text}`});
  return [
    ...files
      .filter(({path}) => leadsOut(path))
      .map(({path}) => fault(`names ${path}, which leads out of the repository`)),
    ...files
      .filter(({path, new: isNew}) => !leadsOut(path) && !isNew && !known.has(path))
      .map(({path}) => fault(`names ${path}, which does not exist; correct it, or say "new": true`)),
    ...dependsOn
      .filter(other => !ids.has(other))
      .map(other => ({id: undefined, text: `task ${id} depends on ${other}, which is no task of yours`})),
    ...criteria
      .filter(number => story.criteria.every(one => one.number !== number))
      .map(number => ({id: undefined, text: `task ${id} serves criterion ${number}, and there is none`})),
  ];
}

function checkFaults(drafts: readonly Draft[], {story, finding, settings}: Brief): readonly Fault[] {
  const {paths, domains} = finding;
  const problems = check({
    story: {...story, problems: []},
    tasks: drafts,
    surroundings: {paths, domains, settings},
  });
  return problems
    .filter(({rule, severity}) => severity === 'error' || brokenByWords.has(rule))
    .map(({rule, text, task, hint}) => ({
      id: brokenByWords.has(rule) ? task : undefined,
      text: `${text} ${hint}`,
    }));
}

/** Drafts that can be worked through from top to bottom: numbered, no circle, nothing that the order implies twice. */
export function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const ids = new Set(drafts.map(({id}) => id));
  const closed = drafts.map(draft => ({...draft, dependsOn: draft.dependsOn.filter(id => ids.has(id))}));
  const straight = withoutCycles(closed);
  const waveOf = new Map(waves(straight).flatMap((wave, index) => wave.map(id => [id, index] as const)));
  const isInPlace = straight.every(({dependsOn}, index) =>
    dependsOn.every(id => straight.findIndex(other => other.id === id) < index),
  );
  const sorted = isInPlace
    ? straight
    : straight.toSorted((one, other) => (waveOf.get(one.id) ?? 0) - (waveOf.get(other.id) ?? 0));
  const twice = redundantDependencies(sorted);
  return renumber(
    sorted.map(draft => ({
      ...draft,
      dependsOn: draft.dependsOn.filter(
        on => !twice.some(({id, dependency}) => id === draft.id && dependency === on),
      ),
    })),
  );
}

/** Of each circle the dependency is dropped that leads to a task further down. */
function withoutCycles(drafts: readonly Draft[]): readonly Draft[] {
  if (findCycle(drafts) === undefined) return drafts;
  const placeOf = new Map(drafts.map(({id}, place) => [id, place]));
  return drafts.map((draft, place) => ({
    ...draft,
    dependsOn: draft.dependsOn.filter(id => (placeOf.get(id) ?? place) < place),
  }));
}
