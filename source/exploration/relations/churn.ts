// Files that change often, and did so lately.
import {filesAt} from '../reading/history.ts';
import type {Evidence, Search} from '../signals/signal.ts';
import {sweep} from './similar-commits.ts';

const memorySeconds = 180 * 24 * 60 * 60;

export function churn({corpus: {history, places, paths}}: Search): Evidence {
  const recent = new Float64Array(paths.length);
  const counts = new Int32Array(paths.length);
  const placeOf = Int32Array.from(history.paths, path => places.get(path) ?? -1);
  const now = history.times[0] ?? 0;
  for (const [row, time] of history.times.entries()) {
    const files = filesAt(history, row);
    const worth = files.length > sweep ? 0 : Math.exp((time - now) / memorySeconds);
    for (const name of files) {
      const file = placeOf[name] as number;
      if (file < 0) continue;
      counts[file] = (counts[file] as number) + 1;
      recent[file] = (recent[file] as number) + worth;
    }
  }
  return {
    scores: recent.map(Math.log1p),
    reason(file) {
      const count = counts[file] ?? 0;
      return count < 3 ? undefined : `changed by ${count} of the ${history.ids.length} commits`;
    },
  };
}
