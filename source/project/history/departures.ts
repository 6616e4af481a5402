// What became of files that are no longer there, as git's history tells it.
import {PlanError} from '../../plan/error.ts';
import type {Departure} from '../../plan/types.ts';
import {git} from '../git.ts';

type Place = {readonly directory: string; readonly signal: AbortSignal};

/** So often a file is followed from where it was moved to where that was moved. */
const mostMoves = 5;

/**
 * When each path went, and where it is now if it was moved to a path that is present. Paths that were never there
 * are left out; without git or a commit nothing is known of any.
 */
export async function readDepartures(
  paths: readonly string[],
  present: ReadonlySet<string>,
  place: Place,
): Promise<ReadonlyMap<string, Departure>> {
  const found = new Map<string, Departure>();
  let open = [...new Set(paths)];
  for (let move = 0; move < mostMoves && open.length > 0; move++) {
    const next = await lastDeletions(open, place);
    for (const [path, departure] of next) found.set(path, departure);
    open = Array.from(next.values(), ({to}) => to ?? '').filter(
      to => to !== '' && !present.has(to) && !found.has(to),
    );
  }
  const end = (path: string | undefined, moves = 0): string | undefined =>
    path === undefined || present.has(path) || moves > mostMoves ? path : end(found.get(path)?.to, moves + 1);
  return new Map(
    paths.flatMap(path => {
      const departure = found.get(path);
      const to = end(departure?.to);
      return departure === undefined
        ? []
        : [[path, {...departure, to: to && present.has(to) ? to : undefined}]];
    }),
  );
}

/** The last commit that took each path away, and where it moved the file, if it did. */
async function lastDeletions(
  paths: readonly string[],
  place: Place,
): Promise<ReadonlyMap<string, Departure>> {
  const words = ['log', '--diff-filter=D', '--no-renames', '--name-only', '--format=%x00%h%x00%cs'];
  const log = await attempt([...words, '--', ...paths.map(path => `:(literal)${path}`)], place);
  const [, ...records] = log.split('\0');
  const found = new Map<string, Departure>();
  for (let index = 0; index < records.length; index += 2) {
    const commit = records[index] ?? '';
    const [date = '', ...gone] = (records[index + 1] ?? '').split('\n').filter(line => line !== '');
    const fresh = gone.filter(path => !found.has(path));
    if (fresh.length === 0) continue;
    const moves = await movesOf(commit, place);
    for (const path of fresh) found.set(path, {commit, date, to: moves.get(path)});
  }
  return found;
}

/** Where a commit moved files: old path → new path. */
async function movesOf(commit: string, place: Place): Promise<ReadonlyMap<string, string>> {
  const words = ['show', '--format=', '-M', '-l0', '--name-status', '-z', '--diff-filter=R', commit];
  const parts = (await attempt(words, place)).split('\0');
  const moves = new Map<string, string>();
  for (let index = 0; index + 2 < parts.length; index += 3)
    moves.set(parts[index + 1] ?? '', parts[index + 2] ?? '');
  return moves;
}

// A repository without a commit, or a shallow one, knows less; that is no trouble.
async function attempt(words: readonly string[], place: Place): Promise<string> {
  try {
    return await git(words, place);
  } catch (error) {
    if (error instanceof PlanError) return '';
    throw error;
  }
}
