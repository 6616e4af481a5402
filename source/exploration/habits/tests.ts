// The tests that cover a file: those named after it, those that import it, and those that changed along with it.
import type {Coverage} from '../../plan/types.ts';
import {filesAt, type History} from '../reading/history.ts';
import {placeOf} from '../reading/places.ts';
import {changesOf} from '../relations/changes.ts';

const mostTests = 4;
/** A test that changed along with a file in this share of the file's changes, and twice at least, covers it. */
const togetherShare = 0.3;
const togetherLeast = 2;

/** Finds tests for the files of one repository; `importers` gives the tests that import a file, the closest first. */
export function testFinder(
  paths: readonly string[],
  history: History,
  importers: (path: string) => readonly string[],
): (paths: readonly string[]) => ReadonlyMap<string, readonly Coverage[]> {
  const present = new Set(paths);
  return wanted => {
    const stems = new Set(wanted.map(stemOf));
    const named = paths.filter(path => affix.test(nameOf(path)) && stems.has(stemOf(path)));
    const byStem = Map.groupBy(named.filter(isTest), stemOf);
    const together = changedTogether(wanted, present, history);
    return new Map(
      wanted.map(path => {
        const found = [
          ...namedAfter(path, byStem).map((test): Coverage => ({path: test, by: 'name'})),
          ...importers(path).map((test): Coverage => ({path: test, by: 'import'})),
          ...(together.get(path) ?? []).map((test): Coverage => ({path: test, by: 'history'})),
        ];
        const first = found.filter((one, at) => found.findIndex(({path: test}) => test === one.path) === at);
        return [path, first.slice(0, mostTests)];
      }),
    );
  };
}

// How the names of tests differ from those of what they test: x_test.go, test_x.py, x.spec.ts, XTest.java.
const affix =
  /^tests?[_-]|[_.-](tests?|spec|cy|e2e)(?=\.[^.]+$)|(?<=[a-z0-9])(Tests?|Spec|TestCase|IT)(?=\.[^.]+$)/;

function isTest(path: string): boolean {
  return affix.test(nameOf(path)) && placeOf(path) === 'test';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stemOf(path: string): string {
  return nameOf(path)
    .replace(affix, '')
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
}

// Of several tests with the right name, those that share most folders with the file.
function namedAfter(path: string, byStem: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const candidates = byStem.get(stemOf(path)) ?? [];
  const own = new Set(path.split('/').slice(0, -1));
  const shared = candidates.map(
    test =>
      test
        .split('/')
        .slice(0, -1)
        .filter(folder => own.has(folder)).length,
  );
  const most = Math.max(0, ...shared);
  const best = candidates.filter((_, index) => shared[index] === most);
  // Every folder has its index or main file; a test of that name elsewhere says nothing.
  return best.length > 2 || (isGeneral(path) && most < own.size) ? [] : best;
}

function isGeneral(path: string): boolean {
  return /^(index|main|mod|lib|__init__|types?|utils?|helpers?|config)$/.test(stemOf(path));
}

function changedTogether(
  wanted: readonly string[],
  present: ReadonlySet<string>,
  history: History,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Array.from(changesOf(wanted, history), ([path, rows]) => {
      const along = new Map<number, number>();
      for (const row of rows)
        for (const file of filesAt(history, row)) along.set(file, (along.get(file) ?? 0) + 1);
      const often = [...along]
        .filter(([, count]) => count >= togetherLeast && count >= togetherShare * rows.length)
        .sort((one, other) => other[1] - one[1])
        .map(([file]) => history.paths[file] ?? '');
      return [path, often.filter(test => present.has(test) && isTest(test))];
    }),
  );
}
