// The texts of a project's files, at the revision of a call or as they are on disk.
import {createPace} from '../../exploration/reading/pace.ts';
import {openTree} from '../../exploration/trees/open.ts';
import type {Project} from '../../project/project.ts';
import type {Call} from '../calling/command.ts';

type Place = {readonly project: Project; readonly call: Pick<Call, 'options' | 'signal'>};

/** Path → text of those files that the repository has, that are text, and that no rule ignores. */
export async function readTexts(
  {project, call}: Place,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const {rev} = call.options;
  const revision = typeof rev === 'string' ? rev : undefined;
  const request = {directory: project.root, revision, ignore: project.config.ignore};
  const tree = await openTree(request, createPace(undefined, call.signal));
  const present = new Set(tree.paths);
  const texts = new Map<string, string>();
  for await (const {path, text} of tree.read(paths.filter(path => present.has(path)))) texts.set(path, text);
  return texts;
}
