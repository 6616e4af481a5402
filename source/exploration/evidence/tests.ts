// The tests that cover a file: those named after it, and those that changed along with it.
import type {Commit} from '../reading/history.ts';
import {placeOf} from '../reading/places.ts';
import {sweep} from '../signals/similar-commits.ts';

const mostTests = 4;
/** A test that changed along with a file in this share of the file's changes, and twice at least, covers it. */
const togetherShare = 0.3;
const togetherLeast = 2;

/** Finds tests for the files of one repository. */
export function testFinder(
  paths: readonly string[],
  commits: readonly Commit[],
): (paths: readonly string[]) => ReadonlyMap<string, readonly string[]> {
  const tests = paths.filter(path => placeOf(path) === 'test' && affix.test(nameOf(path)));
  const byStem = Map.groupBy(tests, path => stemOf(path));
  return wanted => {
    const together = changedTogether(wanted, new Set(tests), commits);
    return new Map(
      wanted.map(path => {
        const found = [...namedAfter(path, byStem), ...(together.get(path) ?? [])];
        return [path, [...new Set(found)].slice(0, mostTests)];
      }),
    );
  };
}

// How the names of tests differ from those of what they test: x_test.go, test_x.py, x.spec.ts, XTest.java.
const affix =
  /^tests?[_-]|[_.-](tests?|spec|cy|e2e)(?=\.[^.]+$)|(?<=[a-z0-9])(Tests?|Spec|TestCase|IT)(?=\.[^.]+$)/;

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
  tests: ReadonlySet<string>,
  commits: readonly Commit[],
): ReadonlyMap<string, readonly string[]> {
  const changes = new Map(wanted.map(path => [path, {total: 0, along: new Map<string, number>()}]));
  for (const {files} of commits) {
    if (files.length > sweep) continue;
    const along = files.filter(file => tests.has(file));
    for (const file of files) {
      const known = changes.get(file);
      if (known === undefined) continue;
      known.total += 1;
      for (const test of along) known.along.set(test, (known.along.get(test) ?? 0) + 1);
    }
  }
  return new Map(
    Array.from(changes, ([path, {total, along}]) => [
      path,
      [...along]
        .filter(([, count]) => count >= togetherLeast && count >= togetherShare * total)
        .sort((one, other) => other[1] - one[1])
        .map(([test]) => test),
    ]),
  );
}
