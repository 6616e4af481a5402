// What a steps plan says beside its steps: the principles that the code itself suggests, and the checklist at the end.
import {criticalPath} from '../../plan/order.ts';
import type {Facts} from '../../plan/types.ts';
import {commandFor} from '../content/commands.ts';
import {meetingsOf} from '../content/places.ts';
import {code, codes, listing} from '../content/words.ts';
import type {Work} from '../content/work.ts';
import type {Material} from '../material.ts';

type Principle = {readonly name: string; readonly text: string};

/** What to hold to, each with what it rests on in the repository. */
export function principles(material: Material, works: readonly Work[]): readonly Principle[] {
  const {finding} = material;
  const paths = new Set(works.flatMap(({files}) => files.map(({path}) => path)));
  const [similar] = finding.similar;
  return [
    ...(similar === undefined
      ? []
      : [
          {
            name: 'Follow what is there',
            text: `${code(similar.id.slice(0, 7))} "${similar.subject}" did something like it${inFiles(similar.files.filter(path => paths.has(path)))}: keep to its ways.`,
          },
        ]),
    ...meetingsOf(material, paths)
      .slice(0, 2)
      .map(({from, to, files}) => ({
        name: `Keep ${from} and ${to} in step`,
        text: `They meet in ${codes(files.slice(0, 3))}; a change there is made on both sides.`,
      })),
    {
      name: 'One step, one commit',
      text: 'Each step leaves the tests green, so that any of them can be the last one for a while.',
    },
  ];
}

const inFiles = (paths: readonly string[]): string =>
  paths.length === 0 ? '' : ` in ${codes(paths.slice(0, 3))}`;

/** The checklist, with what only some languages have where the repository has them. */
export function checklist({technology}: Facts): readonly Principle[] {
  const has = (...names: readonly string[]): boolean => technology.some(({name}) => names.includes(name));
  return [
    ...(has('Python', 'TypeScript')
      ? [{name: 'Strong typing', text: 'Types on all functions, methods and attributes'}]
      : []),
    ...(has('Pydantic') ? [{name: 'Pydantic models', text: 'All data structures use Pydantic'}] : []),
    {name: 'No mock data', text: 'All data comes from real sources'},
    {name: 'Real integrations', text: 'What the plan connects is connected, not stubbed'},
    {name: 'Error handling', text: 'Failures are handled, not ignored'},
    {name: 'Scalable patterns', text: 'The structure would work at ten times the load'},
    {name: 'Tests in same step', text: 'Each step wrote and ran its tests'},
    {name: 'Config externalized', text: 'No secrets and no values of one environment in the code'},
    {name: 'Clean separation', text: 'Each file has a single responsibility'},
    {name: 'Self-contained', text: 'What worked before still works, and nothing waits for a later plan'},
  ];
}

/** The way through the steps: in their order, and which of them make the longest chain. */
export function approachOf(works: readonly Work[], ids: ReadonlyMap<string, string>): string {
  const path = criticalPath(works.map(({task}) => task)).map(id => ids.get(id) ?? id);
  const free = works.filter(({task}) => task.dependsOn.length === 0).map(({task}) => ids.get(task.id) ?? '');
  const starts = free.length > 1 ? ` Steps ${listing(free)} depend on nothing.` : '';
  const chain = path.length > 1 ? ` The longest chain is ${path.join(' → ')}.` : '';
  return `What others build on comes first; each step is tested before the next one begins.${chain}${starts}`;
}

/** The commands that show that all is done, each with what to expect. */
export function doneOf({finding: {facts}, story}: Material, runs: readonly string[]): readonly string[] {
  const whole = commandFor('test', facts);
  const run = commandFor('run', facts);
  const blocks = [
    ...(runs.length > 0 ? [['Affected tests pass', ...runs, '# Expected: All pass']] : []),
    ...(whole === undefined ? [] : [['Full suite', whole, '# Expected: All pass']]),
    ...(run === undefined
      ? []
      : [['It runs', run, `# Expected: the ${story.criteria.length} success criteria can be seen to hold`]]),
  ];
  return blocks.flatMap(([title, ...lines], at) => [
    ...(at > 0 ? [''] : []),
    `# ${at + 1}. ${title}`,
    ...lines,
  ]);
}

/** The next story that nobody has planned yet; empty when there is none. */
export function nextOf({finding: {stories}, story}: Material): string {
  const own = Number(story.number ?? Number.NaN);
  const later = stories.filter(
    ({number, counts}) => Number(number) > own && counts.pending + counts.in_progress + counts.done === 0,
  );
  const [next] = later.toSorted((one, other) => Number(one.number) - Number(other.number));
  return next === undefined ? '' : `story ${next.number} "${next.title}"`;
}

/** The file beside the plan where its progress is kept; none for a plan that stands outside the repository. */
export function resultsOf(path: string): string | undefined {
  return /^(?:\/|\.\.\/|[A-Za-z]:)/.test(path)
    ? undefined
    : path.replace(/\.(?:md|markdown)$/i, '-results.md');
}
