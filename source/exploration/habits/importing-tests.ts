// The tests that import a file.
import type {Corpus} from '../corpus.ts';
import {importsIn} from '../relations/neighbours.ts';

/** A test that imports more files tests all of them together, and none in particular. */
const mostImports = 12;

/** Gives, for a source file, the tests that import it, those that import least first. */
export function importingTests({shelf, targetsOf}: Corpus): (path: string) => readonly string[] {
  const {sources, tests} = shelf;
  const importers = new Map<string, {readonly test: string; readonly count: number}[]>();
  for (const [place, {page, row}] of tests.spots.entries()) {
    const test = tests.paths[place] ?? '';
    const imported = new Set(importsIn(page.imports[row]).flatMap(name => targetsOf(name, test)));
    if (imported.size > mostImports) continue;
    for (const file of imported) {
      const path = sources.paths[file] ?? '';
      const known = importers.get(path) ?? [];
      known.push({test, count: imported.size});
      importers.set(path, known);
    }
  }
  return path =>
    (importers.get(path) ?? []).toSorted((one, other) => one.count - other.count).map(({test}) => test);
}
