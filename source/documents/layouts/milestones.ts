// A milestones file: what to do, then numbered milestones with a job for every task of the story, between a baseline
// that is taken first and a hand-over that comes last.
import {boxOf} from '../content/box.ts';
import {testRuns} from '../content/commands.ts';
import {affectedTests} from '../content/files.ts';
import {type Entry, named, wholeEntry} from '../content/items.ts';
import {partition, unitsOf} from '../content/partition.ts';
import {partTitles} from '../content/titles.ts';
import {codes, counted, criteriaWords, criterionText, listing, unique} from '../content/words.ts';
import {type Work, workOf} from '../content/work.ts';
import {frameOf} from '../frame.ts';
import type {Material} from '../material.ts';
import type {Composed, Layout} from './layout.ts';

/** Beside the baseline and the hand-over; all of them are 3 to 7. */
const limits = {parts: [1, 5], size: [1, 8]} as const;

type Milestone = {readonly title: string; readonly description: string; readonly entries: readonly Entry[]};

export const milestones: Layout = {
  name: 'milestones',
  holdsDescriptions: true,
  carries: ['outcome', 'outOfScope', 'dependencies', 'clarifications'],
  compose,
};

function compose(material: Material): Composed {
  const works = material.tasks.map(task => workOf(task, material.story.criteria));
  const all = [baseline(material, works), ...parts(works), handOver(material, works)];
  const ids = new Map(
    all.flatMap(({entries}, at) => entries.map(({key}, index) => [key, jobId(at, index)] as const)),
  );
  const isFirst = ids.get('baseline') ?? '';
  const written = all.map(milestone => ({
    ...milestone,
    tasks: milestone.entries.map(entry => {
      const task = named({...entry, title: entry.title.replaceAll('{baseline}', isFirst)}, key =>
        ids.get(key),
      );
      return {...task, storyTask: entry.storyTask};
    }),
  }));
  return {
    value: {
      ...frameOf(material),
      yardstick: material.said.yardstick ?? '',
      milestones: written.map(({title, description, tasks}, at) => ({
        number: at + 1,
        title,
        description,
        jobs: tasks.map(task => boxOf(task, task.storyTask)),
      })),
    },
    tasks: written.flatMap(({tasks}) => tasks),
  };
}

const three = (number: number): string => String(number).padStart(3, '0');
const jobId = (milestone: number, index: number): string => `Job-${three(milestone + 1)}-${three(index + 1)}`;

function parts(works: readonly Work[]): readonly Milestone[] {
  const cut = partition(
    unitsOf(works, work => [wholeEntry(work)]),
    limits,
  ).map(units => units.flatMap(({entries}) => entries));
  const titles = partTitles(cut.map(entries => entries.flatMap(({work}) => work ?? [])));
  return cut.map((entries, at) => ({
    title: titles[at] ?? '',
    description: describe(cut, at),
    entries,
  }));
}

/** What a milestone brings about, and which milestones it builds on. */
function describe(cut: readonly (readonly Entry[])[], at: number): string {
  const entries = cut[at] ?? [];
  const criteria = unique(entries.flatMap(({work}) => work?.criteria ?? []));
  const needed = new Set(entries.flatMap(({after}) => after));
  const earlier = cut.flatMap((others, index) =>
    index < at && others.some(({key}) => needed.has(key)) ? [String(index + 2)] : [],
  );
  const aims =
    criteria.length === 0
      ? `Prepares what comes after it in ${counted(entries.length, 'job')}.`
      : criteria.length <= 2
        ? `When it is reached: ${criteria.map(criterionText).join(' ')}`
        : `When it is reached, ${criteriaWords(criteria.map(({number}) => number))} of the story hold.`;
  const builds =
    earlier.length === 0
      ? ''
      : ` It builds on milestone${earlier.length > 1 ? 's' : ''} ${listing(earlier)}.`;
  return aims + builds;
}

const own = (entry: Pick<Entry, 'key' | 'title'> & Partial<Entry>): Entry => ({
  storyTask: undefined,
  domain: '',
  status: 'pending',
  description: '',
  flags: [],
  after: [],
  paths: [],
  work: undefined,
  ...entry,
});

function baseline({finding, said}: Material, works: readonly Work[]): Milestone {
  const tests = affectedTests(works, finding).map(({path}) => path);
  const runs = testRuns(tests, finding.facts);
  const run = runs.length > 0 ? codes(runs) : undefined;
  const sources = unique(
    works.flatMap(work => work.sources.filter(({isNew}) => !isNew).map(({path}) => path)),
  );
  const first =
    run === undefined
      ? `Note in this file what ${codes(sources.slice(0, 3)) || 'the program'} does today, before the first change`
      : `Run ${run} before the first change and note the result in this file`;
  const measured =
    said.yardstick === undefined
      ? []
      : [own({key: 'yardstick', title: `Measure before the first change: ${trimmed(said.yardstick)}`})];
  return {
    title: 'Take the baseline',
    description:
      tests.length > 0
        ? `What is affected is covered by ${codes(tests)}; what passes now must pass at the end.`
        : 'Nothing that works today may be lost, so it is written down first.',
    entries: [own({key: 'baseline', title: first}), ...measured],
  };
}

const trimmed = (text: string): string => text.replace(/[\s.]+$/, '');

function handOver({story, finding, said}: Material, works: readonly Work[]): Milestone {
  const frame = finding.facts.commands.find(({purpose, folder}) => purpose === 'test' && folder === '');
  const needed = new Set(works.flatMap(({task}) => task.dependsOn));
  const last = works.filter(({task}) => !needed.has(task.id)).map(({task}) => task.id);
  const readme = finding.paths.find(path => /^README(?:\.\w+)?$/i.test(path));
  const hasDocuments = works.some(({flags}) => flags.includes('documentation'));
  const run = frame === undefined ? 'Check by hand again' : `Run \`${frame.command}\``;
  const start = finding.facts.commands.find(({purpose, folder}) => purpose === 'run' && folder === '');
  return {
    title: 'Verify and hand over',
    description: 'The whole is held against the baseline and the story, and others can go on from here.',
    entries: [
      own({
        key: 'verify',
        title: `${run} and compare with {baseline}: nothing that passed then may fail`,
        after: last,
      }),
      ...(said.yardstick === undefined
        ? []
        : [
            own({
              key: 'measure',
              title: `Measure again and compare: ${trimmed(said.yardstick)}`,
              after: last,
            }),
          ]),
      own({
        key: 'walk',
        title: `Go through the ${counted(story.criteria.length, 'criterion', 'criteria')} in \`${story.path}\` and tick those that hold`,
        after: ['verify'],
      }),
      ...(readme === undefined || hasDocuments
        ? []
        : [
            own({
              key: 'document',
              title: `Describe in \`${readme}\` what changed for users${start === undefined ? '' : ` and how to try it with \`${start.command}\``}`,
              after: ['verify'],
            }),
          ]),
    ],
  };
}
