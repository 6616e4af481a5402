// The pieces of three versions side by side: which of them are one task, or one stretch of text.
import type {WrittenTask} from '../types.ts';
import {matchAdded, matchChanged} from './matching.ts';
import type {Piece} from './pieces.ts';
import type {Side, Versions} from './versions.ts';

/** A task, or a stretch of text, with its piece in each version that has it. */
export type Entry = Readonly<Partial<Versions<Piece>>>;

/** The entries of each version, in its order. */
export type Rows = Versions<readonly Entry[]>;

type OpenEntry = {-readonly [Version in Side]?: Piece};
type Match = typeof matchChanged;

/** Pairs the pieces of the versions up. */
export function pairUp({base, ours, theirs}: Versions<readonly Piece[]>): Rows {
  const entries = new Map<Piece, OpenEntry>();
  const rowOf = (side: Side, pieces: readonly Piece[], partners: ReadonlyMap<Piece, Piece>) =>
    pieces.map(piece => {
      const partner = partners.get(piece);
      const entry = (partner && entries.get(partner)) ?? {};
      entry[side] = piece;
      entries.set(piece, entry);
      return entry;
    });
  const baseRow = rowOf('base', base, new Map());
  const oursRow = rowOf('ours', ours, partnersOf(base, ours, matchChanged));
  const known = partnersOf(base, theirs, matchChanged);
  const addedByOurs = ours.filter(piece => entries.get(piece)?.base === undefined);
  const addedByTheirs = theirs.filter(piece => !known.has(piece));
  const theirsRow = rowOf(
    'theirs',
    theirs,
    new Map([...known, ...partnersOf(addedByOurs, addedByTheirs, matchAdded)]),
  );
  return {base: baseRow, ours: oursRow, theirs: theirsRow};
}

/** The pieces of one version and those of another that they are: the new one → the old one. */
function partnersOf(from: readonly Piece[], to: readonly Piece[], match: Match): ReadonlyMap<Piece, Piece> {
  const partners = new Map<Piece, Piece>();
  const [old, fresh] = [piecesByTask(from), piecesByTask(to)];
  for (const [task, partner] of match([...old.keys()], [...fresh.keys()])) {
    const [piece, known] = [fresh.get(task), old.get(partner)];
    if (piece !== undefined && known !== undefined) partners.set(piece, known);
  }
  const texts = Map.groupBy(textsOf(from), ({name}) => name);
  for (const [name, pieces] of Map.groupBy(textsOf(to), piece => piece.name)) {
    for (const [index, piece] of pieces.entries()) {
      const known = texts.get(name)?.[index];
      if (known !== undefined) partners.set(piece, known);
    }
  }
  return partners;
}

const textsOf = (pieces: readonly Piece[]): readonly Piece[] => pieces.filter(({task}) => task === undefined);

const piecesByTask = (pieces: readonly Piece[]): ReadonlyMap<WrittenTask, Piece> =>
  new Map(pieces.flatMap(piece => (piece.task === undefined ? [] : [[piece.task, piece] as const])));
