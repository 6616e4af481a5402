// A file of the shortlist line by line, as far as the story speaks of it.
import {rangeOf} from '../text/field.ts';
import type {Lines} from '../text/lines.ts';
import type {CloseSearch} from './signal.ts';

export type Walk = {
  /** A term: its slot, −1 when it is not looked for; a whole compound follows its parts. */
  readonly piece: (slot: number, isWhole: boolean) => void;
  readonly newline: () => void;
};

/** Walks through the lines of a file. Undefined when nothing is known of them. */
export function walkLines({corpus, bodies}: CloseSearch, file: number, walk: Walk): Lines | undefined {
  const lines = bodies.get(corpus.paths[file] ?? '')?.lines;
  const spot = corpus.spots[file];
  if (lines === undefined || spot === undefined) return undefined;
  const {terms} = spot.page.content;
  const [start, end] = rangeOf(spot.page.content, spot.row);
  const {slotOf} = corpus.wanted;
  const slots = new Int32Array(end - start);
  for (let at = start; at < end; at += 1) slots[at - start] = slotOf(terms[at] as number);
  const {stream} = lines;
  for (let at = 0; at < stream.length; at += 1) {
    const code = stream[at] as number;
    if (code === 0) walk.newline();
    else walk.piece(slots[(code - 2) >> 1] ?? -1, (code & 1) === 1);
  }
  return lines;
}
