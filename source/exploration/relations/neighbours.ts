// Which files import one another, by the tails of their paths.
import {dirname, join} from 'node:path/posix';
import {type Family, familyOf} from '../domains/languages.ts';
import type {Pace} from '../reading/pace.ts';
import {type Edges, edgesFrom, reversed} from './edges.ts';

/** An import that fits more files than this is a name that too many share. */
const mostTargets = 30;

/** Gives the files that a source imports or is imported by, by place. */
export type Neighbours = (file: number) => ReadonlySet<number>;

/** The neighbours among so many sources, by what each of them imports; what tests import does not count. */
export function neighboursIn(imports: Edges, size: number): Neighbours {
  const known = new Map<number, ReadonlySet<number>>();
  const importers = reversed(imports, size);
  return file => {
    const found =
      known.get(file) ??
      new Set([
        ...edgesFrom(imports, file),
        ...edgesFrom(importers, file).filter(importer => importer < size),
      ]);
    known.set(file, found);
    return found;
  };
}

/** The imports of a row of a page. */
export function importsIn(packed: string | undefined): readonly string[] {
  return packed === undefined || packed === '' ? [] : packed.split('\t');
}

/** Gives the places of the paths that an import means, in the file at a path. */
export type ImportResolver = (name: string, from: string) => readonly number[];

/**
 * Finds the places of the paths that an import means: from the file's own folder where it says so, else by the tail
 * of a path without extension, or, in languages whose packages are folders, by that of its folder.
 */
export async function importResolver(paths: readonly string[], pace: Pace): Promise<ImportResolver> {
  const targets = new Map<string, Target[]>();
  for (const [file, path] of paths.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'files', done: file, total: paths.length});
    for (const name of namesOf(path.toLowerCase())) {
      const last = name.slice(name.lastIndexOf('/') + 1);
      const same = targets.get(last);
      const target = {file, name, family: familyOf(path)};
      if (same === undefined) targets.set(last, [target]);
      else same.push(target);
    }
  }
  const answers = new Map<string, readonly number[]>();
  return (wanted, from) => {
    const isNear = wanted.startsWith('.') || !wanted.includes('/');
    const question = `${wanted} ${isNear ? dirname(from) : familyOf(from)?.name}`;
    const found = answers.get(question) ?? resolve(wanted, from.toLowerCase(), targets);
    answers.set(question, found);
    return found;
  };
}

type Target = {readonly file: number; readonly name: string; readonly family: Family | undefined};

function isOneLanguage(one: Family | undefined, other: Family | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function resolve(
  wanted: string,
  from: string,
  targets: ReadonlyMap<string, readonly Target[]>,
): readonly number[] {
  const isRelative = wanted.startsWith('.');
  const exact = isRelative ? join(dirname(from), wanted) : wanted;
  const named = targets.get(exact.slice(exact.lastIndexOf('/') + 1)) ?? [];
  // "protocol.h" is not the Go package of that name.
  const candidates = named.filter(({family}) => isOneLanguage(family, familyOf(from)));
  if (isRelative) return candidates.filter(({name}) => name === exact).map(({file}) => file);
  const fitting = candidates.filter(({name}) =>
    wanted.includes('/') ? isTail(wanted, name) || isTail(name, wanted) : isBeside(name, wanted, from),
  );
  return fitting.length > mostTargets ? [] : fitting.map(({file}) => file);
}

// A module of one word may be anybody's: it is ours at the top, beside the file, and for what C includes.
function isBeside(name: string, wanted: string, from: string): boolean {
  return (
    name === wanted ||
    name === join(dirname(from), wanted) ||
    /^(?:src|lib|include)\/[^/]+$/.test(name) ||
    (/\.(?:c|h|cc|cpp|cxx|hpp|hh|hxx|m|mm)$/.test(from) && isTail(wanted, name))
  );
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
