// Files that the story names, by path or by file name.
import type {Corpus} from '../corpus.ts';
import type {Evidence, Search} from './signal.ts';

/** A name that fits more files names none of them. */
const mostMatches = 4;

// What stands between names in prose, and around them.
const separators = /[\s`"'<>,;|*()]+/;
const before = /^[[{]+/;
const after = /(:\d+)?[\]}.:!?]*$/;
const fileName = /^[\w@+./[\]-]*[\w\]]\.[A-Za-z][A-Za-z0-9]{0,9}$/;
const longestName = 200;

export function named({corpus, text, story}: Search): Evidence {
  const names = filesNamedIn(text, corpus);
  const scores = new Float64Array(corpus.paths.length);
  for (const [file, {share}] of names) scores[file] = share;
  return {
    scores,
    reason(file) {
      const name = names.get(file)?.name;
      if (name === undefined) return undefined;
      const criterion = story.criteria.find(({text: own}) => own.includes(name));
      return `named in ${criterion === undefined ? 'the story' : `criterion ${criterion.number}`}`;
    },
  };
}

/** How a text names a file, and what part of the name is its own: 1 when no other file has it. */
export type Naming = {readonly name: string; readonly share: number};

/** The places of the files that a text names, by path or by file name. */
export function filesNamedIn(text: string, corpus: Corpus): ReadonlyMap<number, Naming> {
  const found = new Map<number, Naming>();
  const names = fileNamesIn(text);
  const byName = filesByName(new Set(Array.from(names, baseName)), corpus);
  for (const name of names) {
    const matches = matching(name, byName, corpus);
    if (matches.length > mostMatches) continue;
    for (const file of matches) {
      const known = found.get(file);
      found.set(file, {
        name: name.length > (known?.name.length ?? 0) ? name : (known?.name ?? name),
        share: Math.max(known?.share ?? 0, 1 / matches.length),
      });
    }
  }
  return found;
}

function fileNamesIn(text: string): ReadonlySet<string> {
  const words = text.split(separators).filter(word => word.length <= longestName);
  const names = words.map(word => word.replace(before, '').replace(after, ''));
  return new Set(names.filter(name => fileName.test(name)));
}

// The places of the files that have one of these names.
function filesByName(names: ReadonlySet<string>, {paths}: Corpus): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>(Array.from(names, name => [name, []]));
  if (names.size > 0) for (const [file, path] of paths.entries()) found.get(baseName(path))?.push(file);
  return found;
}

function matching(
  name: string,
  byName: ReadonlyMap<string, readonly number[]>,
  {paths}: Corpus,
): readonly number[] {
  const tail = name.replace(/^(\.\/)+/, '');
  const candidates = byName.get(baseName(tail)) ?? [];
  return candidates.filter(file => `/${paths[file]}`.endsWith(`/${tail}`));
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
