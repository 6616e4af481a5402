// Reads files of a folder from disk without ever leaving the folder.
import {lstatSync, readFileSync, realpathSync} from 'node:fs';
import {join, sep} from 'node:path';
import {dirname} from 'node:path/posix';
import {type FileText, largestFile, textOf} from './tree.ts';

/**
 * Reads files below a folder, of which ids were asked at a time. Reading one by one without waiting is faster than in
 * parallel for many small files; the caller rests between them.
 */
export function diskReader(
  directory: string,
  asked: number,
): (paths: readonly string[]) => AsyncIterable<FileText> {
  const isInside = insideTest(directory);
  return async function* read(paths) {
    for (const path of paths) {
      const read = isInside(dirname(path)) ? readRegular(join(directory, path)) : undefined;
      if (read !== undefined) yield {path, text: read.text, isNewer: read.changed >= asked - clockGrain};
    }
  };
}

/** How coarse the times of a file system may be, in milliseconds. */
const clockGrain = 2000;

function readRegular(file: string): {readonly text: string; readonly changed: number} | undefined {
  try {
    const about = lstatSync(file);
    const text = about.isFile() && about.size <= largestFile ? textOf(readFileSync(file)) : undefined;
    return text === undefined ? undefined : {text, changed: about.mtimeMs};
  } catch {
    // Gone meanwhile, or not ours to read: the same as not being there.
    return undefined;
  }
}

// A folder that is a symlink may lead anywhere, although git lists what it once held as ordinary files.
function insideTest(directory: string): (folder: string) => boolean {
  const root = realpathSync(directory);
  const known = new Map<string, boolean>();
  const isInside = (folder: string) => {
    try {
      const real = realpathSync(join(root, folder));
      return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
    } catch {
      return false;
    }
  };
  return folder => {
    const answer = known.get(folder) ?? isInside(folder);
    known.set(folder, answer);
    return answer;
  };
}
