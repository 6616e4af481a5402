// Files that import, or are imported by, the best ones.
import type {Corpus} from '../corpus.ts';
import type {CloseSearch, Evidence} from './signal.ts';

/** How many of the best files speak for their neighbours. */
const speakers = 30;
/** An import that fits more files than this is a name that too many share. */
const mostTargets = 30;

export function imports({corpus, standing}: CloseSearch): Evidence {
  const neighbours = neighboursOf(corpus);
  const best = Array.from(standing.keys())
    .sort((one, other) => (standing[other] ?? 0) - (standing[one] ?? 0))
    .slice(0, speakers);
  const scores = new Float64Array(corpus.paths.length);
  const heard = new Map<number, number>();
  const degree = (file: number) => neighbours.get(file)?.size ?? 0;
  for (const speaker of best) {
    for (const file of neighbours.get(speaker) ?? []) {
      const voice = (standing[speaker] ?? 0) / Math.sqrt(1 + degree(speaker)) / Math.sqrt(1 + degree(file));
      scores[file] = (scores[file] ?? 0) + voice;
      if (!heard.has(file)) heard.set(file, speaker);
    }
  }
  return {
    scores,
    reason(file) {
      const speaker = heard.get(file);
      return speaker === undefined ? undefined : `imports or is imported by ${corpus.paths[speaker]}`;
    },
  };
}

/** Files that import one another, both ways, by place. */
export function neighboursOf(corpus: Corpus): ReadonlyMap<number, ReadonlySet<number>> {
  const targets = targetsByName(corpus);
  const neighbours = new Map<number, Set<number>>();
  const join = (one: number, other: number) => {
    const known = neighbours.get(one);
    if (known === undefined) neighbours.set(one, new Set([other]));
    else known.add(other);
  };
  for (const [file, document] of corpus.documents.entries()) {
    for (const name of document.imports) {
      for (const target of targetsOf(name, targets)) {
        if (target.file === file || !target.fits(name)) continue;
        join(file, target.file);
        join(target.file, file);
      }
    }
  }
  return neighbours;
}

type Target = {readonly file: number; readonly fits: (name: string) => boolean};

// A file is meant by the tail of its path without extension, or, in languages whose packages are folders, by that of
// its folder.
function targetsByName({paths}: Corpus): ReadonlyMap<string, readonly Target[]> {
  const targets = new Map<string, Target[]>();
  for (const [file, path] of paths.entries()) {
    for (const name of namesOf(path.toLowerCase())) {
      const target = {file, fits: (wanted: string) => isTail(wanted, name) || isTail(name, wanted)};
      const last = name.slice(name.lastIndexOf('/') + 1);
      const known = targets.get(last);
      if (known === undefined) targets.set(last, [target]);
      else known.push(target);
    }
  }
  return targets;
}

function namesOf(path: string): readonly string[] {
  const stem = path.replace(/\.[^./]*$/, '');
  const folder = stem.slice(0, Math.max(0, stem.lastIndexOf('/')));
  const isPackage = path.endsWith('.go') || /\/(index|__init__|mod)$/.test(stem);
  return isPackage && folder !== '' ? [stem, folder] : [stem];
}

function targetsOf(name: string, targets: ReadonlyMap<string, readonly Target[]>): readonly Target[] {
  const found = targets.get(name.slice(name.lastIndexOf('/') + 1)) ?? [];
  return found.length > mostTargets ? [] : found;
}

function isTail(tail: string, whole: string): boolean {
  return tail === whole || whole.endsWith(`/${tail}`);
}
