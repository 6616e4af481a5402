// What checks know of the outside: the paths of the repository, its domains, and what became of missing files.
import {createPace} from '../../exploration/reading/pace.ts';
import {openTree} from '../../exploration/trees/open.ts';
import type {Surroundings} from '../../plan/types.ts';
import {readDepartures} from '../../project/history/departures.ts';
import type {Project} from '../../project/project.ts';

/** The surroundings of a project's plans, from its files as they are now. */
export async function readSurroundings(project: Project, signal: AbortSignal): Promise<Surroundings> {
  const {domains, ignore, settings} = project.config;
  const request = {directory: project.root, revision: undefined, ignore};
  const {paths} = await openTree(request, createPace(undefined, signal));
  return {paths, domains: domains ?? [], settings};
}

/** The same surroundings with what git knows of these paths, none of which exists. */
export async function withDepartures(
  surroundings: Surroundings,
  missing: readonly string[],
  {project, signal}: {readonly project: Project; readonly signal: AbortSignal},
): Promise<Surroundings> {
  if (missing.length === 0 || project.gitDirectory === undefined) return surroundings;
  const place = {directory: project.root, signal};
  return {
    ...surroundings,
    departed: await readDepartures(missing, new Set(surroundings.paths), place),
  };
}
