// Which files of a tree are sources, which are tests, and which are none of ours: by place and by git's attributes.
import type {Tree} from '../trees/tree.ts';
import {attributesIn} from './attributes.ts';
import type {Pace} from './pace.ts';
import {isTestCode, placeOf} from './places.ts';

export type Classes = {
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  /** How many files are generated or somebody else's. */
  readonly foreign: Readonly<Record<string, number>>;
};

/** Sorts the paths of a tree; each class keeps their order. */
export async function classify(tree: Tree, pace: Pace): Promise<Classes> {
  const attributes = await attributesIn(tree);
  const sources: string[] = [];
  const tests: string[] = [];
  const foreign: Record<string, number> = {};
  for (const [done, path] of tree.paths.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'files', done, total: tree.paths.length});
    const said = attributes(path);
    const place = said === 'generated' || said === 'vendored' ? said : placeOf(path, said === 'ours');
    if (place === 'generated' || place === 'vendored') foreign[place] = (foreign[place] ?? 0) + 1;
    else if (place === 'source') sources.push(path);
    else if (place === 'test' && isTestCode(path)) tests.push(path);
  }
  return {sources, tests, foreign};
}
