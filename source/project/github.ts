// Runs GitHub's own command, `gh`, without a shell: it is logged in already, and no key of it is ever seen here.
import {PlanError} from '../plan/error.ts';

export type GithubOptions = {
  /** Where `gh` finds which repository is meant. */
  readonly directory: string;
  readonly input?: string;
  readonly signal?: AbortSignal | undefined;
};

/** How long one call may take, in milliseconds. */
const patience = 120_000;
/** More than any answer of a thousand issues. */
const mostBytes = 100_000_000;

/** What `gh` says. Throws a PlanError when it is not there, not logged in, cut off, or refuses. */
export async function gh(words: readonly string[], options: GithubOptions): Promise<string> {
  const {execa} = await import('execa');
  options.signal?.throwIfAborted();
  const result = await execa('gh', words, {
    cwd: options.directory,
    env: {GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1', GH_FORCE_TTY: undefined},
    reject: false,
    timeout: patience,
    forceKillAfterDelay: 1000,
    maxBuffer: mostBytes,
    stripFinalNewline: true,
    ...(options.input === undefined ? {stdin: 'ignore' as const} : {input: options.input}),
    ...(options.signal === undefined ? {} : {cancelSignal: options.signal}),
  });
  options.signal?.throwIfAborted();
  if (!result.failed) return result.stdout;
  throw troubleOf(result);
}

/** The same for an answer in JSON. */
export async function ghJson(words: readonly string[], options: GithubOptions): Promise<unknown> {
  const said = await gh(words, options);
  try {
    return JSON.parse(said);
  } catch (cause) {
    throw new PlanError('gh-unexpected', 'gh answered something that is not JSON.', {
      hint: `Try it by hand: gh ${words.slice(0, 2).join(' ')} --json number. It may need an update.`,
      cause,
    });
  }
}

type Failed = {
  readonly code?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly timedOut: boolean;
  readonly stderr?: string | undefined;
};

type Trouble = {
  readonly code: string;
  readonly isMeant: RegExp;
  readonly message: string;
  readonly hint: string;
};

/** What `gh` says in trouble, the first that fits. */
const troubles: readonly Trouble[] = [
  {
    code: 'gh-repository',
    isMeant:
      /no git remotes|none of the git remotes|not a git repository|could not resolve to a repository|no default remote/i,
    message: 'gh knows no repository on GitHub for this folder',
    hint: 'Name it as owner/name, or add the remote with git remote add.',
  },
  {
    code: 'gh-login',
    isMeant: /gh auth login|HTTP 401|bad credentials|authentication/i,
    message: 'gh is not logged in',
    hint: 'Run gh auth login, then the same command again.',
  },
  {
    code: 'gh-limit',
    isMeant: /rate limit|abuse detection|HTTP 429/i,
    message: 'GitHub takes no more requests for a while',
    hint: 'Wait some minutes and run the same command again: it goes on where it stopped.',
  },
  {
    code: 'gh-network',
    isMeant:
      /error connecting|no such host|dial tcp|network is unreachable|connection refused|TLS handshake|timeout/i,
    message: 'GitHub cannot be reached',
    hint: 'Check the connection, then run the same command again.',
  },
  {
    code: 'gh-refused',
    isMeant: /HTTP 40[34]|resource not accessible|must have|not found|could not resolve|disabled issues/i,
    message: 'GitHub refuses',
    hint: 'Check the name of the repository, the number of the issue, and that your account may do it.',
  },
];

function troubleOf(result: Failed): PlanError {
  if (result.code === 'ENOENT' || result.code === 'EACCES') {
    return new PlanError('gh-missing', "GitHub's command gh could not be started.", {
      hint: 'Install it from https://cli.github.com and log in with gh auth login.',
      cause: result,
    });
  }
  const said = (result.stderr ?? '').trim();
  const first = said.split('\n')[0]?.trim() ?? '';
  const known = result.timedOut ? troubles.find(({code}) => code === 'gh-network') : undefined;
  const trouble = known ?? troubles.find(({isMeant}) => isMeant.test(said));
  const {code, message, hint} = trouble ?? {
    code: 'gh-failed',
    message: `gh failed with exit code ${result.exitCode ?? '?'}`,
    hint: 'Run the same command of gh by hand to see more.',
  };
  return new PlanError(code, first === '' ? `${message}.` : `${message}: ${first}`, {hint, cause: result});
}
