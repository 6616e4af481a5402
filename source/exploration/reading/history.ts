// The commits that led to a revision, newest first. What an earlier exploration read of them is kept: only commits
// that it did not have are asked of git.
import {keepChronicle, latestChronicle, readChronicle} from '../store/chronicle.ts';
import type {Store} from '../store/store.ts';
import {type Field, type Fields, fieldOf, packFields, rangeOf} from '../text/field.ts';
import {type Texts, textsOf} from '../text/texts.ts';
import type {Vocabulary} from '../text/vocabulary.ts';
import {type LogPlace, listCommits, mostCommits, readLog, type WrittenCommit} from './log.ts';
import type {Pace} from './pace.ts';

export type Commit = {
  readonly id: string;
  /** Seconds since 1970, by its committer. */
  readonly time: number;
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
  readonly files: readonly string[];
};

/** Commits, newest first and equals by id, column by column; a row is a commit. */
export type History = {
  readonly ids: Texts;
  readonly times: Float64Array;
  readonly authors: Texts;
  readonly subjects: Texts;
  /** The terms of the messages. */
  readonly messages: Fields;
  /** Every path that a commit changed, once. */
  readonly paths: readonly string[];
  /** Where the files of each commit end. */
  readonly ends: Int32Array;
  /** Places in `paths`. */
  readonly files: Int32Array;
};

/** The commit of a row. */
export function commitAt(history: History, row: number): Commit {
  return {
    id: history.ids.at(row),
    time: history.times[row] ?? 0,
    author: history.authors.at(row),
    subject: history.subjects.at(row),
    files: Array.from(filesAt(history, row), file => history.paths[file] ?? ''),
  };
}

/** The places of the paths that a commit changed. */
export function filesAt({ends, files}: History, row: number): Int32Array {
  return files.subarray(row === 0 ? 0 : ends[row - 1], ends[row]);
}

export type Reading = {readonly store: Store; readonly vocabulary: Vocabulary};

/** A commit with the terms of its message. */
export type Told = {readonly commit: Commit; readonly message: Field};

/** The non-merge commits up to and including one. */
export async function readHistory(head: string, place: LogPlace, reading: Reading): Promise<History> {
  const {store} = reading;
  const tip = `${head} ${place.prefix}`;
  const same = readChronicle(store, tip);
  if (same !== undefined) return same;
  const known = latestChronicle(store, place.prefix);
  const told = known === undefined ? undefined : await continued(known, {head, place, reading});
  const history = await packHistory(told ?? (await readAll([head], place, reading)), place.pace);
  await keepChronicle(store, tip, history);
  return history;
}

type Known = {readonly tip: string; readonly history: History};
type Continuation = {readonly head: string; readonly place: LogPlace; readonly reading: Reading};

// Of the known commits those that led here too, and those that only led here. Undefined when that may not be all:
// the known history was cut at its limit, or its tip is gone.
async function continued(
  {tip, history}: Known,
  {head, place, reading}: Continuation,
): Promise<readonly Told[] | undefined> {
  try {
    const [gone, fresh] = await Promise.all([
      listCommits([tip, `^${head}`], place),
      readAll([head, `^${tip}`], place, reading),
    ]);
    const kept: Told[] = [];
    for (let row = 0; row < history.ids.size; row += 1) {
      if (place.pace.isDue()) await place.pace.rest({stage: 'history', done: row, total: history.ids.size});
      if (!gone.has(history.ids.at(row)))
        kept.push({commit: commitAt(history, row), message: fieldIn(history.messages, row)});
    }
    const isCut = history.ids.size >= mostCommits && kept.length + fresh.length < mostCommits;
    return isCut ? undefined : [...fresh, ...kept];
  } catch {
    place.pace.signal?.throwIfAborted();
    return undefined;
  }
}

async function readAll(
  range: readonly string[],
  place: LogPlace,
  {vocabulary}: Reading,
): Promise<readonly Told[]> {
  const written = await readLog(range, place);
  const told: Told[] = [];
  for (const commit of written) {
    if (place.pace.isDue())
      await place.pace.rest({stage: 'history', done: told.length, total: written.length});
    told.push({commit: summary(commit), message: fieldOf(vocabulary.read(commit.message))});
  }
  return told;
}

function summary({id, time, author, message, files}: WrittenCommit): Commit {
  return {id, time, author, subject: message.split('\n', 1)[0] ?? '', files};
}

/** Puts commits in order, and into columns. */
export async function packHistory(told: readonly Told[], pace: Pace): Promise<History> {
  const ordered = told
    .toSorted(
      (one, other) => other.commit.time - one.commit.time || (one.commit.id < other.commit.id ? -1 : 1),
    )
    .slice(0, mostCommits);
  const places = new Map<string, number>();
  const files: number[] = [];
  const ends = new Int32Array(ordered.length);
  for (const [row, {commit}] of ordered.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'history', done: row, total: ordered.length});
    for (const path of commit.files) {
      const place = places.get(path) ?? places.size;
      places.set(path, place);
      files.push(place);
    }
    ends[row] = files.length;
  }
  const texts = {
    ids: textsOf(ordered.map(({commit}) => commit.id)),
    authors: textsOf(ordered.map(({commit}) => commit.author)),
    subjects: textsOf(ordered.map(({commit}) => commit.subject)),
  };
  await pace.rest({stage: 'history', done: ordered.length, total: ordered.length});
  return {
    ...texts,
    times: Float64Array.from(ordered, ({commit}) => commit.time),
    messages: packFields(ordered.map(({message}) => message)),
    paths: [...places.keys()],
    ends,
    files: Int32Array.from(files),
  };
}

function fieldIn(fields: Fields, row: number): Field {
  const [start, end] = rangeOf(fields, row);
  return {
    terms: fields.terms.subarray(start, end),
    counts: fields.counts.subarray(start, end),
    length: fields.lengths[row] ?? 0,
  };
}
