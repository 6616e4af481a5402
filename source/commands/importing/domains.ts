// The domain that an imported task belongs to: that of the files it names.
import {assignmentTo} from '../../exploration/domains/assignment.ts';
import {proposeDomains} from '../../exploration/domains/proposal.ts';
import {readManifests} from '../../exploration/reading/manifests.ts';
import {createPace} from '../../exploration/reading/pace.ts';
import {openTree} from '../../exploration/trees/open.ts';
import type {Domain} from '../../plan/types.ts';
import type {Project} from '../../project/project.ts';

const pathLike = /[\w.@+-]+(?:\/[\w.@+[\]-]+)*\.\w+/g;

/**
 * Finds the domain of a text among those of the configuration, else those that the repository would be given; empty
 * when it names no file of the repository.
 */
export async function domainFinder(project: Project, signal: AbortSignal): Promise<(text: string) => string> {
  const {domains, ignore} = project.config;
  const tree = await openTree({directory: project.root, ignore}, createPace(undefined, signal));
  const known = new Set(tree.paths);
  const {ofPath} = assignmentTo(domains ?? (await proposedFor(tree)));
  return text => {
    const paths = [...new Set(text.match(pathLike))].filter(path => known.has(path));
    const [most] = [...Map.groupBy(paths, ofPath)].sort(([, one], [, other]) => other.length - one.length);
    return most?.[0] ?? '';
  };
}

const proposedFor = async (tree: Awaited<ReturnType<typeof openTree>>): Promise<readonly Domain[]> =>
  proposeDomains(tree.paths, await readManifests(tree));
