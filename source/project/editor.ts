// The person's own editor, for texts that are longer than a line.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {PlanError} from '../plan/error.ts';

/** How editors are told of a line, by the name of their program; the others take "+12" before the file. */
const lineWords: Readonly<Record<string, (path: string, line: number) => readonly string[]>> = {
  code: (path, line) => ['--goto', `${path}:${line}`],
  codium: (path, line) => ['--goto', `${path}:${line}`],
  cursor: (path, line) => ['--goto', `${path}:${line}`],
  zed: (path, line) => [`${path}:${line}`],
  subl: (path, line) => [`${path}:${line}`],
  hx: (path, line) => [`${path}:${line}`],
  helix: (path, line) => [`${path}:${line}`],
  notepad: path => [path],
};

const placeWords = (command: string, path: string, line: number | undefined): readonly string[] => {
  if (line === undefined) return [path];
  const name = basename(command).replace(/\.(?:exe|cmd)$/i, '');
  return lineWords[name]?.(path, line) ?? [`+${line}`, path];
};

/**
 * Opens a file in $VISUAL, $EDITOR or vi, at a 1-based line if one is given, and waits until it is closed. Throws a
 * PlanError when that fails.
 */
export async function openInEditor(path: string, line?: number): Promise<void> {
  const {execa, parseCommandString} = await import('execa');
  const editor =
    process.env.VISUAL || process.env.EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  const [command = editor, ...words] = parseCommandString(editor);
  try {
    await execa(command, [...words, ...placeWords(command, path, line)], {stdio: 'inherit'});
  } catch (cause) {
    throw new PlanError('editor-failed', `The editor "${editor}" could not be used.`, {
      hint: 'Set VISUAL or EDITOR to an editor of yours ("code --wait"), then run the same command again.',
      cause,
    });
  }
}

/** Hands a text to the editor and gives back what it became. */
export async function editInEditor(text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-tasks-'));
  const path = join(folder, 'description.md');
  try {
    writeFileSync(path, `${text}\n`, {mode: 0o600});
    await openInEditor(path);
    return readFileSync(path, 'utf8').trimEnd();
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
