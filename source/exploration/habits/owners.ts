// Who knows a file: whom CODEOWNERS names, and who changed it most.
import {gitMatcher} from '../reading/attributes.ts';
import type {History} from '../reading/history.ts';
import type {Changes} from '../relations/changes.ts';
import type {Tree} from '../trees/tree.ts';

const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
/** Who made fewer changes, or a smaller share of them, only passed by. */
const [leastChanges, leastShare] = [2, 0.25];
const mostAuthors = 2;

/** Names the owners of some files: "@web-team (CODEOWNERS)", "Ada (12 of 20 changes)". */
export async function ownersOf(
  paths: readonly string[],
  tree: Tree,
  {authors, changes}: {readonly authors: History['authors']; readonly changes: Changes},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const named = await namedOwners(tree);
  return new Map(
    paths.map(path => {
      const rows = changes.get(path) ?? [];
      const total = rows.length;
      const often = [...Map.groupBy(rows, row => authors.at(row))]
        .map(([author, own]) => [author, own.length] as const)
        .sort((one, other) => other[1] - one[1])
        .filter(([, count]) => count >= leastChanges && count >= leastShare * total)
        .slice(0, mostAuthors)
        .map(([author, count]) => `${author} (${count} of ${total} changes)`);
      return [path, [...named(path), ...often]];
    }),
  );
}

// The last line that fits a path decides.
async function namedOwners(tree: Tree): Promise<(path: string) => readonly string[]> {
  const present = places.find(place => tree.paths.includes(place));
  const lines: {readonly isMatch: (path: string) => boolean; readonly owners: readonly string[]}[] = [];
  for await (const {text} of tree.read(present === undefined ? [] : [present])) {
    for (const line of text.split(/\r?\n/)) {
      const [pattern = '', ...owners] = line.replace(/#.*/, '').trim().split(/\s+/);
      // A folder stands for everything in it.
      const patterns = pattern === '' ? [] : [pattern, `${pattern.replace(/\/$/, '')}/**`];
      const matchers = patterns.map(one => gitMatcher('', one));
      lines.push({isMatch: path => matchers.some(isMatch => isMatch(path)), owners});
    }
  }
  return path =>
    (lines.findLast(({isMatch}) => isMatch(path))?.owners ?? []).map(owner => `${owner} (CODEOWNERS)`);
}
