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
  const scores = new Float64Array(corpus.paths.length);
  const names = new Map<number, string>();
  const byName = groupByName(corpus);
  for (const name of fileNamesIn(text)) {
    const matches = matching(name, byName, corpus);
    if (matches.length > mostMatches) continue;
    for (const file of matches) {
      scores[file] = Math.max(scores[file] ?? 0, 1 / matches.length);
      if (name.length > (names.get(file)?.length ?? 0)) names.set(file, name);
    }
  }
  return {
    scores,
    reason(file) {
      const name = names.get(file);
      if (name === undefined) return undefined;
      const criterion = story.criteria.find(({text: own}) => own.includes(name));
      return `named in ${criterion === undefined ? 'the story' : `criterion ${criterion.number}`}`;
    },
  };
}

function fileNamesIn(text: string): ReadonlySet<string> {
  const words = text.split(separators).filter(word => word.length <= longestName);
  const names = words.map(word => word.replace(before, '').replace(after, ''));
  return new Set(names.filter(name => fileName.test(name)));
}

function groupByName(corpus: Corpus): ReadonlyMap<string, readonly number[]> {
  return Map.groupBy(corpus.paths.keys(), file => baseName(corpus.paths[file] ?? ''));
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
