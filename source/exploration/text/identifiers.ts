// Finds the identifiers of a text without cutting it into pieces: each is told by two digests of its letters, and only
// one that was not met before is cut out and spelled.
import type {Term} from './vocabulary.ts';

/** What an identifier is to whoever reads texts: the places of its terms in `terms`, each doubled, + 1 when whole. */
export type Codes = readonly number[];

export type Scanner = {
  /** Every term that was met, without marks; a place is its number here. */
  readonly terms: readonly Term[];
  /** Gives the codes of the identifiers of a text in order, and undefined for the end of a line. */
  readonly scan: (text: string, take: (codes: Codes | undefined) => void) => void;
};

const [letter, digit, newline] = [1, 2, 3];
const kinds = Uint8Array.from({length: 128}, (_, code) => {
  if (code === 10) return newline;
  if (code >= 48 && code <= 57) return digit;
  return code === 95 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? letter : 0;
});
const anyPiece = /[\p{L}_][\p{L}\p{M}\p{N}_]*|\p{N}+|\n/gu;

/** A scanner that asks for the terms of an identifier once. */
export function createScanner(spell: (identifier: string) => readonly Term[]): Scanner {
  const terms: Term[] = [];
  const places = new Map<Term, number>();
  const codesOf = (identifier: string): Codes =>
    spell(identifier).map(term => {
      const plain = term & -2;
      let place = places.get(plain);
      if (place === undefined) {
        place = terms.push(plain) - 1;
        places.set(plain, place);
      }
      return 2 * place + (term & 1);
    });
  const table = createTable(codesOf);
  return {
    terms,
    scan(text, take) {
      if (!/[^\0-\x7f]/.test(text)) scanPlain(text, table, take);
      else for (const piece of text.match(anyPiece) ?? []) take(piece === '\n' ? undefined : codesOf(piece));
    },
  };
}

type Table = ReturnType<typeof createTable>;

function scanPlain(text: string, table: Table, take: (codes: Codes | undefined) => void): void {
  let at = 0;
  while (at < text.length) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === letter || kind === digit) {
      at = table.endOf(text, at, kind === digit);
      take(table.codes());
      continue;
    }
    if (kind === newline) take(undefined);
    at += 1;
  }
}

// An open table of identifiers by two digests.
function createTable(codesOf: (identifier: string) => Codes) {
  let mask = (1 << 16) - 1;
  let first = new Int32Array(mask + 1);
  let second = new Int32Array(mask + 1);
  let values = new Array<Codes | undefined>(mask + 1);
  let filled = 0;
  let found: Codes = [];
  const slotOf = (one: number, other: number): number => {
    let slot = one & mask;
    while (values[slot] !== undefined && (first[slot] !== one || second[slot] !== other))
      slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const [ones, others, old] = [first, second, values];
    mask = 2 * mask + 1;
    first = new Int32Array(mask + 1);
    second = new Int32Array(mask + 1);
    values = new Array<Codes | undefined>(mask + 1);
    for (const [index, value] of old.entries()) {
      if (value === undefined) continue;
      const slot = slotOf(ones[index] as number, others[index] as number);
      first[slot] = ones[index] as number;
      second[slot] = others[index] as number;
      values[slot] = value;
    }
  };
  return {
    codes: () => found,
    /** Reads the identifier or number that begins at a place; gives where it ends. */
    endOf(text: string, start: number, isNumber: boolean): number {
      let one = 0x811c9dc5;
      let other = 0x01234567;
      let at = start;
      for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        const kind = kinds[code];
        if (kind !== digit && (isNumber || kind !== letter)) break;
        one = Math.imul(one ^ code, 0x01000193);
        other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
      }
      const slot = slotOf(one, other);
      const known = values[slot];
      if (known !== undefined) {
        found = known;
        return at;
      }
      found = codesOf(text.slice(start, at));
      first[slot] = one;
      second[slot] = other;
      values[slot] = found;
      filled += 1;
      if (2 * filled > mask) grow();
      return at;
    },
  };
}
