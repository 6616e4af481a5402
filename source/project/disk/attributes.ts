// Tells git to merge stories with plan-tasks: which files, in `.gitattributes`; how, in the repository's own
// configuration, which is not shared.
import {join} from 'node:path';
import {newlineOf, splitLines} from '../../plan/markdown/lines.ts';
import {saveNewText} from '../files.ts';
import {git} from '../git.ts';

export const attributesName = '.gitattributes';

/** What git's configuration says of the driver. Where plan-tasks is not to be had, git merges lines as it always did. */
export const driverConfig: Readonly<Record<string, string>> = {
  'merge.plan-tasks.name': 'stories, task by task',
  'merge.plan-tasks.driver':
    'PATH="$PATH:node_modules/.bin"; if command -v plan-tasks >/dev/null; ' +
    'then plan-tasks merge-driver -- %O %A %B %P; ' +
    'else git merge-file -L ours -L base -L theirs %A %O %B; fi',
};

/** The lines of `.gitattributes` for files that globs of the configuration name. */
export function attributeLines(globs: readonly string[]): readonly string[] {
  const patterns = new Set(globs.flatMap(alternatives).map(anchored));
  return Array.from(patterns, pattern => `${quoted(pattern)} merge=plan-tasks`);
}

/** The text with those of the lines that it does not have yet, in its own newlines, and which they are. */
export function withAttributes(
  source: string,
  wanted: readonly string[],
): {readonly text: string; readonly added: readonly string[]} {
  const lines = splitLines(source);
  const present = new Set(lines.map(({start, end}) => source.slice(start, end).trim().replace(/\s+/g, ' ')));
  const added = wanted.filter(line => !present.has(line));
  const newline = newlineOf(source, lines);
  const last = lines.at(-1);
  const glue = last !== undefined && last.next === last.end ? newline : '';
  const text = added.length === 0 ? source : source + glue + added.map(line => line + newline).join('');
  return {text, added};
}

/** Sets the driver up in a repository, or only looks: the lines that `.gitattributes` did not have. */
export async function installDriver(
  root: string,
  globs: readonly string[],
  isDryRun: boolean,
): Promise<readonly string[]> {
  let added: readonly string[] = [];
  await saveNewText(join(root, attributesName), current => {
    const attributes = withAttributes(current, attributeLines(globs));
    added = attributes.added;
    return isDryRun ? current : attributes.text;
  });
  for (const [key, value] of isDryRun ? [] : Object.entries(driverConfig)) {
    await git(['config', '--local', key, value], {directory: root});
  }
  return added;
}

/** `{a,b}`, which git's patterns do not know, spelled out. */
function alternatives(glob: string): readonly string[] {
  const [whole, choices] = /\{([^{}]*)\}/.exec(glob) ?? [];
  if (whole === undefined || choices === undefined) return [glob];
  return choices.split(',').flatMap(choice => alternatives(glob.replace(whole, () => choice)));
}

// A pattern without a slash would fit files in every folder.
function anchored(glob: string): string {
  const plain = glob.replace(/^(\.\/)+/, '');
  return plain.includes('/') ? plain : `/${plain}`;
}

const quoted = (pattern: string): string => (/[\s"#]/.test(pattern) ? JSON.stringify(pattern) : pattern);
