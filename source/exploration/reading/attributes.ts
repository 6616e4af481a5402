// What a repository's `.gitattributes` say of its files: generated, vendored, or expressly its own.
import picomatch from 'picomatch';
import type {Tree} from '../trees/tree.ts';

export type Said = 'generated' | 'vendored' | 'ours' | undefined;

type Line = {readonly isMatch: (path: string) => boolean; readonly says: Said};

/** Attributes files further down than so many are not looked at. */
const mostFiles = 50;

/** Tells what the attributes of a tree say of a path. */
export async function attributesIn(tree: Tree): Promise<(path: string) => Said> {
  const files = tree.paths.filter(path => /(^|\/)\.gitattributes$/.test(path)).slice(0, mostFiles);
  const found = new Map<string, readonly Line[]>();
  for await (const {path, text} of tree.read(files)) found.set(path, linesOf(path, text));
  // Files deeper down have the last word.
  const lines = files
    .toSorted((one, other) => one.split('/').length - other.split('/').length)
    .flatMap(path => found.get(path) ?? []);
  if (lines.length === 0) return () => undefined;
  return path => lines.findLast(({isMatch}) => isMatch(path))?.says;
}

/** The lines of an attributes file that speak of generated and vendored files. */
export function linesOf(path: string, text: string): readonly Line[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return text.split(/\r?\n/).flatMap(line => {
    const [pattern = '', ...attributes] = line.trim().split(/\s+/);
    const says = attributes.map(saying).findLast(said => said !== undefined);
    if (pattern === '' || pattern.startsWith('#') || says === undefined) return [];
    return [{isMatch: gitMatcher(folder, pattern), says}];
  });
}

function saying(attribute: string): Said {
  const [, sign, name, value] = /^([-!]?)linguist-(generated|vendored)(?:=(\w+))?$/.exec(attribute) ?? [];
  if (name === undefined) return undefined;
  return sign === '' && value !== 'false' ? (name as Said) : 'ours';
}

/**
 * Matches paths against a pattern as git writes them, in a file of a folder ('' or "a/b/"): with a slash it is relative
 * to that folder, without one it fits names in every folder below.
 */
export function gitMatcher(folder: string, pattern: string): (path: string) => boolean {
  const isBound = pattern.replace(/\/$/, '').includes('/');
  const own = pattern.replace(/^\//, '');
  const isMatch = picomatch(own, {dot: true, ...(isBound ? {} : {basename: true})});
  return path => path.startsWith(folder) && isMatch(path.slice(folder.length));
}
