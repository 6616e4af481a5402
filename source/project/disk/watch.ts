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

/** Everything that differs when a file is written or replaced; empty when there is none. */
type Signature = string;
type Signatures = ReadonlyMap<string, Signature>;
/** A file that is not as it was told of last, and for how many looks it has been the same since. */
type Unsettled = {readonly signature: Signature; readonly looks: number};

/**
 * Watches the files that `list` gives, which may come and go. `tell` gets the paths that changed, came or went.
 * Nothing here keeps the process alive. Gives a function that ends the watch.
 */
export function watchFiles(
  list: () => readonly string[],
  tell: (changed: readonly string[]) => void,
): () => void {
  const signatures = (): Signatures => new Map(list().map(path => [path, signatureOf(path)]));
  let told = signatures();
  let unsettled: ReadonlyMap<string, Unsettled> = new Map();
  let timer: NodeJS.Timeout;

  const lookIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds).unref();
  };
  const look = (): void => {
    const now = signatures();
    const changes = changesBetween(told, now, unsettled);
    const changed = [...changes].filter(([, change]) => isAtRest(change)).map(([path]) => path);
    unsettled = new Map([...changes].filter(([, change]) => !isAtRest(change)));
    told = new Map([...now, ...[...unsettled.keys()].map(path => [path, told.get(path) ?? ''] as const)]);
    if (changed.length > 0) tell(changed);
    lookIn(unsettled.size > 0 ? restless : told.size > manyFiles ? slowInterval : interval);
  };

  const watchers = watchFolders([...told.keys()], () => lookIn(restless));
  lookIn(interval);
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** The files that are not as they were told of, each with how long it has been so. */
function changesBetween(
  told: Signatures,
  now: Signatures,
  unsettled: ReadonlyMap<string, Unsettled>,
): ReadonlyMap<string, Unsettled> {
  const changes = new Map<string, Unsettled>();
  for (const path of new Set([...told.keys(), ...now.keys()])) {
    const signature = now.get(path) ?? '';
    if (signature === (told.get(path) ?? '')) continue;
    const before = unsettled.get(path);
    changes.set(path, {signature, looks: before?.signature === signature ? before.looks + 1 : 0});
  }
  return changes;
}

const isAtRest = ({signature, looks}: Unsettled): boolean => looks >= (isEmpty(signature) ? looksAtEmpty : 1);

const isEmpty = (signature: Signature): boolean => signature === '' || signature.startsWith('0 ');

function signatureOf(path: string): Signature {
  try {
    const {mtimeNs, size, ino} = statSync(path, {bigint: true});
    return `${size} ${mtimeNs} ${ino}`;
  } catch {
    return '';
  }
}

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
