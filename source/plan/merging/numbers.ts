// Which id each task has after the merge, and what its dependencies are in those ids.
import type {Entry, Rows} from './entries.ts';
import {mapVersions, mergeLists, type Side, type Versions} from './versions.ts';

/** The id of every task after the merge. */
export type Numbers = ReadonlyMap<Entry, string>;

const idIn = (entry: Entry, side: Side): string | undefined => entry[side]?.task?.id;

/**
 * Gives every task its id. Tasks that were there before keep theirs, or take those of the branch that renumbered
 * them; an added task whose id the other branch has used gets the next free one, ours coming first. A task that is
 * gone holds no id.
 */
export function numberTasks(rows: Rows, gone: ReadonlySet<Entry>): Numbers {
  const leading = isRenumbered(rows, 'theirs') && !isRenumbered(rows, 'ours') ? 'theirs' : 'ours';
  const numbers = new Map<Entry, string>();
  const holders = new Map<string, Entry[]>();
  const give = (entry: Entry, id: string): void => {
    numbers.set(entry, id);
    if (!gone.has(entry)) holders.set(id, [...(holders.get(id) ?? []), entry]);
  };
  const tasks = [...new Set([...rows.base, ...rows.ours, ...rows.theirs])].filter(isTask);
  const [old, added] = [tasks.filter(({base}) => base), tasks.filter(({base}) => !base)];
  for (const entry of old) give(entry, idIn(entry, leading) ?? idIn(entry, 'base') ?? '');
  for (const entry of added) {
    const side = entry.ours === undefined ? 'theirs' : 'ours';
    // Two tasks that had one id on their own branch already are no collision of the branches.
    const isTaken = (id: string): boolean =>
      holders.get(id)?.some(holder => idIn(holder, side) !== id) ?? false;
    give(entry, freeId(idIn(entry, side) ?? '', isTaken));
  }
  return numbers;
}

const isTask = ({base, ours, theirs}: Entry): boolean => (base ?? ours ?? theirs)?.task !== undefined;

const isRenumbered = (rows: Rows, side: Side): boolean =>
  rows.base.some(entry => entry[side] !== undefined && idIn(entry, side) !== idIn(entry, 'base'));

/** The id itself, or with its last number raised until it is free: "012" after "011", "T010" after "T009". */
function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  while (isTaken(free) && /\d/.test(free)) {
    free = free.replace(/\d+(?=\D*$)/, digits => String(Number(digits) + 1).padStart(digits.length, '0'));
  }
  return free;
}

/**
 * What each task waits for after the merge: what either branch added, without what either removed. An id means the
 * task that has it in the version where it is written; one that no task has stays as it is.
 */
export function mergeDependencies(rows: Rows, numbers: Numbers): ReadonlyMap<Entry, readonly string[]> {
  const byId = mapVersions(rows, entriesById);
  const merge = (entry: Entry): readonly string[] =>
    mergeLists(dependenciesOf(entry, byId)).map(item =>
      typeof item === 'string' ? item : (numbers.get(item) ?? ''),
    );
  return new Map(Array.from(numbers.keys(), entry => [entry, merge(entry)]));
}

type Dependency = Entry | string;
type EntriesById = ReadonlyMap<string, Entry>;

function entriesById(row: readonly Entry[], side: Side): EntriesById {
  // Where two tasks have one id, the first is meant.
  return new Map(row.toReversed().flatMap(entry => [[idIn(entry, side) ?? '', entry] as const]));
}

/** The dependencies in each version; in one that lacks the task they are as the branches agree that they are. */
function dependenciesOf(entry: Entry, byId: Versions<EntriesById>): Versions<readonly Dependency[]> {
  const read = (side: Side): readonly Dependency[] | undefined =>
    entry[side]?.task?.dependsOn.map(id => byId[side].get(id) ?? id);
  const [base, ours, theirs] = [read('base'), read('ours'), read('theirs')];
  return {base: base ?? [], ours: ours ?? theirs ?? [], theirs: theirs ?? ours ?? []};
}
