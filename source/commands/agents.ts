// `agents`: tells coding agents, in the file that they read, how to take and finish tasks.
import {join, relative, resolve} from 'node:path';
import {agentFiles, withoutPassage, withPassage} from '../briefing/agents-file.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {findFiles} from '../project/disk/globs.ts';
import {isOutside} from '../project/disk/place.ts';
import {readText, saveNewText} from '../project/files.ts';
import {openProject, type Project} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {lines} from './calling/text.ts';

export async function run({directory, options}: Call): Promise<Outcome> {
  const project = openProject(directory);
  const path = typeof options.file === 'string' ? insideOf(project, options.file) : inUse(project);
  const isDryRun = options['dry-run'] !== undefined;
  const change = options.remove === undefined ? withPassage : withoutPassage;
  let wanted = '';
  const {before} = await saveNewText(join(project.root, path), current => {
    wanted = change(current, path);
    return isDryRun ? current : wanted;
  });
  const isChanged = wanted !== before;
  const data = {path, changed: isChanged, written: isChanged && !isDryRun};
  if (!isChanged) return {data, text: `${path} says so already: nothing was changed.`};
  if (isDryRun) {
    const {unifiedDiff} = await import('../ui/conversation/diff.ts');
    const diff = unifiedDiff(path, before, wanted);
    return {data: {...data, diff}, text: lines(`Would change ${path}:`, '', diff.trimEnd())};
  }
  const did =
    options.remove === undefined
      ? 'now tells agents how to take and finish tasks'
      : 'no longer speaks of tasks';
  return {data, text: `${path} ${did}.`};
}

/** The file that has the passage, else the first that is there, else the usual one. */
function inUse({root}: Project): string {
  const found = new Set(findFiles(root, agentFiles));
  const present = agentFiles.filter(path => found.has(path));
  const telling = present.find(path => readText(join(root, path)).includes('<!-- plan-tasks:begin'));
  return telling ?? present[0] ?? agentFiles[0];
}

function insideOf({root}: Project, path: string): string {
  const below = relative(root, resolve(root, path));
  if (!isOutside(below) && below !== '') return below;
  throw new PlanError('outside', `${path} lies outside the repository ${root}.`, {
    hint: 'Name a file of the repository, as in --file CLAUDE.md.',
    exitCode: exitCodes.usage,
  });
}
