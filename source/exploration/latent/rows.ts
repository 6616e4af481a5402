// Files, commits and stories as rows of terms: what stands in one row is taken to be about one thing.
import type {Files, Spot} from '../reading/documents.ts';
import {filesAt, type History} from '../reading/history.ts';
import type {Pace} from '../reading/pace.ts';
import type {Query} from '../text/bm25.ts';
import {type Fields, rangeOf} from '../text/field.ts';
import {plain, type Term, type Vocabulary} from '../text/vocabulary.ts';
import type {Row} from './matrix.ts';

/** How much a term of a path counts in a file and in a commit. */
const [filePathWorth, commitPathWorth] = [1.5, 1];
/** So many of the newest commits are rows; of one that changed more files only the message counts. */
const [mostCommits, mostFiles] = [4000, 25];
/** Of larger repositories an even part of the files is learned from. */
const mostLearned = 20_000;

/** The terms of a path. */
export type PathReader = (path: string) => readonly Term[];

/** Reads the terms of each path once. */
export function pathReader(vocabulary: Vocabulary): PathReader {
  const known = new Map<string, readonly Term[]>();
  return path => {
    const terms = known.get(path) ?? vocabulary.read(path);
    known.set(path, terms);
    return terms;
  };
}

/** A file's row: what it says, and its path. */
export function fileRow({page, row}: Spot, pathTerms: readonly Term[]): Row {
  return rowOf(page.content, row, {terms: pathTerms, worth: filePathWorth});
}

/** A query's row. */
export function queryRow(query: Query): Row {
  return {terms: Int32Array.from(query.keys()), values: Float32Array.from(query.values())};
}

/** What there is to learn from: files, and of a history the commits that may be known. */
export type Lessons = {
  readonly files: Files;
  readonly history: History;
  readonly isKnown: (commit: string) => boolean;
  readonly readPath: PathReader;
};

/** The rows to learn from, in a fixed order. */
export async function rowsToLearn(
  {files, history, isKnown, readPath}: Lessons,
  pace: Pace,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const rest = () => pace.rest({stage: 'learning', done: 0, total: 1});
  const step = Math.ceil(files.paths.length / mostLearned);
  for (const [place, path] of files.paths.entries()) {
    const spot = files.spots[place];
    if (place % step === 0 && spot !== undefined) rows.push(fileRow(spot, readPath(path)));
    if (pace.isDue()) await rest();
  }
  let commits = 0;
  for (let row = 0; row < history.ids.size && commits < mostCommits; row += 1) {
    if (!isKnown(history.ids.at(row))) continue;
    commits += 1;
    const changed = filesAt(history, row);
    const named = changed.length > mostFiles ? [] : Array.from(changed);
    const terms = named.flatMap(file => readPath(history.paths[file] ?? ''));
    rows.push(rowOf(history.messages, row, {terms, worth: commitPathWorth}));
    if (pace.isDue()) await rest();
  }
  return rows;
}

type Extra = {readonly terms: readonly Term[]; readonly worth: number};

function rowOf(fields: Fields, row: number, {terms: extra, worth}: Extra): Row {
  const added = new Map<Term, number>();
  for (const term of extra) added.set(term, (added.get(term) ?? 0) + worth);
  const [start, end] = rangeOf(fields, row);
  const terms = new Int32Array(end - start + added.size);
  const values = new Float32Array(terms.length);
  let filled = 0;
  for (let at = start; at < end; at += 1) {
    const term = plain(fields.terms[at] as number);
    terms[filled] = term;
    values[filled] = 1 + Math.log(fields.counts[at] as number) + (added.get(term) ?? 0);
    added.delete(term);
    filled += 1;
  }
  for (const [term, value] of added) {
    terms[filled] = term;
    values[filled] = value;
    filled += 1;
  }
  return {terms: terms.subarray(0, filled), values: values.subarray(0, filled)};
}
