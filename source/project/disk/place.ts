// What a path says: whether it leaves a folder, and a name for what is kept about its file.
import {basename, isAbsolute, sep} from 'node:path';

/** True when a path relative to a folder leads out of it. */
export function isOutside(below: string): boolean {
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
}

/** A file name that says which file it is about, and differs for every path: "015-rate-limit-1a2b3c4d5e". */
export function keyOf(path: string): string {
  const readable = basename(path)
    .replace(/\.\w+$/, '')
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40);
  return `${readable}-${digest(path)}`;
}

// FNV-1a over two seeds: loading node:crypto for this would cost every command more than its work.
function digest(text: string): string {
  const halves = [0x811c9dc5, 0x01234567].map(seed => {
    let hash = seed;
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  });
  return halves.join('');
}
