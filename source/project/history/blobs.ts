// The contents of files as git keeps them, many of them from one process and without a checkout.
import {type GitOptions, gitChunks} from '../git.ts';

/** The contents of blobs in the order of their ids, as they arrive; undefined for an id that git does not have. */
export async function* readBlobs(
  ids: readonly string[],
  place: Omit<GitOptions, 'input'>,
): AsyncGenerator<Uint8Array | undefined> {
  if (ids.length === 0) return;
  const input = ids.map(id => `${id}\n`).join('');
  yield* contentsOf(gitChunks(['cat-file', '--batch'], {...place, input}));
}

// `cat-file --batch` answers each id with "<id> <type> <size>\n<content>\n", or "<id> missing\n".
async function* contentsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array | undefined> {
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
