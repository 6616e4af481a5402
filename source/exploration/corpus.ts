// The source files of a tree and the commits before it, as seen through the words of one story.
import type {Memory} from './memory.ts';
import {readDocuments, type Shelf, type Spot} from './reading/documents.ts';
import {type History, packHistory, readHistory} from './reading/history.ts';
import type {Pace} from './reading/pace.ts';
import type {Page} from './store/pages.ts';
import type {Fields} from './text/field.ts';
import {combine, lookAt, type Sight, type Wanted} from './text/sight.ts';
import {identifiersOf, type Vocabulary} from './text/vocabulary.ts';
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
  if (head === undefined) return packHistory([]);
  return readHistory(head, {directory, prefix, pace}, {...memory, store: memory.store()});
}

/** Looks at what was read through the wanted terms. */
export function seen(shelf: Shelf, history: History, {memory, wanted}: Omit<Reading, 'pace'>): Corpus {
  const {vocabulary} = memory;
  const {paths, spots} = shelf.sources;
  const own = lookAtSpots(wanted, spots, page => page.content);
  const path = lookAtPaths(wanted, paths, vocabulary);
  return {
    paths,
    spots,
    places: new Map(paths.map((name, place) => [name, place])),
    shelf,
    vocabulary,
    wanted,
    own,
    path,
    content: combine(own, path, pathBoost),
    names: lookAtSpots(wanted, spots, page => page.names),
    history,
    messages: lookAtRows(wanted, history.messages),
  };
}

/** Looks at one field of documents. */
export function lookAtSpots(wanted: Wanted, spots: readonly Spot[], pick: (page: Page) => Fields): Sight {
  const looking = lookAt(wanted, spots.length);
  for (const {page, row} of spots) looking.take(pick(page), row);
  return looking.seen();
}

function lookAtRows(wanted: Wanted, fields: Fields): Sight {
  const looking = lookAt(wanted, fields.ends.length);
  for (const row of fields.ends.keys()) looking.take(fields, row);
  return looking.seen();
}

function lookAtPaths(wanted: Wanted, paths: readonly string[], vocabulary: Vocabulary): Sight {
  const looking = lookAt(wanted, paths.length);
  const counts = new Map<number, number>();
  for (const path of paths) {
    let length = 0;
    for (const identifier of identifiersOf(path)) {
      for (const term of vocabulary.spell(identifier)) {
        length += 1;
        const slot = wanted.slotOf(term);
        if (slot >= 0) counts.set(slot, (counts.get(slot) ?? 0) + 1);
      }
    }
    for (const [slot, count] of counts) looking.count(slot, count);
    looking.next(length);
    counts.clear();
  }
  return looking.seen();
}
