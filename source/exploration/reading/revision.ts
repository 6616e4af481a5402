// The tree of a commit, read from git's own store: nothing needs to be checked out.
import {gitChunks, gitRecords} from '../../project/git.ts';
import {type FileText, largestFile, type Tree, textOf} from './tree.ts';
import {submoduleLimit} from './working-tree.ts';

type Place = {readonly directory: string; readonly signal: AbortSignal | undefined};

/** The files of a commit; symlinks and submodules are not among them. */
export async function revisionTree(place: Place, commit: string): Promise<Tree> {
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
    keyOf: path => blobs.get(path),
    read: paths => readBlobs(place, paths, blobs),
    limits: submoduleLimit(submodules),
  };
}

async function* readBlobs(
  place: Place,
  paths: readonly string[],
  blobs: ReadonlyMap<string, string>,
): AsyncGenerator<FileText> {
  const wanted = paths.filter(path => blobs.has(path));
  if (wanted.length === 0) return;
  const input = wanted.map(path => `${blobs.get(path)}\n`).join('');
  let next = 0;
  for await (const bytes of batchContents(gitChunks(['cat-file', '--batch'], {...place, input}))) {
    const path = wanted[next++];
    const text = bytes === undefined ? undefined : textOf(bytes);
    if (path !== undefined && text !== undefined) yield {path, text};
  }
}

// `cat-file --batch` answers each id with "<id> <type> <size>\n<content>\n", or "<id> missing\n".
async function* batchContents(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array | undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const header = rest.toString('latin1', 0, end).split(' ');
      const size = header[1] === 'blob' ? Number(header[2]) : -1;
      if (rest.length < end + size + 2) break;
      yield size < 0 ? undefined : rest.subarray(end + 1, end + 1 + size);
      rest = rest.subarray(end + size + 2);
    }
  }
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}
