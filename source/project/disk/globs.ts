// Finds the files that globs name, reading only folders that can hold some. (picomatch, which serves the
// richer globs of domains, would cost every command a twentieth of its start.)
import {type Dirent, readdirSync, realpathSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {isOutside} from './place.ts';

/** Paths of the files under the root that a glob names, with `/`, in no order; links out of the tree are left out. */
export function findFiles(root: string, globs: readonly string[]): readonly string[] {
  return [...new Set(globs.flatMap(glob => walk(root, '', glob.replace(/^(\.\/)+/, '').split('/'))))];
}

// Inside a name `*`, `?` and `{a,b}`; between names `**` for any folders, none included.
function walk(root: string, folder: string, steps: readonly string[]): readonly string[] {
  const [step = '', ...rest] = steps;
  const isLast = rest.length === 0;
  if (step === '**') return walkDeep(root, folder, isLast ? ['*'] : rest);
  if (!isLast && /^[\w-]+$/.test(step)) return walk(root, join(folder, step), rest);
  const pattern = patternOf(step);
  const entries = readFolder(root, folder).filter(entry => pattern.test(entry.name));
  if (!isLast)
    return entries.flatMap(entry => (entry.isDirectory() ? walk(root, join(folder, entry.name), rest) : []));
  // Put together by hand: `join` would take as long for a thousand names as reading their folder.
  const before = folder === '' ? '' : `${folder.split(sep).join('/')}/`;
  return entries
    .filter(entry => entry.isFile() || isLinkInside(root, join(folder, entry.name), entry))
    .map(entry => before + entry.name);
}

function walkDeep(root: string, folder: string, steps: readonly string[]): readonly string[] {
  const below = readFolder(root, folder).filter(entry => entry.isDirectory() && !isSkipped(entry.name));
  return [
    ...walk(root, folder, steps),
    ...below.flatMap(entry => walkDeep(root, join(folder, entry.name), steps)),
  ];
}

function readFolder(root: string, folder: string): readonly Dirent[] {
  try {
    const target = realpathSync.native(join(root, folder));
    return isOutside(relative(root, target)) ? [] : readdirSync(target, {withFileTypes: true});
  } catch {
    // A folder that is not there, or not ours to read, holds no story.
    return [];
  }
}

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

function isLinkInside(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    const target = realpathSync.native(join(root, path));
    return statSync(target).isFile() && !isOutside(relative(root, target));
  } catch {
    return false;
  }
}

function patternOf(step: string): RegExp {
  // Like a shell: a leading dot must be asked for.
  return new RegExp(`^${step.startsWith('.') ? '' : '(?!\\.)'}${spell(step)}$`);
}

function spell(glob: string): string {
  return glob.replace(/\{([^{}]*)\}|\*+|\?|[^\w-]/g, (token, choices?: string) => {
    if (choices !== undefined) return `(?:${choices.split(',').map(spell).join('|')})`;
    if (token.startsWith('*')) return '.*';
    return token === '?' ? '.' : `\\${token}`;
  });
}
