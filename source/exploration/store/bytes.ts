// Numbers as the bytes of a row, and back.
import type {Fields} from '../text/field.ts';
import {allOf, type Texts} from '../text/texts.ts';
import {Damaged} from './database.ts';

type Numbers = Int32Array | Int16Array | Uint16Array | Uint8Array | Float32Array | Float64Array | Int8Array;

/** The bytes of numbers, as this machine has them. */
export function bytesOf(numbers: Numbers): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** The same numbers from their bytes. Throws Damaged for something else. */
export function numbersIn<Made extends Numbers>(
  kind: new (buffer: ArrayBuffer) => Made,
  bytes: unknown,
): Made {
  try {
    // What SQLite gives stands alone in its buffer, as a rule.
    if (bytes instanceof Uint8Array)
      return new kind(
        (bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice()).buffer as ArrayBuffer,
      );
  } catch {
    // A length that is no multiple of a number's.
  }
  throw new Damaged();
}

/** Packed fields as bytes: the number of rows and of terms, then everything in order of its size. */
export function bytesOfFields({ends, lengths, terms, counts}: Fields): Uint8Array {
  const head = Int32Array.of(ends.length, terms.length);
  return Buffer.concat([head, ends, lengths, terms, counts].map(bytesOf));
}

/** The same fields from their bytes. Throws Damaged for something else. */
export function fieldsIn(bytes: unknown): Fields {
  if (!(bytes instanceof Uint8Array) || bytes.length < 8) throw new Damaged();
  const {buffer} = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const start = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  const [rows = -1, total = -1] = new Int32Array(buffer, start, 2);
  if (rows < 0 || total < 0 || bytes.length !== 8 + 8 * rows + 6 * total) throw new Damaged();
  const after = start + 8 + 8 * rows;
  const fields = {
    ends: new Int32Array(buffer, start + 8, rows),
    lengths: new Int32Array(buffer, start + 8 + 4 * rows, rows),
    terms: new Int32Array(buffer, after, total),
    counts: new Uint16Array(buffer, after + 4 * total, total),
  };
  if ((fields.ends[rows - 1] ?? 0) !== total) throw new Damaged();
  return fields;
}

/** A text column. Throws Damaged for something else. */
export function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new Damaged();
  return value;
}

/** Several parts as one, each to begin where numbers of four bytes may. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const sizes = Int32Array.of(parts.length, ...parts.map(({length}) => length));
  return Buffer.concat([
    bytesOf(sizes),
    ...parts.flatMap(part => [part, new Uint8Array((4 - (part.length % 4)) % 4)]),
  ]);
}

/** The parts of what was joined, as many as there are. Throws Damaged for something else. */
export function splitBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const [count = -1] = bytes.length < 4 ? [] : numbersIn(Int32Array, bytes.slice(0, 4));
  const after = 4 * (1 + count);
  if (count < 0 || bytes.length < after) throw new Damaged();
  let at = after;
  const parts = Array.from(numbersIn(Int32Array, bytes.slice(4, after)), length => {
    const part = bytes.subarray(at, at + length);
    at += length + ((4 - (length % 4)) % 4);
    return part;
  });
  if (at !== bytes.length) throw new Damaged();
  return parts;
}

/** Texts as bytes: how many, where each ends, and all of them. */
export function bytesOfTexts(texts: Texts): Uint8Array {
  const parts = allOf(texts).map(text => Buffer.from(text));
  let end = 0;
  const ends = Int32Array.from(parts, ({length}) => {
    end += length;
    return end;
  });
  return Buffer.concat([bytesOf(Int32Array.of(parts.length)), bytesOf(ends), ...parts]);
}

/** The same texts from their bytes. Throws Damaged for something else. */
export function textsIn(value: unknown): Texts {
  const bytes = numbersIn(Uint8Array, value);
  const [size = -1] = bytes.length < 4 ? [] : new Int32Array(bytes.buffer, 0, 1);
  const start = 4 + 4 * size;
  if (size < 0 || bytes.length < start) throw new Damaged();
  const ends = new Int32Array(bytes.buffer, 4, size);
  if (start + (ends[size - 1] ?? 0) !== bytes.length) throw new Damaged();
  const all = Buffer.from(bytes.buffer);
  const endOf = (place: number) => start + (ends[place] ?? 0);
  return {size, at: place => all.toString('utf8', endOf(place - 1), endOf(place))};
}
