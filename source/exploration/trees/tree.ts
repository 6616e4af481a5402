// The files to look at, wherever they stand: a working tree, a revision, or a folder without git.

/** Files with more bytes are data, not something that a task changes by hand. */
export const largestFile = 1_500_000;

export type FileText = {
  readonly path: string;
  readonly text: string;
  /** True when it may have changed after its id was asked for. */
  readonly isNewer?: boolean;
};

/** A set of files that can be read. */
export type Tree = {
  readonly paths: readonly string[];
  /** The commit whose history counts; undefined when there is none. */
  readonly head: string | undefined;
  /** The folder of the repository that it is, as git writes it: '' or "a/b/". */
  readonly prefix: string;
  /** The id of a file's content (git's, of its blob); undefined when only reading can tell. */
  readonly keyOf: (path: string) => string | undefined;
  /** The text files among these, in any order; what is huge, binary, gone or outside is left out. */
  readonly read: (paths: readonly string[]) => AsyncIterable<FileText>;
  /** Those that were edited or added since the last commit, where that can be. */
  readonly edited?: readonly string[];
  /** What cannot be known of it, and why. */
  readonly limits: readonly string[];
};

/** Bytes as text without a byte order mark; undefined when they are binary. */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The id that git gives to a text. */
export function blobKey(text: string): string {
  const bytes = Buffer.from(text);
  // Loaded here because most explorations meet no edited file.
  const {createHash} = process.getBuiltinModule('node:crypto');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
