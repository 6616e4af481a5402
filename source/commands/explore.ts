// `explore <story>`: what the repository says about a story.
import type {Finding, FoundFile, Story} from '../plan/types.ts';
import type {Call, Outcome} from './calling/command.ts';
import {type Cell, counted, lines, type Text, table, toned} from './calling/text.ts';
import {exploreStoryOf} from './reading/read-brief.ts';
import {storyLine} from './reading/story-line.ts';

export async function run(call: Call): Promise<Outcome> {
  const {story, finding} = await exploreStoryOf(call);
  return {data: describe(story, finding), text: spell(story, finding)};
}

function describe(story: Story, finding: Finding): unknown {
  const {files, similar, integration, unknown, limits, counts, ms} = finding;
  const lineOf = new Map(story.criteria.map(criterion => [criterion.number, criterion]));
  return {
    story: {number: story.number ?? null, title: story.title, path: story.path},
    files: files.map(({tests: _, covering, ...file}) => ({...file, tests: covering ?? []})),
    criteria: finding.criteria.map(({number, domain, files: found}) => {
      const {text = '', line = 0} = lineOf.get(number) ?? {};
      return {text, line, domain, files: found.map(({path, score}) => ({path, score}))};
    }),
    similar,
    integration,
    unknown,
    domains: finding.domains,
    conventions: finding.conventions ?? [],
    testCommands: finding.testCommands,
    leftOut: finding.leftOut ?? {},
    counts,
    ms,
    limits,
  };
}

const dim = toned('dim');
const strong = toned('strong');
/** How many files are shown to people, who read from the top. */
const shown = 20;

function spell(story: Story, finding: Finding): Text {
  const {counts, ms, files, similar, integration, unknown, limits} = finding;
  const facts = [
    counted(counts.files, 'file'),
    counted(counts.commits, 'commit'),
    `${(ms / 1000).toFixed(1)} s`,
  ];
  const sections = [
    section('Likely to change: every second does', filesOf(files, 'likely')),
    section('May change: three in ten do', filesOf(files, 'possible')),
    section(
      'Built like this before',
      similar.map(({id, subject}) => [id.slice(0, 7), subject]),
    ),
    section(
      'Domains meet at',
      integration.map(({from, to, files: at}) => [`${from} ↔ ${to}`, at.join(', ')]),
    ),
    section(
      'Found nowhere',
      unknown.map(({name, line, nearest}) => [
        name,
        dim(`line ${line}${nearest.length > 0 ? `, like ${nearest.join(', ')}` : ''}`),
      ]),
    ),
    section(
      'Where things go',
      (finding.conventions ?? []).map(({what, place, example}) => [what, place, dim(example)]),
    ),
    section('Left out', leftOutOf(finding)),
    section(
      'Not known',
      limits.map(limit => [limit]),
    ),
  ];
  return lines(storyLine(story, ...facts), ...sections.flat());
}

function section(title: string, rows: readonly (readonly Cell[])[]): readonly Text[] {
  return rows.length === 0 ? [] : ['', strong(title), table(rows, {indent: 2})];
}

function leftOutOf({leftOut = {}}: Finding): readonly (readonly Cell[])[] {
  return Object.entries(leftOut).map(([reason, count]) => [counted(count, 'file'), dim(reason)]);
}

function filesOf(
  files: readonly FoundFile[],
  likelihood: FoundFile['likelihood'],
): readonly (readonly Cell[])[] {
  const found = files.filter(file => file.likelihood === likelihood).slice(0, shown);
  return found.map(({path, domain, reasons}) => [dim(domain), path, dim(reasons[0] ?? '')]);
}
