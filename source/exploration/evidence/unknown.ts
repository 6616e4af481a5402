// Names that a story takes for granted and that exist nowhere: what a tech lead asks about first.
import type {StorySummary, UnknownName} from '../../plan/types.ts';
import {type Corpus, lookAtSpots} from '../corpus.ts';
import type {Pace} from '../reading/pace.ts';
import {eachSlot, frequencyOf, type Sight} from '../text/sight.ts';
import type {Tree} from '../trees/tree.ts';
import {formOf, type StoryName} from './names.ts';
import {nearestNames, nearestPaths} from './nearest-names.ts';

const mostUnknown = 12;
/** So many files are read to see whether a name stands in them. */
const mostRead = 2000;

/** Names that every programmer knows, whether this repository uses them or not. */
const worldly =
  /^(true|false|null|none|undefined|stdin|stdout|stderr|localhost|readme\.md|changelog\.md|license|node\.js|[A-Z]\w*(Error|Exception)|JavaScript|TypeScript|GitHub|GitLab|OpenAI|PostgreSQL|MySQL|WebSocket|WebSockets|DevTools|macOS|iOS|LinkedIn|YouTube|PowerShell|OpenAPI|GraphQL|NumPy|PyPI|MkDocs|FastAPI)$/i;
/** Names that stand for any name. */
const placeholder = /^(my|foo|bar|baz|qux|some|your|example)(_|[A-Z]|$)/;

export type NameSearch = {
  readonly names: readonly StoryName[];
  readonly corpus: Corpus;
  readonly tree: Tree;
  /** Places of the files, best first. */
  readonly order: readonly number[];
  readonly stories: readonly StorySummary[];
  readonly pace: Pace;
};

/** Which of the names exist neither in code, paths nor other stories, and are not the story's own invention. */
export async function unknownNames(search: NameSearch): Promise<readonly UnknownName[]> {
  const {names, corpus, stories} = search;
  const lowerPaths = search.tree.paths.map(path => path.toLowerCase());
  const suspects = names.filter(
    ({name, kind, stance}) =>
      stance !== 'new' &&
      !worldly.test(name) &&
      !placeholder.test(name) &&
      !isIndexed(name, kind, corpus) &&
      (kind !== 'file' || stance === 'assumed' || hasFolder(name, search.tree.paths)) &&
      !stories.some(({text}) => text.includes(name.toLowerCase())) &&
      !isInPaths(name, lowerPaths),
  );
  const missing = await notInTexts(suspects, search);
  const first = missing.toSorted(
    (one, other) => Number(other.stance === 'assumed') - Number(one.stance === 'assumed'),
  );
  const nearestTo = missing.length > 0 ? await nearestNames(corpus, search.order) : () => [];
  return first.slice(0, mostUnknown).map(({name, kind, line}) => ({
    name,
    kind,
    line,
    nearest: kind === 'file' ? nearestPaths(name, search.tree.paths) : nearestTo(name),
  }));
}

// The index knows whole identifiers; it does not know routes, flags and file names.
function isIndexed(name: string, kind: StoryName['kind'], {vocabulary, content}: Corpus): boolean {
  if (kind === 'endpoint' || kind === 'event' || kind === 'file') return false;
  if (kind === 'flag' && !name.slice(2).includes('-')) return false;
  const whole = vocabulary.termsOf(identifierIn(name)).at(-1);
  return whole !== undefined && frequencyOf(content, whole) > 0;
}

/** A flag or a name as an identifier, so that the index may know it: `--dry-run` is dry_run. */
export function identifierIn(name: string): string {
  return name.replace(/^-+/, '').replaceAll('-', '_');
}

function isInPaths(name: string, lowerPaths: readonly string[]): boolean {
  const wanted = name.replace(/^\.?\//, '').toLowerCase();
  const [end, beginning] = [`/${wanted}`, `/${wanted}.`];
  return lowerPaths.some(path => path === wanted || path.endsWith(end) || path.includes(beginning));
}

// A file in a folder that is not there either is an example more often than a gap.
function hasFolder(name: string, paths: readonly string[]): boolean {
  const folder = name.slice(0, name.lastIndexOf('/') + 1).replace(/^\.\//, '');
  return folder !== '' && paths.some(path => path.startsWith(folder));
}

// Only files that have all parts of a name can have the name; they are read, tests included. What only a document says
// does not exist yet.
async function notInTexts(
  suspects: readonly StoryName[],
  {tree, pace, corpus}: NameSearch,
): Promise<readonly StoryName[]> {
  let missing = suspects.map(suspect => ({suspect, form: formOf(suspect)}));
  if (missing.length === 0) return [];
  const {sources, tests} = corpus.shelf;
  const inTests = await lookAtSpots({wanted: corpus.wanted, pace}, tests.spots, page => page.content);
  const isInSource = filesWith(suspects, corpus.own, corpus);
  const isInTest = filesWith(suspects, inTests, corpus);
  const candidates = [
    ...sources.paths.filter((_, file) => isInSource.has(file)),
    ...tests.paths.filter((_, file) => isInTest.has(file)),
  ];
  for await (const {text} of tree.read(candidates.slice(0, mostRead))) {
    missing = missing.filter(({form}) => !form.test(text));
    if (missing.length === 0) break;
    if (pace.isDue()) await pace.rest({stage: 'ranking', done: 0, total: 0});
  }
  return missing.map(({suspect}) => suspect);
}

// The places of the files that have all parts of any of the names.
function filesWith(
  names: readonly StoryName[],
  sight: Sight,
  {vocabulary, wanted}: Corpus,
): ReadonlySet<number> {
  const parts = names
    .map(({name}) => vocabulary.readParts(name).map(wanted.slotOf))
    .filter(slots => slots.length > 0);
  const found = new Set<number>();
  for (const file of sight.ends.keys()) {
    const present = new Set<number>();
    eachSlot(sight, file, slot => present.add(slot));
    if (parts.some(slots => slots.every(slot => present.has(slot)))) found.add(file);
  }
  return found;
}
