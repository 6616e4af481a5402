// What a person probably meant: the closest of the words that exist.

/** The candidate that is fewest typing mistakes away from the word, when that is few for its length. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const allowed = Math.min(3, Math.ceil(wanted.length / 3));
  const ranked = candidates
    .map(candidate => ({candidate, distance: typingDistance(wanted, candidate.toLowerCase())}))
    .filter(({distance}) => distance <= allowed)
    .sort((first, second) => first.distance - second.distance);
  return ranked[0]?.candidate;
}

/** `Did you mean "show"?`, or the other thing to say when nothing comes near. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const closest = nearest(word, candidates);
  return closest === undefined ? otherwise : `Did you mean "${closest}"?`;
}

/** Characters to add, drop, replace or swap with their neighbour to turn one word into the other. */
export function typingDistance(from: string, to: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({length: to.length + 1}, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
