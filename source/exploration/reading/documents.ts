// The files of a tree as documents. What the index has is taken from there; only the rest is read.
import {createBinder} from '../store/binder.ts';
import {type Body, bodyReader, type Page, readPages, reasons} from '../store/pages.ts';
import type {Store} from '../store/store.ts';
import {tidy} from '../store/tidy.ts';
import {readDocument} from '../text/document.ts';
import type {Vocabulary} from '../text/vocabulary.ts';
import {blobKey, type Tree} from '../trees/tree.ts';
import {classify} from './classify.ts';
import type {Pace} from './pace.ts';
import {extensionOf} from './places.ts';

/** Where a document lies. */
export type Spot = {readonly page: Page; readonly row: number};

/** Files in order of their paths, each with its document's spot. */
export type Files = {readonly paths: readonly string[]; readonly spots: readonly Spot[]};

/** What was read of a tree. */
export type Shelf = {
  /** What a task may change. */
  readonly sources: Files;
  readonly tests: Files;
  /** Files that nobody wrote by hand or that are none of ours, by reason. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** What tells the document of a file from others; undefined for a file that was not read. */
  readonly keyOf: (path: string) => string | undefined;
  /** What is needed of a few files only: their lines and definitions. */
  readonly bodies: (paths: readonly string[]) => Promise<ReadonlyMap<string, Body>>;
};

type Reading = {readonly store: Store; readonly vocabulary: Vocabulary; readonly pace: Pace};

/** Reads the source and test files of a tree. */
export async function readDocuments(tree: Tree, reading: Reading): Promise<Shelf> {
  const {store, pace} = reading;
  const {sources, tests, foreign} = await classify(tree, pace);
  const wanted = [...sources, ...tests];
  const spots = new Map<string, Spot>();
  const pages: Page[] = [];
  for (const page of readPages(store)) {
    pages.push(page);
    for (const [row, key] of page.keys.entries()) spots.set(key, {page, row});
    if (pace.isDue()) await pace.rest({stage: 'files', done: 0, total: wanted.length});
  }
  const keys = new Map<string, string>();
  const unread: string[] = [];
  for (const [done, path] of wanted.entries()) {
    const key = keyOf(path, tree);
    if (key !== undefined) keys.set(path, key);
    if (key === undefined || !spots.has(key)) unread.push(path);
    if (pace.isDue()) await pace.rest({stage: 'files', done, total: wanted.length});
  }
  const fresh = unread.length === 0 ? [] : await readFresh(unread, {tree, keys, spots}, reading);
  await tidy({store, pace}, [...pages, ...fresh], new Set(keys.values()));
  const desk = {tree, keys, spots};
  const filedSources = await file(sources, desk, pace);
  const filedTests = await file(tests, desk, pace);
  return {
    sources: filedSources,
    tests: filedTests,
    leftOut: addUp([foreign, filedSources.leftOut, filedTests.leftOut]),
    keyOf: path => keys.get(path),
    bodies: bodyShelf({tree, keys}, reading),
  };
}

/** The content's id, and the language that decides how it is read. */
function keyOf(path: string, {keyOf: idOf}: Tree): string | undefined {
  const id = idOf(path);
  return id === undefined ? undefined : keyIn(id, path);
}

function keyIn(id: string, path: string): string {
  const extension = extensionOf(path);
  return `${id} ${extension === '' ? path.slice(path.lastIndexOf('/') + 1).toLowerCase() : extension}`;
}

type Desk = {readonly tree: Tree; readonly keys: Map<string, string>; readonly spots: Map<string, Spot>};

async function readFresh(unread: readonly string[], desk: Desk, reading: Reading): Promise<readonly Page[]> {
  const {tree, keys, spots} = desk;
  const {store, vocabulary, pace} = reading;
  const binder = createBinder(store, spots.keys());
  const read = new Set<string>();
  for await (const {path, text, isNewer} of tree.read(unread)) {
    const known = isNewer === true ? undefined : keys.get(path);
    const key = known ?? keyIn(blobKey(text), path);
    keys.set(path, key);
    read.add(path);
    await binder.bind(key, () => readDocument(path, text, vocabulary));
    if (pace.isDue()) await pace.rest({stage: 'files', done: read.size, total: unread.length});
  }
  // What has an id and no text is binary or huge, and stays so.
  for (const path of unread) {
    const key = keys.get(path);
    if (!read.has(path) && key !== undefined) await binder.bind(key, () => 'unreadable');
  }
  const pages = await binder.finish();
  for (const page of pages) for (const [row, key] of page.keys.entries()) spots.set(key, {page, row});
  return pages;
}

type Filed = Files & {readonly leftOut: Readonly<Record<string, number>>};

async function file(paths: readonly string[], {keys, spots}: Desk, pace: Pace): Promise<Filed> {
  const found: {readonly path: string; readonly spot: Spot}[] = [];
  const leftOut: Record<string, number> = {};
  for (const [done, path] of paths.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'files', done, total: paths.length});
    const spot = spots.get(keys.get(path) ?? '');
    if (spot === undefined) continue;
    const reason = reasons[(spot.page.states[spot.row] ?? 0) - 1];
    if (reason === undefined) found.push({path, spot});
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return {paths: found.map(({path}) => path), spots: found.map(({spot}) => spot), leftOut};
}

function addUp(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const one of all) for (const [key, count] of Object.entries(one)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

// Bodies are read once. One may be gone: another process tidied up, or there was no room for it.
function bodyShelf(
  {tree, keys}: Pick<Desk, 'tree' | 'keys'>,
  {store, vocabulary, pace}: Reading,
): Shelf['bodies'] {
  const read = bodyReader(store);
  const found = new Map<string, Body>();
  return async paths => {
    const wanted = paths.filter(path => !found.has(path));
    for (const [done, path] of wanted.entries()) {
      const body = read(keys.get(path) ?? '');
      if (body !== undefined) found.set(path, body);
      if (pace.isDue()) await pace.rest({stage: 'ranking', done, total: wanted.length});
    }
    for await (const {path, text} of tree.read(wanted.filter(path => !found.has(path)))) {
      const document = readDocument(path, text, vocabulary);
      if (typeof document !== 'string') found.set(path, document);
    }
    return new Map(
      paths.flatMap(path => {
        const body = found.get(path);
        return body === undefined ? [] : [[path, body]];
      }),
    );
  };
}
