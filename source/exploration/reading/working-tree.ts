// The working tree of a repository: files that git tracks or would, as they are on disk now.
import {gitRecords} from '../../project/git.ts';
import {diskReader} from './disk.ts';
import type {Repository} from './repository.ts';
import type {Tree} from './tree.ts';

type Place = {readonly directory: string; readonly signal: AbortSignal | undefined};

/** The tracked and the untracked but not ignored files below a folder of a repository. */
export async function workingTree(place: Place, repository: Repository): Promise<Tree> {
  const paths = new Set<string>();
  const submodules: string[] = [];
  for await (const records of gitRecords(['ls-files', '-z', '--stage'], place)) {
    for (const record of records) {
      const path = record.slice(record.indexOf('\t') + 1);
      if (record.startsWith('160000')) submodules.push(path);
      else if (record.startsWith('100')) paths.add(path);
    }
  }
  for await (const records of gitRecords(['ls-files', '-z', '--others', '--exclude-standard'], place)) {
    // A repository inside this one is listed as a folder.
    for (const path of records) if (!path.endsWith('/')) paths.add(path);
  }
  return {
    paths: [...paths],
    head: repository.head,
    keyOf: () => undefined,
    read: diskReader(place.directory),
    limits: submoduleLimit(submodules),
  };
}

/** Says which submodules were not looked into. */
export function submoduleLimit(submodules: readonly string[]): readonly string[] {
  return submodules.length > 0 ? [`submodules are not looked into: ${submodules.join(', ')}`] : [];
}
