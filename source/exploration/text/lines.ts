// A text line by line as terms, small enough to be kept: what passages and neighbouring words are found in without
// reading the file again.
import type {Field} from './field.ts';
import {isWhole, plain, type Term, type Vocabulary} from './vocabulary.ts';

export type Lines = {
  /**
   * The text in order. 0 ends a line; anything else is 2 + 2 · the place of a term in the content field, + 1 where it
   * is a whole compound that follows its parts.
   */
  readonly stream: Uint16Array;
  /** How many couples of neighbouring terms there are within lines. */
  readonly couples: number;
};

/** More different terms are data; the rest of them is not followed. */
const mostTerms = 32_000;

const asciiPiece = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|\n/g;
const anyPiece = /[\p{L}_][\p{L}\p{M}\p{N}_]*|\p{N}+|\n/gu;

/** Reads a text into its content field and its lines. */
export function readLines(
  text: string,
  vocabulary: Vocabulary,
): {readonly content: Field; readonly lines: Lines} {
  const places = new Map<Term, number>();
  const terms: Term[] = [];
  const counts: number[] = [];
  const stream: number[] = [];
  let length = 0;
  let couples = 0;
  let isFirst = true;
  const add = (term: Term) => {
    const known = plain(term);
    let place = places.get(known);
    if (place === undefined) {
      if (terms.length === mostTerms) return;
      place = terms.push(known) - 1;
      places.set(known, place);
      counts.push(0);
    }
    counts[place] = (counts[place] as number) + 1;
    stream.push(2 + 2 * place + (term & 1));
    if (isWhole(term)) terms[place] = known | 1;
    else {
      if (!isFirst) couples += 1;
      isFirst = false;
    }
  };
  for (const piece of text.match(/[^\0-\x7f]/.test(text) ? anyPiece : asciiPiece) ?? []) {
    if (piece === '\n') {
      stream.push(0);
      isFirst = true;
      continue;
    }
    const made = vocabulary.spell(piece);
    length += made.length;
    for (const term of made) add(term);
  }
  return {
    content: {
      terms: Int32Array.from(terms),
      counts: Uint16Array.from(counts, count => Math.min(count, 0xffff)),
      length,
    },
    lines: {stream: Uint16Array.from(stream), couples},
  };
}
