// Runs git without a shell, deaf to the environment and to configuration that would start other programs.
import {PlanError} from '../plan/error.ts';

export type GitOptions = {
  readonly directory: string;
  /** What git reads from its standard input. */
  readonly input?: string;
  /** Ends git at once; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
};

// Nothing here may start a program (fsmonitor, gpg), open a connection (lazy fetch of a partial clone) or page.
const preamble = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.quotepath=off',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'log.showSignature=false',
  '-c',
  'protocol.allow=never',
];

/** The whole output of a git command as text. Throws a PlanError when git is not there or fails. */
export async function git(words: readonly string[], options: GitOptions): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of gitChunks(words, options)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The output of a git command that separates its records by NUL (`-z`), in batches as it arrives. */
export async function* gitRecords(
  words: readonly string[],
  options: GitOptions,
): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of gitChunks(words, options)) {
    const records = (rest + decoder.decode(chunk, {stream: true})).split('\0');
    rest = records.pop() ?? '';
    if (records.length > 0) yield records;
  }
  rest += decoder.decode();
  if (rest !== '') yield [rest];
}

/** The output of a git command as bytes, as it arrives. A consumer that stops early ends git. */
export async function* gitChunks(words: readonly string[], options: GitOptions): AsyncGenerator<Buffer> {
  // Loaded here because most commands never need git and should not wait for it.
  const {execa} = await import('execa');
  options.signal?.throwIfAborted();
  const child = execa('git', [...preamble, ...words], {
    cwd: options.directory,
    env: neutralEnvironment(),
    extendEnv: false,
    reject: false,
    buffer: {stdout: false},
    encoding: 'buffer',
    ...(options.input === undefined ? {stdin: 'ignore' as const} : {input: options.input}),
    ...(options.signal === undefined ? {} : {cancelSignal: options.signal}),
  });
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    child.kill();
  }
  const result = await child;
  options.signal?.throwIfAborted();
  if (result.failed) throw failure(words, result);
}

/** The environment for git: what a shell or a git hook says about repositories, indexes and helpers is not meant for us. */
export function neutralEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !isForeign(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
}

function isForeign(name: string): boolean {
  const kept = ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_CEILING_DIRECTORIES'];
  return name.startsWith('GIT_') && !kept.includes(name);
}

type Failed = {
  readonly code?: string | undefined;
  readonly stderr?: Uint8Array | undefined;
  readonly cause?: unknown;
};

function failure(words: readonly string[], result: Failed): PlanError {
  if (result.code === 'ENOENT') {
    return new PlanError('git-missing', 'git could not be started.', {
      hint: 'Install git, or check that the folder still exists.',
      cause: result,
    });
  }
  const said =
    new TextDecoder()
      .decode(result.stderr)
      .split('\n')[0]
      ?.replace(/^(fatal|error): /, '') ?? '';
  return new PlanError('git-failed', `git ${words[0]} failed: ${said || 'no reason given'}`, {
    hint: 'Run the same command by hand to see more.',
    cause: result,
  });
}
