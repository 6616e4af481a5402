// Which files import one another, by the tails of their paths.
import type {Corpus} from '../corpus.ts';

/** An import that fits more files than this is a name that too many share. */
const mostTargets = 30;

export type Neighbours = ReadonlyMap<number, ReadonlySet<number>>;

const known = new WeakMap<Corpus, Neighbours>();

/** Source files that import one another, both ways, by place; worked out once for a corpus. */
export function neighboursOf(corpus: Corpus): Neighbours {
  const made = known.get(corpus) ?? neighboursIn(corpus);
  known.set(corpus, made);
  return made;
}

function neighboursIn({paths, spots}: Corpus): Neighbours {
  const targetsOf = importResolver(paths);
  const neighbours = new Map<number, Set<number>>();
  const join = (one: number, other: number) => {
    const joined = neighbours.get(one);
    if (joined === undefined) neighbours.set(one, new Set([other]));
    else joined.add(other);
  };
  for (const [file, {page, row}] of spots.entries()) {
    for (const name of importsIn(page.imports[row])) {
      for (const target of targetsOf(name)) {
        if (target === file) continue;
        join(file, target);
        join(target, file);
      }
    }
  }
  return neighbours;
}

/** The imports of a row of a page. */
export function importsIn(packed: string | undefined): readonly string[] {
  return packed === undefined || packed === '' ? [] : packed.split('\t');
}

/**
 * Finds the places of the paths that an import means: by the tail of a path without extension, or, in languages whose
 * packages are folders, by that of its folder.
 */
export function importResolver(paths: readonly string[]): (name: string) => readonly number[] {
  const targets = new Map<string, {readonly file: number; readonly name: string}[]>();
  for (const [file, path] of paths.entries()) {
    for (const name of namesOf(path.toLowerCase())) {
      const last = name.slice(name.lastIndexOf('/') + 1);
      const same = targets.get(last);
      if (same === undefined) targets.set(last, [{file, name}]);
      else same.push({file, name});
    }
  }
  const answers = new Map<string, readonly number[]>();
  return wanted => {
    const answered = answers.get(wanted);
    if (answered !== undefined) return answered;
    const candidates = targets.get(wanted.slice(wanted.lastIndexOf('/') + 1)) ?? [];
    const fitting = candidates.length > mostTargets ? [] : candidates;
    const found = fitting
      .filter(({name}) => isTail(wanted, name) || isTail(name, wanted))
      .map(({file}) => file);
    answers.set(wanted, found);
    return found;
  };
}

function namesOf(path: string): readonly string[] {
  const stem = path.replace(/\.[^./]*$/, '');
  const folder = stem.slice(0, Math.max(0, stem.lastIndexOf('/')));
  const isPackage = path.endsWith('.go') || /\/(index|__init__|mod)$/.test(stem);
  return isPackage && folder !== '' ? [stem, folder] : [stem];
}

function isTail(tail: string, whole: string): boolean {
  return whole.endsWith(tail) && (tail.length === whole.length || whole.at(-tail.length - 1) === '/');
}
