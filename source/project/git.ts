// Runs git without a shell, deaf to the environment and to configuration that would start other programs.
import type {ChildProcessByStdio} from 'node:child_process';
import type {Readable, Writable} from 'node:stream';
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
  options.signal?.throwIfAborted();
  const running = startGit(words, options);
  const chunks: Buffer[] = [];
  running.child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await running.end();
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
  options.signal?.throwIfAborted();
  const {child, end} = startGit(words, options);
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    child.kill();
  }
  await end();
}

type Running = {
  readonly child: ChildProcessByStdio<Writable | null, Readable, Readable>;
  /** Waits until git has ended. Throws the signal's reason when it was aborted, and a PlanError when git failed. */
  readonly end: () => Promise<void>;
};

// Not by execa, which takes longer to load and to start a process than git takes to answer.
function startGit(words: readonly string[], {directory, input, signal}: GitOptions): Running {
  const {spawn} = process.getBuiltinModule('node:child_process');
  const child = spawn('git', [...preamble, ...words], {
    cwd: directory,
    env: neutralEnvironment(),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...(signal === undefined ? {} : {signal}),
  }) as Running['child'];
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  // Git may end before it has read everything.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const ended = new Promise<{readonly exitCode: number | null} | {readonly cause: Error}>(resolve => {
    child.on('error', cause => resolve({cause}));
    child.once('close', exitCode => resolve({exitCode}));
  });
  return {
    child,
    async end() {
      const how = await ended;
      signal?.throwIfAborted();
      if ('cause' in how) throw missing(how.cause);
      if (how.exitCode !== 0) throw failure(words, Buffer.concat(said).toString());
    },
  };
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

function missing(cause: Error): PlanError {
  return new PlanError('git-missing', 'git could not be started.', {
    hint: 'Install git, or check that the folder still exists.',
    cause,
  });
}

function failure(words: readonly string[], said: string): PlanError {
  const [first = ''] = said.split('\n');
  const reason = first.replace(/^(fatal|error): /, '') || 'no reason given';
  return new PlanError('git-failed', `git ${words[0]} failed: ${reason}`, {
    hint: 'Run the same command by hand to see more.',
  });
}
