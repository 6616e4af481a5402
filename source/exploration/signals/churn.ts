// Files that change often, and did so lately.

import type {Evidence, Search} from './signal.ts';
import {sweep} from './similar-commits.ts';

const memorySeconds = 180 * 24 * 60 * 60;

export function churn({corpus}: Search): Evidence {
  const {commits, places, paths} = corpus;
  const recent = new Float64Array(paths.length);
  const counts = new Int32Array(paths.length);
  const now = commits.reduce((latest, commit) => Math.max(latest, commit.time), 0);
  for (const {time, files} of commits) {
    const isSweep = files.length > sweep;
    for (const name of files) {
      const file = places.get(name);
      if (file === undefined) continue;
      counts[file] = (counts[file] ?? 0) + 1;
      if (!isSweep) recent[file] = (recent[file] ?? 0) + Math.exp((time - now) / memorySeconds);
    }
  }
  return {
    scores: recent.map(Math.log1p),
    reason(file) {
      const count = counts[file] ?? 0;
      return count < 3 ? undefined : `changed by ${count} of the ${commits.length} commits`;
    },
  };
}
