// Runs the built command as a person or a script would: a process of its own, its output, its exit code.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {hermeticEnvironment} from './repository.ts';

/** The built entry; `npm test` builds it first. */
export const program = join(import.meta.dirname, '..', '..', 'dist', 'bin.cjs');

export type Result = {readonly stdout: string; readonly stderr: string; readonly exitCode: number | null};
type Options = {readonly environment?: Readonly<Record<string, string>>; readonly input?: string};

/** What every run of the command knows of the machine: no configuration of git or of the person, no terminal. */
export const programEnvironment: Readonly<Record<string, string>> = {
  ...hermeticEnvironment,
  PATH: process.env.PATH ?? '',
  HOME: join(tmpdir(), 'plan-tasks-nobody'),
  XDG_CONFIG_HOME: join(tmpdir(), 'plan-tasks-nobody'),
  XDG_STATE_HOME: join(tmpdir(), 'plan-tasks-nobody'),
};

/** Runs `plan-tasks` with these words in a folder and waits for its end. */
export function run(directory: string, words: readonly string[], options: Options = {}): Result {
  if (!existsSync(program)) throw new Error('There is no dist/bin.cjs: build first (npm run build).');
  const {status, stdout, stderr, error} = spawnSync(process.execPath, [program, ...words], {
    cwd: directory,
    env: {...programEnvironment, ...options.environment},
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  return {stdout, stderr, exitCode: status};
}

/** The same with --json: the one document on standard output, parsed. */
export function runJson(directory: string, words: readonly string[], options: Options = {}) {
  const {stdout, stderr, exitCode} = run(directory, [...words, '--json'], options);
  if (stderr !== '') throw new Error(`--json wrote to standard error: ${stderr}`);
  return {data: JSON.parse(stdout), exitCode};
}
