// The title of a task that carries a change through a file which no criterion is about.
import type {Brief} from '../../plan/types.ts';
import type {Place} from '../part.ts';
import {stationOf} from '../places/stations.ts';
import {subjectOfStory} from './other-titles.ts';

const manifest =
  /(?:^|\/)(?:go\.mod|package\.json|pyproject\.toml|Cargo\.toml|requirements\.txt|Makefile|CMakeLists\.txt|meson\.build|Dockerfile)$/;

/** What is done in a file of each station, in the order of the stations. */
const verbs: readonly ((file: string, subject: string) => string)[] = [
  (file, subject) => `Add settings for ${subject} to ${file}`,
  (file, subject) => `Define types for ${subject} in ${file}`,
  (file, subject) => `Extend ${file} for ${subject}`,
  (file, subject) => `Handle ${subject} in ${file}`,
  (file, subject) => `Wire ${subject} into ${file}`,
  (file, subject) => `Show ${subject} in ${file}`,
];

/** "Wire rate limits into `main.go`", "Create `limit.go` for rate limits". */
export function stopTitle({path, isNew}: Place, brief: Brief): string {
  const file = `\`${path.replace(/^.*\//, '')}\``;
  const subject = subjectOfStory(brief);
  if (manifest.test(path)) return `Update ${file} for ${subject}`;
  if (isNew) return `Create ${file} for ${subject}`;
  return verbs[stationOf(path)]?.(file, subject) ?? `Extend ${file} for ${subject}`;
}
