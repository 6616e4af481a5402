// The list of files that a person reads: in order, with reasons, symbols, tests and how likely each will change.
import type {FoundFile} from '../../plan/types.ts';
import type {Assignment} from '../domains/assignment.ts';
import type {Ranking} from '../ranking.ts';
import type {Tree} from '../reading/tree.ts';
import type {Search} from '../signals/signal.ts';
import {formOf, type StoryName} from './names.ts';
import {symbolFinder} from './symbols.ts';
import {testFinder} from './tests.ts';

const mostListed = 60;
const mostReasons = 4;
/** A quotation with fewer characters may stand anywhere by chance. */
const shortestMessage = 12;
/** No more files than these are called possible, and no fewer when there are any. */
const [mostPossible, leastPossible] = [20, 2];

/**
 * Measured on stories: of files with a score of .8 of the first and more, 41 to 68 in a hundred were really
 * changed; of those from .65 on, about 30.
 */
const [likelyShare, possibleShare] = [0.8, 0.65];

export type Listing = {
  readonly search: Search;
  readonly tree: Tree;
  readonly ranking: Ranking;
  readonly assignment: Assignment;
  readonly names: readonly StoryName[];
  readonly struck: readonly string[];
  readonly added: readonly string[];
};

/** The best files, those that the lead added first, without those that the lead struck. */
export function listFiles(listing: Listing): readonly FoundFile[] {
  const {search, ranking, tree, struck, added} = listing;
  const {corpus} = search;
  const first = ranking.scores[ranking.order[0] ?? -1] ?? 0;
  const isOut = new Set([...struck, ...added]);
  const present = new Set(tree.paths);
  const ranked = ranking.order
    .map(place => ({path: corpus.paths[place] ?? '', score: ranking.scores[place] ?? 0, isAdded: false}))
    .filter(({path}) => !isOut.has(path));
  const own = added.filter(path => present.has(path)).map(path => ({path, score: first, isAdded: true}));
  const chosen = [...own, ...ranked].slice(0, mostListed);
  const tests = testFinder(tree.paths, corpus.commits)(chosen.map(({path}) => path));
  const symbolsOf = symbolFinder(search.text);
  const literals = literalFinder(listing.names, search.text);
  return chosen.map(({path, score, isAdded}, rank) => {
    const place = corpus.places.get(path) ?? -1;
    const symbols = symbolsOf(corpus.documents[place]?.definitions ?? []);
    const told = [
      ...(isAdded ? ['added by you'] : []),
      ...symbols.slice(0, 2).map(({name, line}) => `defines ${name} (${path}:${line})`),
      ...literals(ranking.texts.get(place) ?? '', new Set(symbols.map(({name}) => name))),
      ...ranking.reasons(place),
    ];
    return {
      path,
      score: Number(score.toFixed(4)),
      domain: listing.assignment.ofPath(path),
      reasons: told.slice(0, mostReasons),
      likelihood: isAdded
        ? 'likely'
        : likelihoodOf(score / Math.max(first, Number.EPSILON), rank - own.length),
      symbols,
      tests: tests.get(path) ?? [],
    };
  });
}

function likelihoodOf(share: number, rank: number): FoundFile['likelihood'] {
  if (share === 0 || rank >= mostPossible) return 'unlikely';
  if (share >= likelyShare) return 'likely';
  return share >= possibleShare || rank < leastPossible ? 'possible' : 'unlikely';
}

// Routes, flags, settings, events and messages of the story that a file's text holds as they are written.
function literalFinder(
  names: readonly StoryName[],
  story: string,
): (text: string, told: ReadonlySet<string>) => readonly string[] {
  const forms = names
    .filter(({kind}) => kind === 'endpoint' || kind === 'flag' || kind === 'setting' || kind === 'event')
    .map(name => ({name: name.name, form: formOf(name)}));
  const quoted = Array.from(story.matchAll(/"([^"\n`]*)"/g), ([, text = '']) => text);
  const messages = quoted.filter(text => text.length >= shortestMessage && /^\S+ .*\S$/.test(text));
  return (text, told) => {
    const named = forms
      .filter(({name, form}) => !told.has(name) && form.test(text))
      .map(({name}) => `\`${name}\``);
    const said = messages.filter(message => text.includes(message)).map(message => `"${message}"`);
    const all = [...new Set([...said, ...named])];
    return all.length === 0 ? [] : [`names ${all.slice(0, 3).join(', ')}`];
  };
}
