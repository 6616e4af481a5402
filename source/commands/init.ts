// `init`: writes the domains of a repository to `.plan-tasks.json`. `init --merge-driver`: sets git up to merge
// stories by meaning.
import {join} from 'node:path';
import {proposeDomains} from '../exploration/domains/proposal.ts';
import {readManifests} from '../exploration/reading/manifests.ts';
import {createPace} from '../exploration/reading/pace.ts';
import {openTree} from '../exploration/trees/open.ts';
import {PlanError} from '../plan/error.ts';
import type {Domain} from '../plan/types.ts';
import {configName} from '../project/config.ts';
import {attributesName, driverConfig, installDriver} from '../project/disk/attributes.ts';
import {readPreset} from '../project/disk/templates.ts';
import {saveNewText} from '../project/files.ts';
import {demandFiles, openProject, type Project} from '../project/project.ts';
import {storyFiles} from '../project/stories.ts';
import type {Call, Outcome} from './calling/command.ts';
import {counted, lines, type Text, table, toned} from './calling/text.ts';

const dim = toned('dim');
const strong = toned('strong');

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  demandFiles(project);
  const isDryRun = call.options['dry-run'] !== undefined;
  return call.options['merge-driver'] === undefined
    ? writeConfig(call, project, isDryRun)
    : setUpDriver(project, isDryRun);
}

/** The part of `.plan-tasks.json` that is proposed. */
type Proposed = {readonly stories?: readonly string[]; readonly domains: readonly Domain[]};

async function writeConfig(call: Call, project: Project, isDryRun: boolean): Promise<Outcome> {
  const proposed = await propose(call, project);
  const format = await formatOf(call);
  const isForced = call.options.force !== undefined;
  let text = '';
  await saveNewText(join(project.root, configName), current => {
    if (current.trim() !== '' && !isForced) throw alreadyThere();
    const kept = current.trim() === '' ? {} : JSON.parse(current.replace(/^\ufeff/, ''));
    text = `${spellConfig({...kept, ...proposed, ...format})}\n`;
    return isDryRun ? current : text;
  });
  const {domains, stories} = proposed;
  const did = `${isDryRun ? 'Would write' : 'Wrote'} ${configName} with ${counted(domains.length, 'domain')}`;
  return {
    data: {path: configName, written: !isDryRun, stories: stories ?? project.config.stories, domains},
    text: isDryRun
      ? lines(`${did}:`, '', text.trimEnd())
      : lines(
          `${did}:`,
          table(
            domains.map(({name, description}) => [strong(name), dim(description)]),
            {indent: 2},
          ),
          ...(format.format === undefined ? [] : [`New plans are written as ${format.format} too.`]),
          ...(stories === undefined ? [] : [`Stories are in ${stories.join(', ')}.`]),
          dim('Edit it as you like; tasks name these domains.'),
        ),
  };
}

/** The layout of new plans, where one is asked for. Throws a PlanError when there is none of that name. */
async function formatOf({options: {format}}: Call): Promise<{readonly format?: string}> {
  if (typeof format !== 'string') return {};
  const {demandLayout} = await import('./writing/document.ts');
  return {format: demandLayout(format).name};
}

async function propose(call: Call, project: Project): Promise<Proposed> {
  const {preset} = call.options;
  const {root, config} = project;
  const pace = createPace(({done}) => call.progress(`Reading files ${done || ''}`.trim()), call.signal);
  const tree = await openTree({directory: root, ignore: config.ignore}, pace);
  const domains =
    typeof preset === 'string' ? readPreset(preset) : proposeDomains(tree.paths, await readManifests(tree));
  if (domains.length === 0) {
    throw new PlanError('no-domains', `There is nothing in ${root} to propose domains from.`, {
      hint: 'Start from a preset: plan-tasks init --preset cli-library.',
    });
  }
  const stories = storyFiles(project).length > 0 ? undefined : storyGlobs(tree.paths);
  return stories === undefined ? {domains} : {stories, domains};
}

/** The folder that is called after stories and has the most of them, where the usual one has none. */
function storyGlobs(paths: readonly string[]): readonly string[] | undefined {
  const files = paths.filter(path => /(?:^|\/)(?:user[-_]?)?stories\/[^/]+\.md$/i.test(path));
  const folders = Map.groupBy(files, path => path.slice(0, path.lastIndexOf('/')));
  const [largest] = [...folders].sort(([, one], [, other]) => other.length - one.length);
  return largest && [`${largest[0]}/*.md`];
}

function alreadyThere(): PlanError {
  return new PlanError('config-exists', `There is a ${configName} already; it was left as it is.`, {
    hint: 'Add --force to have its domains proposed anew, or --dry-run --force to see them first.',
  });
}

/** JSON with a line for each value; a list of words stays on one line when it fits. */
function spellConfig(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const short = JSON.stringify(value).replaceAll('","', '", "');
  const isPlain = isList && value.every(item => typeof item !== 'object');
  if (isPlain && inner.length + short.length <= 100) return short;
  const parts = isList
    ? value.map(item => inner + spellConfig(item, inner))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${spellConfig(item, inner)}`,
      );
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`;
}

async function setUpDriver(project: Project, isDryRun: boolean): Promise<Outcome> {
  if (project.gitDirectory === undefined) {
    throw new PlanError('no-repository', `${project.root} is in no git repository.`, {
      hint: 'Run it where the stories are versioned, or git init first.',
    });
  }
  const added = await installDriver(project.root, project.config.stories, isDryRun);
  const [did, set] = isDryRun ? ['Would add', 'Would set'] : ['Added', 'Set'];
  const attributes: Text =
    added.length === 0
      ? `${attributesName} names the stories already.`
      : lines(`${did} to ${attributesName}:`, ...added.map(line => `  ${line}`));
  return {
    data: {attributes: {path: attributesName, added}, config: driverConfig, written: !isDryRun},
    text: lines(
      attributes,
      `${set} in this repository's git configuration:`,
      ...Object.keys(driverConfig).map(key => `  ${key}`),
      dim(`Commit ${attributesName}. Git keeps its configuration to itself: run this once in every clone.`),
    ),
  };
}
