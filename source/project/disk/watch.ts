// Tells when files are others than before: as soon as the system says so, and by looking every now and then, because
// the system does not always say. A file is told of when it has come to rest, never half-written.
import {type FSWatcher, statSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';

/** Milliseconds between two looks, while a file comes to rest, and with many files. */
const interval = 250;
const restless = 40;
const slowInterval = 1000;
const manyFiles = 100;
/** A file is empty for a moment while it is written anew; after this many looks it is meant to be. */
const looksAtEmpty = 8;
/** One that is written all the time is told of after this many looks all the same. */
const mostLooks = 5;

/** Everything that differs when a file is written or replaced; empty when there is none. */
type Signature = string;
type Signatures = ReadonlyMap<string, Signature>;
/** A file that is not as it was told of last: for how many looks that is so, and how many of them it was the same. */
type Unsettled = {readonly signature: Signature; readonly looks: number; readonly sameLooks: number};

/**
 * Watches the files that `list` gives, which may come and go. `tell` gets the paths that changed, came or went.
 * Nothing here keeps the process alive. Gives a function that ends the watch.
 */
export function watchFiles(
  list: () => readonly string[],
  tell: (changed: readonly string[]) => void,
): () => void {
  const allNow = (): Signatures => signaturesOf(list());
  let told = allNow();
  /** Names of files that the system spoke of since the last look; undefined when everything is to be looked at. */
  let spoken: Set<string> | undefined = new Set();
  let unsettled: ReadonlyMap<string, Unsettled> = new Map();
  let timer: NodeJS.Timeout;
  let isSoon = false;

  const lookIn = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds).unref();
  };
  const look = (): void => {
    const now = spoken === undefined ? allNow() : someNow(spoken);
    spoken = new Set();
    isSoon = false;
    const changes = changesBetween(told, now, unsettled);
    const changed = [...changes].filter(([, change]) => isAtRest(change)).map(([path]) => path);
    unsettled = new Map([...changes].filter(([, change]) => !isAtRest(change)));
    told = new Map([...now, ...[...unsettled.keys()].map(path => [path, told.get(path) ?? ''] as const)]);
    if (changed.length > 0) tell(changed);
    if (unsettled.size > 0) lookIn(restless);
    else lookAround();
  };
  const lookAround = (): void => {
    spoken = undefined;
    lookIn(told.size > manyFiles ? slowInterval : interval);
  };
  /** What was told, with the files that the system spoke of and those not at rest as they are now. */
  const someNow = (names: ReadonlySet<string>): Signatures => {
    const paths = [...told.keys()].filter(path => names.has(basename(path)));
    return new Map([...told, ...signaturesOf([...paths, ...unsettled.keys()])]);
  };
  const hear = (name: string | null): void => {
    // A save of ours begins with hidden files that are no story.
    if (name?.startsWith('.')) return;
    const isKnown = name !== null && [...told.keys()].some(path => basename(path) === name);
    spoken = isKnown ? new Set(spoken).add(name) : undefined;
    // Who speaks all the time must not put the look off all the time.
    if (!isSoon) lookIn(restless);
    isSoon = true;
  };

  const watchers = watchFolders([...told.keys()], hear);
  lookAround();
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
    const sameLooks = before?.signature === signature ? before.sameLooks + 1 : 0;
    changes.set(path, {signature, sameLooks, looks: (before?.looks ?? 0) + 1});
  }
  return changes;
}

const isAtRest = ({signature, looks, sameLooks}: Unsettled): boolean =>
  isEmpty(signature) ? sameLooks >= looksAtEmpty : sameLooks > 0 || looks >= mostLooks;

const isEmpty = (signature: Signature): boolean => signature === '' || signature.startsWith('0 ');

const signaturesOf = (paths: readonly string[]): Signatures =>
  new Map(paths.map(path => [path, signatureOf(path)]));

function signatureOf(path: string): Signature {
  try {
    const {mtimeNs, size, ino} = statSync(path, {bigint: true});
    return `${size} ${mtimeNs} ${ino}`;
  } catch {
    return '';
  }
}

/** Watches as many folders as are sensible; one that cannot be watched is looked at all the same. */
function watchFolders(paths: readonly string[], hear: (name: string | null) => void): readonly FSWatcher[] {
  const folders = [...new Set(paths.map(path => dirname(path)))].slice(0, 64);
  return folders.flatMap(folder => {
    try {
      const watcher = watch(folder, {persistent: false}, (_, name) => hear(name));
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
}
