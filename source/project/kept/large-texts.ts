// Large files that are read again and again, as under a board: what has not changed is not made into a text again, and
// the memory for it is taken once.
import {readSync} from 'node:fs';

/** Files from this size on (bytes) are read here; Node is as fast with smaller ones. */
export const large = 64 * 1024;

type Memory = Buffer<ArrayBuffer>;
type Known = {readonly memory: Memory; readonly bytes: Buffer; readonly text: string};

/** The last large texts, newest first: one that is being written is known with the one that it takes the place of. */
let recent: readonly Known[] = [];
const most = 2;
/** Memory for the bytes of the next one. */
let spare: Memory = Buffer.alloc(0);

/** The text of an open file of about this size. One that is as it was read or written last is the very same value. */
export function readLarge(file: number, size: number): string {
  const memory = spareOf(size + 1);
  for (let length = 0; length < memory.length; ) {
    const count = readSync(file, memory, length, memory.length - length, length);
    if (count === 0) return textOf(memory.subarray(0, length));
    length += count;
  }
  // It grew while it was read.
  return readLarge(file, 2 * size);
}

/** The bytes of a text that is about to be written. They are good until the next large file is read or written. */
export function bytesOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const bytes = spareOf(length).subarray(0, length);
  bytes.write(text);
  // What is not well formed is not what would be read again.
  if (text.isWellFormed()) keep(bytes, text);
  return bytes;
}

function textOf(bytes: Buffer): string {
  const known = recent.find(each => each.bytes.equals(bytes));
  if (known !== undefined) return known.text;
  const text = bytes.toString();
  keep(bytes, text);
  return text;
}

function spareOf(size: number): Memory {
  if (spare.length < size) spare = Buffer.allocUnsafeSlow(size + large);
  return spare;
}

/** The memory that is kept is spare no longer, and that of the oldest text is. */
function keep(bytes: Buffer, text: string): void {
  const kept = [{memory: spare, bytes, text}, ...recent];
  spare = kept[most]?.memory ?? Buffer.alloc(0);
  recent = kept.slice(0, most);
}
