// The person's own editor, for texts that are longer than a line.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {PlanError} from '../../plan/error.ts';

type Words = (path: string, line: number) => readonly string[];

const goTo: Words = (path, line) => ['--goto', `${path}:${line}`];
const colon: Words = (path, line) => [`${path}:${line}`];
const option: Words = (path, line) => ['--line', String(line), path];

/** How editors are told of a line, by the names of their programs; the others take "+12" before the file. */
const lineWords: readonly (readonly [names: RegExp, words: Words])[] = [
  [/^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/, goTo],
  [/^(?:zed|zeditor|subl|sublime_text|hx|helix)$/, colon],
  [/^(?:mate|kate|idea|webstorm|goland|pycharm|clion|rubymine|rustrover|phpstorm)\d*$/, option],
  [/^notepad$/, path => [path]],
];

const placeWords = (command: string, path: string, line: number | undefined): readonly string[] => {
  if (line === undefined) return [path];
  const name = basename(command).replace(/\.(?:exe|cmd|sh)$/i, '');
  const words = lineWords.find(([names]) => names.test(name))?.[1];
  return words?.(path, line) ?? [`+${line}`, path];
};

const isWindows = process.platform === 'win32';

/** The first word of a command line, in quotation marks or with its blanks escaped where it has some. */
const firstWord = /^\s*(?:"([^"]+)"|'([^']+)'|((?:\\.|\S)+))/;

/** The program and words that open a file; a shell reads the person's own words, as git lets one. */
async function editorCall(
  editor: string,
  path: string,
  line: number | undefined,
): Promise<readonly string[]> {
  const [, ...found] = firstWord.exec(editor) ?? [];
  const place = placeWords(found.find(Boolean) ?? editor, path, line);
  if (!isWindows) return ['sh', '-c', `${editor} "$@"`, editor, ...place];
  const {parseCommandString} = await import('execa');
  return [...parseCommandString(editor), ...place];
}

/**
 * Opens a file in $VISUAL, $EDITOR or vi, at a 1-based line if one is given, and waits until it is closed. Throws a
 * PlanError when that fails.
 */
export async function openInEditor(path: string, line?: number): Promise<void> {
  const {execa} = await import('execa');
  const named = process.env.VISUAL || process.env.EDITOR;
  const editor = named || (isWindows ? 'notepad' : 'vi');
  const [command = editor, ...words] = await editorCall(editor, path, line);
  try {
    await execa(command, words, {stdio: 'inherit'});
  } catch (cause) {
    const isOurs = named === undefined || named === '';
    throw new PlanError(
      'editor-failed',
      isOurs
        ? `No editor is chosen, and "${editor}" could not be used.`
        : `The editor "${editor}" could not be used.`,
      {
        hint: 'Set VISUAL or EDITOR to an editor of yours ("code --wait"), then run the same command again.',
        cause,
      },
    );
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
