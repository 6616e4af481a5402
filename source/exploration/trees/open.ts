// Chooses how a request's files are read.
import picomatch from 'picomatch';
import {PlanError} from '../../plan/error.ts';
import type {Pace} from '../reading/pace.ts';
import {isNameable} from '../reading/places.ts';
import type {ExploreRequest} from '../request.ts';
import {folderTree} from './folder.ts';
import {commitNamed, type Repository, repositoryAt} from './repository.ts';
import {revisionTree} from './revision.ts';
import type {Tree} from './tree.ts';
import {workingTree} from './working-tree.ts';

type TreeRequest = Pick<ExploreRequest, 'directory' | 'revision' | 'ignore'>;

/** The tree that a request is about, sorted, without ignored files and without names that nobody can write. */
export async function openTree(request: TreeRequest, pace: Pace): Promise<Tree> {
  const repository = await repositoryAt({directory: request.directory, signal: pace.signal});
  const tree = await treeOf(request, repository, pace);
  const isIgnored = request.ignore.length > 0 ? picomatch([...request.ignore], {dot: true}) : () => false;
  const nameable = tree.paths.filter(isNameable);
  const nameless = tree.paths.length - nameable.length;
  return {
    ...tree,
    paths: nameable.filter(path => !isIgnored(path)).sort(),
    limits: [
      ...limitsOf(repository, tree),
      ...tree.limits,
      ...(nameless > 0 ? [`${nameless} files have names with unreadable characters: left out`] : []),
    ],
  };
}

async function treeOf(request: TreeRequest, repository: Repository, pace: Pace): Promise<Tree> {
  const place = {directory: request.directory, prefix: repository.prefix, signal: pace.signal};
  if (repository.kind === 'none' && request.revision !== undefined)
    throw withoutGit(request.revision, repository);
  if (repository.kind === 'none') return folderTree(request.directory, pace);
  if (request.revision !== undefined) return revisionTree(place, await commitNamed(request.revision, place));
  if (repository.kind === 'worktree') return workingTree(place, repository);
  if (repository.head !== undefined) return revisionTree(place, repository.head);
  return {
    paths: [],
    head: undefined,
    prefix: '',
    keyOf: () => undefined,
    read: async function* () {},
    limits: [],
  };
}

function limitsOf(repository: Repository, tree: Tree): readonly string[] {
  const unknown = 'nothing is known of earlier changes';
  if (repository.kind === 'none') return [`${repository.reason}: ${unknown}`];
  if (tree.head === undefined) return [`no commit yet: ${unknown}`];
  return repository.isShallow ? ['shallow clone: older changes are not known'] : [];
}

function withoutGit(revision: string, repository: Repository): PlanError {
  return new PlanError('no-repository', `Revision "${revision}" cannot be read: ${repository.reason}.`, {
    hint: 'Name the repository with --dir, or leave the revision out.',
  });
}
