// The source files of a tree and the commits before it, in the form that ranking works on.
import {type Commit, readHistory} from './reading/history.ts';
import type {Pace} from './reading/pace.ts';
import {placeOf} from './reading/places.ts';
import type {Tree} from './reading/tree.ts';
import {buildIndex, type Index} from './text/bm25.ts';
import {type Document, readDocument} from './text/document.ts';
import {type Field, fieldOf} from './text/field.ts';
import {createVocabulary, type Vocabulary} from './text/vocabulary.ts';

/** What earlier explorations read; a file is known by its content's key and its path's extension. */
export type Memory = {
  readonly vocabulary: Vocabulary;
  readonly documents: Map<string, Document | undefined>;
  readonly messages: Map<string, Field>;
};

export type Corpus = {
  readonly paths: readonly string[];
  /** Beside each path. */
  readonly documents: readonly Document[];
  /** A path's place in the list. */
  readonly places: ReadonlyMap<string, number>;
  readonly vocabulary: Vocabulary;
  readonly content: Index;
  readonly path: Index;
  readonly names: Index;
  /** Newest first. */
  readonly commits: readonly Commit[];
  readonly messages: Index;
};

type Reading = {readonly memory: Memory; readonly pace: Pace};

/** How much a term of the path counts against one in the content. */
const pathBoost = 3;

export function createMemory(): Memory {
  return {vocabulary: createVocabulary(), documents: new Map(), messages: new Map()};
}

/** Reads the source files of a tree, as far as they are not remembered, then its history, and indexes both. */
export async function readCorpus(directory: string, tree: Tree, reading: Reading): Promise<Corpus> {
  const read = await readDocuments(tree, reading);
  const commits = tree.head === undefined ? [] : await readHistory(directory, tree.head, reading.pace);
  const messages = await readMessages(commits, reading);
  const {vocabulary} = reading.memory;
  const paths = [...read.keys()];
  const documents = [...read.values()];
  const pathFields = paths.map(path => fieldOf(vocabulary.read(path)));
  const layer = (fields: readonly Field[], boost = 1) => ({fields, boost: () => boost});
  const index = (...layers: ReturnType<typeof layer>[]) => buildIndex(layers, vocabulary.size());
  return {
    paths,
    documents,
    places: new Map(paths.map((path, place) => [path, place])),
    vocabulary,
    content: index(layer(documents.map(document => document.content)), layer(pathFields, pathBoost)),
    path: index(layer(pathFields)),
    names: index(layer(documents.map(document => document.names))),
    commits,
    messages: index(layer(messages)),
  };
}

async function readMessages(commits: readonly Commit[], {memory, pace}: Reading): Promise<readonly Field[]> {
  const messages: Field[] = [];
  for (const {id, message} of commits) {
    if (pace.isDue()) await pace.rest({stage: 'history', done: messages.length, total: commits.length});
    const field = memory.messages.get(id) ?? fieldOf(memory.vocabulary.read(message));
    memory.messages.set(id, field);
    messages.push(field);
  }
  return messages;
}

async function readDocuments(tree: Tree, {memory, pace}: Reading): Promise<ReadonlyMap<string, Document>> {
  const sources = tree.paths.filter(path => placeOf(path) === 'source');
  const keyOf = (path: string) => {
    const key = tree.keyOf(path);
    return key === undefined ? undefined : `${key} ${path.slice(path.lastIndexOf('/') + 1)}`;
  };
  const fresh = sources.filter(path => !memory.documents.has(keyOf(path) ?? ''));
  const made = new Map<string, Document | undefined>();
  for await (const {path, text} of tree.read(fresh)) {
    made.set(path, readDocument(path, text, memory.vocabulary));
    if (pace.isDue()) await pace.rest({stage: 'files', done: made.size, total: fresh.length});
  }
  const documents = new Map<string, Document>();
  for (const path of sources) {
    const key = keyOf(path);
    const document = made.get(path) ?? (key === undefined ? undefined : memory.documents.get(key));
    if (key !== undefined) memory.documents.set(key, document);
    if (document !== undefined) documents.set(path, document);
  }
  return documents;
}
