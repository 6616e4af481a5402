// What checks know of the outside: the paths of the repository and its domains.

import {openTree} from '../../exploration/reading/open.ts';
import {createPace} from '../../exploration/reading/pace.ts';
import {readStory} from '../../plan/story.ts';
import type {Surroundings} from '../../plan/types.ts';
import type {Project} from '../../project/project.ts';

/** The surroundings of a project's plans, from its files as they are now. */
export async function readSurroundings(project: Project, signal: AbortSignal): Promise<Surroundings> {
  const {domains, ignore, settings} = project.config;
  const request = {directory: project.root, story: readStory('', ''), domains, ignore, stories: []};
  const {paths} = await openTree(request, createPace(undefined, signal));
  return {paths, domains: domains ?? [], settings};
}
