// The tree of a commit, read from git's own store: nothing needs to be checked out.
import {gitRecords} from '../../project/git.ts';
import {readBlobs} from '../../project/history/blobs.ts';
import {type FileText, largestFile, type Tree, textOf} from './tree.ts';
import {submoduleLimit} from './working-tree.ts';

type Place = {readonly directory: string; readonly signal: AbortSignal | undefined};

/** The files of a commit; symlinks and submodules are not among them. */
export async function revisionTree(place: Place & {readonly prefix: string}, commit: string): Promise<Tree> {
  const blobs = new Map<string, string>();
  const submodules: string[] = [];
  for await (const records of gitRecords(['ls-tree', '-r', '-z', '--long', commit], place)) {
    for (const record of records) {
      const [about = '', path = ''] = splitOnce(record, '\t');
      const [mode = '', , id = '', size] = about.split(/ +/);
      if (mode === '160000') submodules.push(path);
      else if (mode.startsWith('100') && Number(size) <= largestFile) blobs.set(path, id);
    }
  }
  return {
    paths: [...blobs.keys()],
    head: commit,
    prefix: place.prefix,
    keyOf: path => blobs.get(path),
    read: paths => readTexts(place, paths, blobs),
    limits: submoduleLimit(submodules),
  };
}

async function* readTexts(
  place: Place,
  paths: readonly string[],
  blobs: ReadonlyMap<string, string>,
): AsyncGenerator<FileText> {
  const wanted = paths.filter(path => blobs.has(path));
  const ids = wanted.map(path => blobs.get(path) ?? '');
  let next = 0;
  for await (const bytes of readBlobs(ids, place)) {
    const path = wanted[next++];
    const text = bytes === undefined ? undefined : textOf(bytes);
    if (path !== undefined && text !== undefined) yield {path, text};
  }
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
