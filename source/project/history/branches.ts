// The stories of other local branches, read from git's own store: nothing is checked out.
import {isUtf8} from 'node:buffer';
import {PlanError} from '../../plan/error.ts';
import {git, gitRecords} from '../git.ts';
import type {Project} from '../project.ts';
import {readBlobs} from './blobs.ts';

/** A branch that has commits which are not in the history of what is checked out. */
export type Branch = {
  readonly name: string;
  /** Path of each story file → id of its content. */
  readonly stories: ReadonlyMap<string, string>;
};

export type Branches = {
  /** The one that was changed last comes first. */
  readonly branches: readonly Branch[];
  /** Contents by their ids; what is not text is left out. */
  readonly texts: ReadonlyMap<string, string>;
};

type Place = {readonly directory: string; readonly signal: AbortSignal};

/** The stories of all other local branches. Throws a PlanError when there is no git. */
export async function readBranches(project: Project, signal: AbortSignal): Promise<Branches> {
  if (project.gitDirectory === undefined) {
    throw new PlanError('no-repository', `${project.root} is in no git repository: it has no branches.`, {
      hint: 'Leave --branches out, or name the repository with --dir.',
    });
  }
  const place = {directory: project.root, signal};
  const {default: picomatch} = await import('picomatch');
  const globs = project.config.stories.map(glob => glob.replace(/^(\.\/)+/, ''));
  const search = {folders: globs.map(fixedFolder), isStory: picomatch(globs)};
  const branches: Branch[] = [];
  for (const {name, commit} of await listBranches(place)) {
    branches.push({name, stories: await storiesAt(commit, search, place)});
  }
  const ids = [...new Set(branches.flatMap(({stories}) => [...stories.values()]))];
  const texts = new Map<string, string>();
  let next = 0;
  for await (const bytes of readBlobs(ids, place)) {
    const id = ids[next++];
    const isText = bytes !== undefined && !bytes.includes(0) && isUtf8(bytes);
    if (id !== undefined && isText) texts.set(id, new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes));
  }
  return {branches, texts};
}

/** The folders that a glob begins with, before the first name that it leaves open. */
function fixedFolder(glob: string): string {
  const steps = glob.split('/').slice(0, -1);
  const open = steps.findIndex(step => !/^[\w-]+$/.test(step));
  return steps.slice(0, open < 0 ? undefined : open).join('/');
}

async function listBranches(
  place: Place,
): Promise<readonly {readonly name: string; readonly commit: string}[]> {
  const format = '--format=%(HEAD)%00%(objectname)%00%(refname:lstrip=2)';
  const words = ['for-each-ref', '--sort=-committerdate', format];
  const listed = await ahead(words, place);
  return listed
    .split('\n')
    .map(line => line.split('\0'))
    .flatMap(([mark, commit, name]) => (mark === ' ' && commit && name ? [{name, commit}] : []));
}

// Where nothing has been committed yet, every branch is ahead of it.
async function ahead(words: readonly string[], place: Place): Promise<string> {
  try {
    return await git([...words, '--no-merged=HEAD', 'refs/heads'], place);
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return git([...words, 'refs/heads'], place);
  }
}

type Search = {readonly folders: readonly string[]; readonly isStory: (path: string) => boolean};

/** The story files of a commit, with the ids of their contents; links are left out. */
async function storiesAt(
  commit: string,
  {folders, isStory}: Search,
  place: Place,
): Promise<ReadonlyMap<string, string>> {
  const stories = new Map<string, string>();
  const below = folders.includes('') ? [] : ['--', ...folders];
  const words = ['ls-tree', '-r', '-z', '--full-tree', commit, ...below];
  for await (const records of gitRecords(words, place)) {
    for (const record of records) {
      const [, id, path] = /^100\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(record) ?? [];
      if (id !== undefined && path !== undefined && isStory(path)) stories.set(path, id);
    }
  }
  return stories;
}
