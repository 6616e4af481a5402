// The source files of a tree and the commits before it, as seen through the words of one story.
import type {Memory} from './memory.ts';
import {readDocuments, type Shelf, type Spot} from './reading/documents.ts';
import {type History, packHistory, readHistory} from './reading/history.ts';
import type {Pace} from './reading/pace.ts';
import type {Edges} from './relations/edges.ts';
import {type Neighbours, neighboursIn} from './relations/neighbours.ts';
import type {Page} from './store/pages.ts';
import {readSurvey} from './survey.ts';
import type {Fields} from './text/field.ts';
import {combine, lookAt, type Sight, type Wanted} from './text/sight.ts';
import type {Vocabulary} from './text/vocabulary.ts';
import type {Tree} from './trees/tree.ts';

export type Corpus = {
  readonly paths: readonly string[];
  /** Beside each path, where its document lies. */
  readonly spots: readonly Spot[];
  /** A path's place in the list. */
  readonly places: ReadonlyMap<string, number>;
  /** Everything that was read, tests included. */
  readonly shelf: Shelf;
  readonly vocabulary: Vocabulary;
  readonly wanted: Wanted;
  /** What the files say. */
  readonly own: Sight;
  readonly path: Sight;
  /** What the files say and what their paths say. */
  readonly content: Sight;
  /** What names the files define. */
  readonly names: Sight;
  readonly history: History;
  readonly messages: Sight;
  /** The sources that each source imports, and after them those that each test imports. */
  readonly imports: Edges;
  readonly neighbours: Neighbours;
};

export type Reading = {readonly memory: Memory; readonly pace: Pace; readonly wanted: Wanted};

/** How much a term of the path counts against one in the content. */
const pathBoost = 3;

/** Reads the files of a tree and its history, as far as they are not remembered, and looks at both. */
export async function readCorpus(directory: string, tree: Tree, reading: Reading): Promise<Corpus> {
  const {memory, pace} = reading;
  const [shelf, history] = await Promise.all([
    readDocuments(tree, {...memory, store: memory.store(), pace}),
    historyOf(directory, tree, reading),
  ]);
  return seen(shelf, history, reading);
}

async function historyOf(directory: string, {head, prefix}: Tree, {memory, pace}: Reading): Promise<History> {
  if (head === undefined) return packHistory([], pace);
  return readHistory(head, {directory, prefix, pace}, {...memory, store: memory.store()});
}

/** Looks at what was read through the wanted terms. */
export async function seen(shelf: Shelf, history: History, reading: Reading): Promise<Corpus> {
  const {memory, wanted, pace} = reading;
  const {vocabulary} = memory;
  const {paths, spots} = shelf.sources;
  const {pathTerms, imports} = await readSurvey(shelf, {store: memory.store(), vocabulary, pace});
  const own = await lookAtSpots(reading, spots, page => page.content);
  const path = await lookAtRows(reading, pathTerms);
  const names = await lookAtSpots(reading, spots, page => page.names);
  return {
    paths,
    spots,
    places: new Map(paths.map((name, place) => [name, place])),
    shelf,
    vocabulary,
    wanted,
    own,
    path,
    content: await combine(own, path, {boost: pathBoost, pace}),
    names,
    history,
    messages: await lookAtRows(reading, history.messages),
    imports,
    neighbours: neighboursIn(imports, paths.length),
  };
}

/** Who looks at files, through which terms. */
export type Looker = Pick<Reading, 'wanted' | 'pace'>;

/** Looks at one field of documents. */
export async function lookAtSpots(
  {wanted, pace}: Looker,
  spots: readonly Spot[],
  pick: (page: Page) => Fields,
): Promise<Sight> {
  const looking = lookAt(wanted, spots.length);
  for (const [done, {page, row}] of spots.entries()) {
    looking.take(pick(page), row);
    if (pace.isDue()) await pace.rest({stage: 'files', done, total: spots.length});
  }
  return looking.seen();
}

async function lookAtRows({wanted, pace}: Looker, fields: Fields): Promise<Sight> {
  const total = fields.ends.length;
  const looking = lookAt(wanted, total);
  for (let row = 0; row < total; row += 1) {
    looking.take(fields, row);
    if (pace.isDue()) await pace.rest({stage: 'history', done: row, total});
  }
  return looking.seen();
}
