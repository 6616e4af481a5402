// What kind of repository a folder belongs to, and which commit its history ends at.
import {exitCodes, PlanError} from '../../plan/error.ts';
import {git} from '../../project/git.ts';

export type Repository = {
  readonly kind: 'none' | 'bare' | 'worktree';
  readonly isShallow: boolean;
  readonly head: string | undefined;
  /** The folder of the repository that this is, as git writes it: '' or "a/b/". */
  readonly prefix: string;
  /** Why there is no git to ask, when there is none. */
  readonly reason: string;
};

type Place = {readonly directory: string; readonly signal: AbortSignal | undefined};

/** The repository around a folder; a folder without git is one of kind "none". */
export async function repositoryAt(place: Place): Promise<Repository> {
  const words = ['rev-parse', '--is-bare-repository', '--is-inside-work-tree', '--is-shallow-repository'];
  // With a commit, one process says everything; without one, the second says the rest.
  const whole = await attempt([...words, '--show-prefix', 'HEAD^{commit}'], place);
  const answer = whole instanceof PlanError ? await attempt([...words, '--show-prefix'], place) : whole;
  if (answer instanceof PlanError)
    return {kind: 'none', isShallow: false, head: undefined, prefix: '', reason: reasonOf(answer)};
  const [isBare, isInside, isShallow, prefix = '', ...rest] = answer.split('\n');
  const kind = isBare === 'true' ? 'bare' : isInside === 'true' ? 'worktree' : 'none';
  const head = kind === 'none' ? undefined : rest.find(line => /^[0-9a-f]{40,64}$/.test(line));
  return {kind, isShallow: isShallow === 'true', head, prefix, reason: 'inside the folder of git itself'};
}

/** The commit that a revision names. Throws a PlanError when it names none. */
export async function commitNamed(revision: string, place: Place): Promise<string> {
  const commit = await commitOf(revision, place);
  if (commit !== undefined) return commit;
  throw new PlanError('unknown-revision', `No commit is named "${revision}" in this repository.`, {
    hint: 'List commits with "git log --oneline", and name one by its id, branch or tag.',
    exitCode: exitCodes.usage,
  });
}

async function commitOf(revision: string, place: Place): Promise<string | undefined> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const answer = await attempt(words, place);
  return answer instanceof PlanError ? undefined : answer.trim();
}

async function attempt(words: readonly string[], place: Place): Promise<string | PlanError> {
  try {
    return await git(words, place);
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}

function reasonOf(error: PlanError): string {
  if (error.code === 'git-missing') return 'git is not installed';
  return error.message.includes('dubious ownership')
    ? 'the repository belongs to somebody else'
    : 'no git repository';
}
