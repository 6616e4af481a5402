// The files that a draft speaks of: those that the lead named, else the story's likeliest.
import {isTestPath} from '../../plan/paths.ts';
import type {Finding} from '../../plan/types.ts';

/** Share of the best file's score that makes a file credible, and how many are. Measured on real changes. */
const [credibleShare, mostFiles] = [0.6, 6];

/** The production files that exploration finds credible, best first. */
export function shortlistOf({files}: Finding): readonly string[] {
  const own = files.filter(({path}) => !isTestPath(path));
  const least = credibleShare * (own[0]?.score ?? 0);
  return own
    .filter(({score, likelihood}) => likelihood !== 'unlikely' && score > 0 && score >= least)
    .slice(0, mostFiles)
    .map(({path}) => path);
}
