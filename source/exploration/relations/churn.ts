// Files that change often, and did so lately.
import type {Evidence, Search} from '../signals/signal.ts';
import {sweep} from './changes.ts';

const memorySeconds = 180 * 24 * 60 * 60;

export function churn({corpus: {history, places, paths}}: Search): Evidence {
  const recent = new Float64Array(paths.length);
  const counts = new Int32Array(paths.length);
  const placeOf = Int32Array.from(history.paths, path => places.get(path) ?? -1);
  const now = history.times[0] ?? 0;
  const {times, ends, files} = history;
  for (let row = 0, at = 0; row < times.length; row += 1) {
    const end = ends[row] as number;
    const worth = end - at > sweep ? 0 : Math.exp(((times[row] as number) - now) / memorySeconds);
    for (; at < end; at += 1) {
      const file = placeOf[files[at] as number] as number;
      if (file < 0) continue;
      counts[file] = (counts[file] as number) + 1;
      recent[file] = (recent[file] as number) + worth;
    }
  }
  return {
    scores: recent.map(Math.log1p),
    reason(file) {
      const count = counts[file] ?? 0;
      return count < 3 ? undefined : `changed by ${count} of the ${history.times.length} commits`;
    },
  };
}
