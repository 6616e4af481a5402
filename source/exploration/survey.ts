// What follows from the files of a tree, whatever the story is: the terms of their paths, and which file imports
// which. It is kept for a list of files; of those that changed since, only the imports are looked at again.
import type {Shelf} from './reading/documents.ts';
import {changedSince, type Marks, marksOf} from './reading/marks.ts';
import type {Pace} from './reading/pace.ts';
import {type Edges, edgesFrom, packEdges} from './relations/edges.ts';
import {importResolver, importsIn} from './relations/neighbours.ts';
import {bytesOf, bytesOfFields, fieldsIn, joinBytes, numbersIn, splitBytes} from './store/bytes.ts';
import {Damaged} from './store/database.ts';
import {keepDerived, readDerived} from './store/derived.ts';
import type {Store} from './store/store.ts';
import {type Fields, fieldOf, packFields} from './text/field.ts';
import type {Vocabulary} from './text/vocabulary.ts';

export type Survey = {
  /** The terms of the sources' paths. */
  readonly pathTerms: Fields;
  /** The sources that each source imports, and after them those that each test imports. */
  readonly imports: Edges;
};

type Place = {readonly store: Store; readonly vocabulary: Vocabulary; readonly pace: Pace};

/** To be raised when the survey of a list of files changes its meaning. */
const kind = 'survey 2';
/** So many files that changed are cheaper to look at again than to be kept. */
const mostUnkept = 64;

/** Surveys the files of a shelf. */
export async function readSurvey(shelf: Shelf, place: Place): Promise<Survey> {
  const {store} = place;
  const subject = {kind, basis: [...shelf.sources.paths, '', ...shelf.tests.paths].join('\n')};
  const bytes = readDerived(store, subject);
  const kept = bytes === undefined ? undefined : surveyIn(bytes);
  const marks = marksOf([...shelf.sources.spots, ...shelf.tests.spots]);
  const changed = changedSince(kept?.marks, marks);
  if (kept !== undefined && changed.length === 0) return kept;
  const survey = {
    pathTerms: kept?.pathTerms ?? (await termsOf(shelf.sources.paths, place)),
    imports: await importsOf(shelf, {known: kept?.imports, changed}, place.pace),
  };
  if (kept === undefined || changed.length > mostUnkept)
    await keepDerived(store, subject, bytesOfSurvey(survey, marks));
  return survey;
}

async function termsOf(paths: readonly string[], {vocabulary, pace}: Place): Promise<Fields> {
  const fields = [];
  for (const path of paths) {
    if (pace.isDue()) await pace.rest({stage: 'files', done: fields.length, total: paths.length});
    fields.push(fieldOf(vocabulary.read(path)));
  }
  return packFields(fields);
}

type Change = {readonly known: Edges | undefined; readonly changed: readonly number[]};

async function importsOf({sources, tests}: Shelf, {known, changed}: Change, pace: Pace): Promise<Edges> {
  const resolve = await importResolver(sources.paths, pace);
  const paths = [...sources.paths, ...tests.paths];
  const spots = [...sources.spots, ...tests.spots];
  const lists: (readonly number[] | Int32Array)[] = paths.map((_, file) =>
    known === undefined ? [] : edgesFrom(known, file),
  );
  for (const [done, file] of changed.entries()) {
    if (pace.isDue()) await pace.rest({stage: 'files', done, total: changed.length});
    const spot = spots[file];
    const names = importsIn(spot?.page.imports[spot.row]);
    const found = new Set(names.flatMap(name => resolve(name, paths[file] ?? '')));
    found.delete(file);
    lists[file] = [...found];
  }
  return packEdges(lists);
}

function bytesOfSurvey({pathTerms, imports}: Survey, marks: Marks): Uint8Array {
  return joinBytes([
    bytesOf(marks),
    bytesOf(imports.ends),
    bytesOf(imports.targets),
    bytesOfFields(pathTerms),
  ]);
}

function surveyIn(bytes: Uint8Array): Survey & {readonly marks: Marks} {
  const [marks, ends, targets, pathTerms] = splitBytes(bytes);
  const imports = {ends: numbersIn(Int32Array, ends), targets: numbersIn(Int32Array, targets)};
  const found = {marks: numbersIn(Int32Array, marks), imports, pathTerms: fieldsIn(pathTerms)};
  if (found.marks.length !== 2 * imports.ends.length) throw new Damaged();
  return found;
}
