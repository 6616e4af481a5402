// Arguments in, exit code out: finds the command, runs it, and prints what it gives back. Nothing else prints
// or exits.
import {fstatSync, readFileSync, writeSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Call, Outcome, Terminal} from './commands/calling/command.ts';
import {countArguments, readCommandLine, wrongUsage} from './commands/calling/command-line.ts';
import {lines, piecesOfJson, prose, spellText, type Text, toned} from './commands/calling/text.ts';
import {commandGroups, commands, defaultCommand} from './commands/index.ts';
import {exitCodes, PlanError} from './plan/error.ts';
import {printableLine} from './plan/printable.ts';

type Look = Terminal & {readonly isJson: boolean; readonly columns: number | undefined};

const channels = {input: 0, output: 1, errors: 2} as const;

/** Runs the program and ends the process with its exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const look = await lookAround(argv);
  const cancel = new AbortController();
  process.once('SIGINT', () => {
    cancel.abort();
    process.exit(exitCodes.cancelled);
  });
  try {
    const {data, text, notes, exitCode = exitCodes.done} = await answer(argv, look, cancel.signal);
    await print(
      channels.output,
      look.isJson ? piecesOfJson(data) : [await spellText(text === '' ? '' : [text, '\n'], look)],
    );
    if (notes !== undefined && !look.isJson) await say(notes, look);
    process.exit(exitCode);
  } catch (error) {
    process.exit(await report(error, look));
  }
}

async function answer(argv: readonly string[], look: Look, signal: AbortSignal): Promise<Outcome> {
  const line = readCommandLine(argv, commands, defaultCommand);
  if (line.options.version !== undefined) return version();
  if (line.options.help !== undefined) {
    const {helpOf, helpOfAll} = await import('./commands/calling/help.ts');
    return line.isNamed ? helpOf(line.command) : helpOfAll(commandGroups);
  }
  countArguments(line);
  const {run} = await line.command.load();
  const progress = progressLine(look);
  const call: Call = {
    arguments: line.arguments,
    options: line.options,
    directory: typeof line.options.dir === 'string' ? line.options.dir : workingDirectory(),
    terminal: look,
    signal,
    progress: progress.show,
  };
  try {
    await finishBegun(call.directory, look);
    return await run(call);
  } catch (error) {
    // "plan-tasks frobnicate" was more likely meant as a command than as a story.
    const isNoStory = error instanceof PlanError && error.code === 'story-not-found';
    throw isNoStory && !line.isNamed ? noSuchWord(line.arguments) : error;
  } finally {
    progress.clear();
  }
}

/** A command that was killed while several files changed has left work. */
async function finishBegun(directory: string, look: Look): Promise<void> {
  const {finishWork} = await import('./project/kept/unfinished.ts');
  const files = await finishWork(directory);
  if (files.length === 0 || look.isJson) return;
  const names = files.map(file => relative(directory, file)).join(' and ');
  await say(toned('dim')(`Finished what a stopped command had begun: ${names}.`), look);
}

function workingDirectory(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new PlanError('folder-gone', 'The working directory is no longer there.', {
      hint: 'Go to another folder, or name one with --dir.',
      cause,
    });
  }
}

async function lookAround(argv: readonly string[]): Promise<Look> {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  const isJson = options.includes('--json');
  const isShown = await isTerminal(channels.output);
  const isPlain =
    options.includes('--no-color') || Boolean(process.env.NO_COLOR) || process.env.TERM === 'dumb';
  return {
    isJson,
    isInteractive: isShown && !isJson && (await isTerminal(channels.input)),
    hasColour: isShown && !isPlain,
    isAscii: options.includes('--ascii'),
    columns: isShown && !isJson ? process.stdout.columns : undefined,
  };
}

// node:tty takes a millisecond to load, and only a character device can be a terminal.
async function isTerminal(channel: number): Promise<boolean> {
  try {
    if (!fstatSync(channel).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const {isatty} = await import('node:tty');
  return isatty(channel);
}

function version(): Outcome {
  const {version: text}: {version: string} = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'),
  );
  return {data: {version: text}, text};
}

function noSuchWord(words: readonly string[]): PlanError {
  const message = `There is no command and no story "${words.join(' ')}".`;
  return wrongUsage(
    'unknown-command',
    message,
    'plan-tasks --help shows the commands, plan-tasks list the stories.',
  );
}

async function report(error: unknown, look: Look): Promise<number> {
  const {code, message, hint, exitCode} = error instanceof PlanError ? error : fault(error);
  if (look.isJson) await print(channels.output, piecesOfJson({error: {code, message, hint}}));
  else {
    await say(
      lines(prose(message, {behind: toned('bad')('plan-tasks: ')}), prose(hint, {tone: 'dim'})),
      look,
    );
  }
  return exitCode;
}

/** Says something on standard error. */
async function say(text: Text, look: Look): Promise<void> {
  const hasColour = look.hasColour && process.stderr.isTTY;
  await print(channels.errors, [await spellText([text, '\n'], {...look, hasColour})]);
}

function fault(error: unknown) {
  return {
    code: 'fault',
    message: `this is a fault of plan-tasks itself: ${error instanceof Error ? error.message : String(error)}`,
    hint: `Please report it with what you did.\n${error instanceof Error ? error.stack : ''}`,
    exitCode: exitCodes.failed,
  };
}

// Short work shows nothing, so that nothing blinks.
function progressLine({isJson}: Look): {
  readonly show: (text: string) => void;
  readonly clear: () => void;
} {
  const started = Date.now();
  let isShown = false;
  const write = (text: string) => writeSync(channels.errors, `\r\x1b[2K${text}`);
  return {
    show(text) {
      if (isJson || Date.now() - started < 200 || !process.stderr.isTTY) return;
      isShown = true;
      write(printableLine(text));
    },
    clear() {
      if (isShown) write('');
    },
  };
}

async function print(channel: 1 | 2, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!(await isPrinted(channel, piece))) return;
}

// Written at once, because loading process.stdout would take longer than the work of most commands.
async function isPrinted(channel: 1 | 2, text: string): Promise<boolean> {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(channel, rest));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A reader that has seen enough ("| head") is no trouble.
    if (code === 'EPIPE') return false;
    if (code !== 'EAGAIN') throw error;
    const stream = channel === channels.output ? process.stdout : process.stderr;
    await new Promise(resolve => stream.on('error', resolve).write(rest, resolve));
  }
  return true;
}
