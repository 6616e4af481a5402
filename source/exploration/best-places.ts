// The best of many scores, without putting all of them in order.

/** The places of the highest scores, best first; equals in order of their places. */
export function bestPlaces(scores: Float64Array, count: number): readonly number[] {
  const least = scores.toSorted()[Math.max(0, scores.length - count)] ?? 0;
  const places: number[] = [];
  for (let place = 0; place < scores.length; place += 1)
    if ((scores[place] as number) >= least) places.push(place);
  return places.sort((one, other) => (scores[other] as number) - (scores[one] as number)).slice(0, count);
}
