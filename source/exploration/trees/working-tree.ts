// The working tree of a repository: files that git tracks or would, as they are on disk now.
import {gitRecords} from '../../project/git.ts';
import {diskReader} from './disk.ts';
import type {Repository} from './repository.ts';
import type {Tree} from './tree.ts';

type Place = {readonly directory: string; readonly signal: AbortSignal | undefined};

// Everything in one process: what is tracked (with its content's id), edited, deleted, and new.
const words = [
  'ls-files',
  '-z',
  '-t',
  '--stage',
  '--cached',
  '--modified',
  '--deleted',
  '--others',
  '--exclude-standard',
];

/** The tracked and the untracked but not ignored files below a folder of a repository. */
export async function workingTree(place: Place, repository: Repository): Promise<Tree> {
  const asked = Date.now();
  const listed: Listed = {keys: new Map(), changed: new Set(), submodules: new Set(), gone: new Set()};
  for await (const records of gitRecords(words, place)) for (const record of records) list(record, listed);
  const {keys, changed, submodules, gone} = listed;
  for (const path of changed) if (!submodules.has(path)) keys.set(path, undefined);
  for (const path of gone) keys.delete(path);
  return {
    paths: [...keys.keys()],
    head: repository.head,
    prefix: repository.prefix,
    keyOf: path => keys.get(path),
    read: diskReader(place.directory, asked),
    edited: [...changed].filter(path => keys.has(path)),
    limits: submoduleLimit([...submodules]),
  };
}

type Listed = {
  readonly keys: Map<string, string | undefined>;
  readonly changed: Set<string>;
  readonly submodules: Set<string>;
  readonly gone: Set<string>;
};

// "<tag> <mode> <id> <stage>\t<path>", or "? <path>" for what git does not track.
function list(record: string, {keys, changed, submodules, gone}: Listed): void {
  const tag = record[0];
  // A repository inside this one is listed as a folder.
  if (tag === '?') {
    if (!record.endsWith('/')) changed.add(record.slice(2));
    return;
  }
  const path = record.slice(record.indexOf('\t') + 1);
  const mode = record.slice(2, 8);
  if (tag === 'C') changed.add(path);
  else if (mode === '160000') submodules.add(path);
  else if (tag === 'R' || !mode.startsWith('100')) gone.add(path);
  else keys.set(path, record.slice(9, record.indexOf(' ', 9)));
}

/** Says which submodules were not looked into. */
export function submoduleLimit(submodules: readonly string[]): readonly string[] {
  return submodules.length > 0 ? [`submodules are not looked into: ${submodules.join(', ')}`] : [];
}
