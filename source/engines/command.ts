// Runs an agent's own program: without a shell, in an empty folder, the text on standard input.
import {accessSync, constants, mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import type {Thinking} from './engine.ts';
import {engineTrouble} from './trouble.ts';

/** A program with its words, and how long it may take. */
export type Command = {readonly name: string; readonly words: readonly string[]; readonly seconds: number};

/** More than any answer that can be used. */
const mostCharacters = 2_000_000;

/** What the program says on standard output. Throws a PlanError when it fails, hangs, floods or is stopped. */
export async function runCommand(
  {name, words, seconds}: Command,
  text: string,
  thinking: Thinking,
): Promise<string> {
  const {execa} = await import('execa');
  const [program = '', ...rest] = words;
  // Not in the repository: what is sent is the brief, and nothing that the agent could find there.
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-'));
  let characters = 0;
  try {
    const running = execa(program, rest, {
      cwd: folder,
      input: text,
      reject: false,
      timeout: seconds * 1000,
      forceKillAfterDelay: 1000,
      maxBuffer: mostCharacters,
      cancelSignal: thinking.signal,
      stripFinalNewline: true,
    });
    running.stdout.on('data', (chunk: Buffer) => {
      characters += chunk.length;
      thinking.report(characters);
    });
    const result = await running;
    if (!result.failed) return result.stdout;
    throw engineTrouble(name, describe(result, seconds), result);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

type Failed = {
  readonly timedOut: boolean;
  readonly isCanceled: boolean;
  readonly isMaxBuffer: boolean;
  readonly signal?: string | undefined;
  readonly exitCode?: number | undefined;
  readonly code?: string | undefined;
  readonly stderr?: string | undefined;
  readonly stdout?: string | undefined;
};

function describe(
  {timedOut, isCanceled, isMaxBuffer, signal, exitCode, code, stderr, stdout}: Failed,
  seconds: number,
): string {
  if (timedOut) return `gave no answer in ${seconds} s`;
  if (isCanceled) return 'was stopped';
  if (isMaxBuffer) return 'said more than can be an answer';
  if (code === 'ENOENT' || code === 'EACCES') return 'could not be started';
  if (signal !== undefined) return `died (${signal})`;
  const said = [stderr, stdout].flatMap(text => text?.trim().split('\n')[0] || [])[0];
  return `failed with exit code ${exitCode ?? '?'}${said === undefined ? '' : `: ${said}`}`;
}

/** A program at the person's own terminal. */
export type Start = {readonly name: string; readonly words: readonly string[]; readonly folder: string};

/** Lends the terminal to a program until it ends. Throws a PlanError when it cannot be started. */
export async function startAtTerminal({name, words, folder}: Start): Promise<void> {
  const {execa} = await import('execa');
  const [program = '', ...rest] = words;
  const {code, exitCode} = await execa(program, rest, {cwd: folder, stdio: 'inherit', reject: false});
  if (code !== undefined) throw engineTrouble(name, 'could not be started');
  if (exitCode !== undefined && exitCode !== 0) throw engineTrouble(name, `ended with exit code ${exitCode}`);
}

/** The program's file, found as a shell would; undefined when there is none. */
export function findProgram(program: string): string | undefined {
  const folders = program.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE;.CMD').split(';') : [''];
  const files = folders.flatMap(folder => endings.map(ending => join(folder, program + ending)));
  return files.find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
