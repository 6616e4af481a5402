// A text line by line as terms, small enough to be kept: what passages and neighbouring words are found in without
// reading the file again.
import type {Field} from './field.ts';
import type {Scanner} from './identifiers.ts';

export type Lines = {
  /**
   * The text in order. 0 ends a line; anything else is 2 + 2 · the place of a term in the content field, + 1 where it
   * is a whole compound that follows its parts.
   */
  readonly stream: Uint16Array;
  /** How many couples of neighbouring terms there are within lines. */
  readonly couples: number;
};

export type LineReader = (text: string) => {readonly content: Field; readonly lines: Lines};

/** More different terms are data; the rest of them is not followed. */
const mostTerms = 32_000;

/** Reads texts into their content field and their lines. */
export function createLineReader(scanner: Scanner): LineReader {
  const ledger = createLedger(scanner);
  let stream = new Uint16Array(1 << 16);
  return text => {
    ledger.open();
    let [length, written, couples] = [0, 0, 0];
    let isFirst = true;
    const write = (code: number) => {
      if (written === stream.length) stream = enlarged(stream, written);
      stream[written] = code;
      written += 1;
    };
    const take = (code: number) => {
      const place = ledger.count(code);
      if (place < 0) return;
      write(2 + 2 * place + (code & 1));
      if ((code & 1) === 1) return;
      if (!isFirst) couples += 1;
      isFirst = false;
    };
    scanner.scan(text, codes => {
      if (codes !== undefined) {
        length += codes.length;
        for (const code of codes) take(code);
        return;
      }
      write(0);
      isFirst = true;
    });
    return {content: ledger.field(length), lines: {stream: stream.slice(0, written), couples}};
  };
}

// The terms of the text at hand, each with a place and a count.
function createLedger(scanner: Scanner) {
  // By the scanner's number of a term: its place in the text, if `lastSeen` says that it has one there.
  let places = new Int32Array(1 << 16);
  let lastSeen = new Int32Array(1 << 16);
  let round = 0;
  let size = 0;
  const counts = new Int32Array(mostTerms);
  const terms = new Int32Array(mostTerms);
  const placeOf = (number: number): number => {
    if (number >= places.length) {
      places = enlarged(places, number);
      lastSeen = enlarged(lastSeen, number);
    }
    if (lastSeen[number] === round) return places[number] as number;
    if (size === mostTerms) return -1;
    lastSeen[number] = round;
    places[number] = size;
    terms[size] = scanner.terms[number] as number;
    counts[size] = 0;
    size += 1;
    return size - 1;
  };
  return {
    open(): void {
      round += 1;
      size = 0;
    },
    /** Counts a term by its code and gives its place; −1 when there is no room for another. */
    count(code: number): number {
      const place = placeOf(code >> 1);
      if (place < 0) return place;
      counts[place] = (counts[place] as number) + 1;
      terms[place] = (terms[place] as number) | (code & 1);
      return place;
    },
    field: (length: number): Field => ({
      terms: terms.slice(0, size),
      counts: Uint16Array.from(counts.subarray(0, size), count => Math.min(count, 0xffff)),
      length,
    }),
  };
}

function enlarged<Made extends Int32Array | Uint16Array>(old: Made, least: number): Made {
  const Kind = old.constructor as new (length: number) => Made;
  const larger = new Kind(Math.max(2 * old.length, least + 1));
  larger.set(old);
  return larger;
}
