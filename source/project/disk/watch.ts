// Tells when files are others than before: as soon as the system says so, and by looking every now and then, because
// the system does not always say. A file is told of when it has come to rest, never half-written.
import {type FSWatcher, statSync, watch} from 'node:fs';
import {dirname} from 'node:path';

/** Milliseconds between two looks, while a file comes to rest, and with many files. */
const interval = 250;
const restless = 40;
const slowInterval = 1000;
const manyFiles = 100;
/** A file is empty for a moment while it is written anew; after this many looks it is meant to be. */
const looksAtEmpty = 8;

type Signature = string;
type Signatures = ReadonlyMap<string, Signature>;
type Seen = {readonly signature: Signature; readonly looks: number};

/**
 * Watches the files that `list` gives, which may come and go. `tell` gets the paths that changed, came or went.
 * Nothing here keeps the process alive. Gives a function that ends the watch.
 */
export function watchFiles(
  list: () => readonly string[],
  tell: (changed: readonly string[]) => void,
): () => void {
  let known = new Map(list().map(path => [path, signatureOf(path)]));
  let unsettled = new Map<string, Seen>();
  let timer: NodeJS.Timeout;
  const watchers = watchFolders([...known.keys()], () => lookIn(restless));

  const lookIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds).unref();
  };
  const look = (): void => {
    const now = new Map(list().map(path => [path, signatureOf(path)]));
    const settled = settle(known, now, unsettled);
    unsettled = settled.unsettled;
    known = new Map([...now, ...heldBack(known, unsettled)]);
    if (settled.changed.length > 0) tell(settled.changed);
    lookIn(unsettled.size > 0 ? restless : known.size > manyFiles ? slowInterval : interval);
  };

  lookIn(interval);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** Which files differ from what was known and have come to rest, and which have not yet. */
function settle(known: Signatures, now: Signatures, before: ReadonlyMap<string, Seen>) {
  const unsettled = new Map<string, Seen>();
  const changed: string[] = [];
  for (const path of new Set([...known.keys(), ...now.keys()])) {
    const signature = now.get(path) ?? '';
    if (signature === (known.get(path) ?? '')) continue;
    const seen = before.get(path);
    const looks = seen?.signature === signature ? seen.looks + 1 : 0;
    if (looks >= (isEmpty(signature) ? looksAtEmpty : 1)) changed.push(path);
    else unsettled.set(path, {signature, looks});
  }
  return {changed, unsettled};
}

/** What was known of the files that have not come to rest. */
const heldBack = (known: Signatures, unsettled: ReadonlyMap<string, Seen>) =>
  [...unsettled.keys()].map(path => [path, known.get(path) ?? ''] as const);

/** Everything that differs when a file is written or replaced; empty when there is none. */
function signatureOf(path: string): Signature {
  try {
    const {mtimeNs, size, ino} = statSync(path, {bigint: true});
    return `${size} ${mtimeNs} ${ino}`;
  } catch {
    return '';
  }
}

const isEmpty = (signature: Signature): boolean => signature === '' || signature.startsWith('0 ');

/** Watches as many folders as are sensible; one that cannot be watched is looked at all the same. */
function watchFolders(paths: readonly string[], onEvent: () => void): readonly FSWatcher[] {
  const folders = [...new Set(paths.map(path => dirname(path)))].slice(0, 64);
  return folders.flatMap(folder => {
    try {
      const watcher = watch(folder, {persistent: false}, onEvent);
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
}
