// Which domain a file or a criterion belongs to: by the globs first, then by the words.
import picomatch from 'picomatch';
import type {Domain} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';

type Claim = {readonly name: string; readonly isMatch: (path: string) => boolean; readonly precision: number};

export type Assignment = {
  /** The domain of a path; '' when there are no domains. */
  readonly ofPath: (path: string) => string;
  /** The domain of a text whose files are known, best first with their scores. */
  readonly ofText: (
    text: string,
    files: readonly {readonly path: string; readonly score: number}[],
  ) => string;
};

/** How much one keyword of a domain in a text counts against its best file. */
const keywordWorth = 0.5;
/** A domain that holds no ranked file, as documentation does, has nothing but its words. */
const onlyWordsWorth = 1.2;

/**
 * Assigns to these domains. Of several globs that match, the one that says most decides. A text that names files, by
 * path or as some of `paths` are called, is about the domain of most of them; else its own files and its words vote.
 */
export function assignmentTo(domains: readonly Domain[], paths: readonly string[] = []): Assignment {
  const claims: readonly Claim[] = domains
    .flatMap(({name, paths}) =>
      paths.map(glob => ({name, isMatch: picomatch(glob, {dot: true}), precision: precisionOf(glob)})),
    )
    .sort((one, other) => other.precision - one.precision);
  const vocabularies = domains.map(({name, keywords}) => ({
    name,
    stems: new Set([...stemsOf(name), ...keywords.flatMap(stemsOf)]),
  }));
  const known = new Map<string, string>();
  const byWords = (text: string) => {
    const stems = new Set(stemsOf(text));
    return vocabularies
      .map(({name, stems: own}) => ({name, count: [...own].filter(word => stems.has(word)).length}))
      .filter(({count}) => count > 0)
      .sort((one, other) => other.count - one.count);
  };
  const ofPath = (path: string) => {
    const answer =
      known.get(path) ??
      claims.find(({isMatch}) => isMatch(path))?.name ??
      byWords(path)[0]?.name ??
      domains[0]?.name ??
      '';
    known.set(path, answer);
    return answer;
  };
  const byName = new Map(paths.map(path => [path.slice(path.lastIndexOf('/') + 1), path]));
  const namedIn = (text: string) =>
    Array.from(text.matchAll(fileName), ([, name = '']) => {
      const path = name.includes('/') ? name : byName.get(name);
      return path === undefined ? undefined : claims.find(({isMatch}) => isMatch(path))?.name;
    }).filter(name => name !== undefined);
  return {
    ofPath,
    ofText(text, files) {
      const votes = new Map<string, number>();
      const vote = (name: string, worth: number) => votes.set(name, (votes.get(name) ?? 0) + worth);
      for (const name of namedIn(text)) vote(name, 1);
      if (votes.size === 0) {
        const most = Math.max(...files.map(({score}) => score), Number.EPSILON);
        for (const [rank, {path, score}] of files.entries()) vote(ofPath(path), score / most / (1 + rank));
        const spoken = byWords(text).map(({name, count}) => {
          const worth = votes.has(name) ? keywordWorth : onlyWordsWorth;
          return {name, worth: worth * Math.min(count, 3)};
        });
        for (const {name, worth} of spoken) vote(name, worth);
      }
      const [best] = [...votes].sort((one, other) => other[1] - one[1]);
      return best?.[0] ?? domains[0]?.name ?? '';
    },
  };
}

// A path, or a name with an extension.
const fileName = /(?<![\w./-])((?:[\w.@-]+\/)*[\w@-][\w.@-]*\.[A-Za-z][A-Za-z0-9]{0,9})\b/g;

// The literal characters before the first wildcard, then all of them; a path without wildcards says most.
function precisionOf(glob: string): number {
  const wildcard = glob.search(/[*?[{!(]/);
  const literal = glob.replace(/[*?]/g, '').length;
  return (wildcard < 0 ? 1000 + glob.length : wildcard) + literal / 1000;
}
