// The list of files that a person reads: in order, with reasons, symbols, tests and how likely each will change.
import type {FoundFile} from '../../plan/types.ts';
import type {Assignment} from '../domains/assignment.ts';
import {importingTests} from '../habits/importing-tests.ts';
import {commandFor} from '../habits/one-test.ts';
import {ownersOf} from '../habits/owners.ts';
import type {TestCommand} from '../habits/test-commands.ts';
import {testFinder} from '../habits/tests.ts';
import type {Ranking} from '../ranking.ts';
import {isPlanRecord} from '../reading/places.ts';
import {changesOf} from '../relations/changes.ts';
import type {Search} from '../signals/signal.ts';
import type {Tree} from '../trees/tree.ts';
import {literalFinder} from './literals.ts';
import type {StoryName} from './names.ts';
import {symbolFinder} from './symbols.ts';

const mostListed = 60;
const mostReasons = 4;
/** No more files than these are called possible, and no fewer when there are any. */
const [mostPossible, leastPossible] = [20, 2];

/**
 * Measured on 146 stories: of files with a score of .8 of the first and more, 54 in a hundred were really changed (68
 * of the first, 50 from .9 on, 38 from .8 on); of those from .65 on, 29. Cut at .65 the list's F1 is .50, that of
 * a fixed five .42; at .55 it is .49, at .7 .51 with fewer of the right files.
 */
const [likelyShare, possibleShare] = [0.8, 0.65];

export type Listing = {
  readonly search: Search;
  readonly tree: Tree;
  readonly ranking: Ranking;
  readonly assignment: Assignment;
  readonly names: readonly StoryName[];
  readonly testCommands: readonly TestCommand[];
  readonly struck: readonly string[];
  readonly added: readonly string[];
};

/** The best files, those that the lead added first, without those that the lead struck. */
export async function listFiles(listing: Listing): Promise<readonly FoundFile[]> {
  const {search, ranking, tree, assignment} = listing;
  const {places, history, shelf} = search.corpus;
  const chosen = choose(listing);
  const paths = chosen.map(({path}) => path);
  const tests = testFinder(tree.paths, history, importingTests(search.corpus))(paths);
  const changes = changesOf(paths, history);
  const owners = await ownersOf(paths, tree, {authors: history.authors, changes});
  const symbolsOf = symbolFinder(search.text);
  const bodies = await shelf.bodies(paths);
  const literals = await literalsIn(paths, listing);
  return chosen.map(({path, score, isAdded, likelihood}) => {
    const place = places.get(path) ?? -1;
    const symbols = symbolsOf(bodies.get(path)?.definitions ?? []);
    const covering = (tests.get(path) ?? []).map(test => ({
      ...test,
      command: commandFor(test.path, listing.testCommands),
    }));
    const defined = new Set(symbols.map(({name}) => name));
    const named = (literals.get(path) ?? []).filter(text => !defined.has(text));
    const reasons = [
      ...(isAdded ? ['added by you'] : []),
      ...symbols.slice(0, 2).map(({name, line}) => `defines ${name} (${path}:${line})`),
      ...(named.length > 0 ? [`names ${named.slice(0, 3).map(quote).join(', ')}`] : []),
      ...ranking.reasons(place),
    ].slice(0, mostReasons);
    return {
      path,
      score,
      domain: assignment.ofPath(path),
      reasons,
      likelihood,
      symbols,
      tests: covering.map(({path: test}) => test),
      covering,
      owners: owners.get(path) ?? [],
    };
  });
}

// The story's literals in each of the files, which are read only when there are any to look for.
async function literalsIn(
  paths: readonly string[],
  {search, tree, names}: Listing,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const literalsOf = literalFinder(names, search.text);
  const found = new Map<string, readonly string[]>();
  if (literalsOf === undefined) return found;
  for await (const {path, text} of tree.read(paths)) found.set(path, literalsOf(text));
  return found;
}

function quote(text: string): string {
  return text.includes(' ') ? `"${text}"` : `\`${text}\``;
}

type Chosen = Pick<FoundFile, 'path' | 'score' | 'likelihood'> & {readonly isAdded: boolean};

function choose({search: {corpus}, ranking, tree, struck, added}: Listing): readonly Chosen[] {
  const first = ranking.scores[ranking.order[0] ?? -1] ?? 0;
  const isOut = new Set([...struck, ...added]);
  const present = new Set(tree.paths);
  const own = added
    .filter(path => present.has(path))
    .map((path): Chosen => ({path, score: rounded(first), likelihood: 'likely', isAdded: true}));
  const ranked = ranking.order
    .map(place => ({path: corpus.paths[place] ?? '', score: ranking.scores[place] ?? 0}))
    .filter(({path}) => !isOut.has(path) && !isPlanRecord(path))
    .slice(0, mostListed)
    .map(({path, score}, rank): Chosen => {
      const likelihood = likelihoodOf(score / Math.max(first, Number.EPSILON), rank);
      return {path, score: rounded(score), likelihood, isAdded: false};
    });
  return [...own, ...ranked].slice(0, mostListed);
}

function rounded(score: number): number {
  return Number(score.toFixed(4));
}

function likelihoodOf(share: number, rank: number): FoundFile['likelihood'] {
  if (share === 0 || rank >= mostPossible) return 'unlikely';
  if (share >= likelyShare) return 'likely';
  return share >= possibleShare || rank < leastPossible ? 'possible' : 'unlikely';
}
