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

/** Assigns to these domains. Of several globs that match, the one that says most decides. */
export function assignmentTo(domains: readonly Domain[]): Assignment {
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
  return {
    ofPath,
    ofText(text, files) {
      const votes = new Map<string, number>();
      const vote = (name: string, worth: number) => votes.set(name, (votes.get(name) ?? 0) + worth);
      const most = Math.max(...files.map(({score}) => score), Number.EPSILON);
      for (const [rank, {path, score}] of files.entries()) vote(ofPath(path), score / most / (1 + rank));
      for (const {name, count} of byWords(text)) vote(name, keywordWorth * Math.min(count, 3));
      const [best] = [...votes].sort((one, other) => other[1] - one[1]);
      return best?.[0] ?? domains[0]?.name ?? '';
    },
  };
}

// The literal characters before the first wildcard, then all of them; a path without wildcards says most.
function precisionOf(glob: string): number {
  const wildcard = glob.search(/[*?[{!(]/);
  const literal = glob.replace(/[*?]/g, '').length;
  return (wildcard < 0 ? 1000 + glob.length : wildcard) + literal / 1000;
}
