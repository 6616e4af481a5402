// The tests that import a file.
import type {Corpus} from '../corpus.ts';
import {edgesFrom, reversed} from '../relations/edges.ts';

/** A test that imports more files tests all of them together, and none in particular. */
const mostImports = 12;

/** Gives, for a source file, the tests that import it, those that import least first. */
export function importingTests({shelf, places, imports}: Corpus): (path: string) => readonly string[] {
  const {sources, tests} = shelf;
  const importers = reversed(imports, sources.paths.length);
  const countOf = (file: number) => edgesFrom(imports, file).length;
  return path => {
    const place = places.get(path);
    return Array.from(place === undefined ? [] : edgesFrom(importers, place))
      .filter(file => file >= sources.paths.length && countOf(file) <= mostImports)
      .sort((one, other) => countOf(one) - countOf(other))
      .map(file => tests.paths[file - sources.paths.length] ?? '');
  };
}
