// Names that a story takes for granted and that exist nowhere: what a tech lead asks about first.
import {nearest} from '../../plan/nearest.ts';
import type {StorySummary, UnknownName} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import type {Corpus} from '../corpus.ts';
import type {Pace} from '../reading/pace.ts';
import {placeOf} from '../reading/places.ts';
import type {Tree} from '../reading/tree.ts';
import {formOf, type StoryName} from './names.ts';

const mostUnknown = 12;
const mostNearest = 3;

/** Names that every programmer knows, whether this repository uses them or not. */
const worldly =
  /^(true|false|null|none|undefined|stdin|stdout|stderr|localhost|readme\.md|changelog\.md|license|node\.js|[A-Z]\w*(Error|Exception)|JavaScript|TypeScript|GitHub|GitLab|OpenAI|PostgreSQL|MySQL|WebSocket|WebSockets|DevTools|macOS|iOS|LinkedIn|YouTube|PowerShell|OpenAPI|GraphQL|NumPy|PyPI|MkDocs|FastAPI)$/i;
/** Names that stand for any name. */
const placeholder = /^(my|foo|bar|baz|qux|some|your|example)(_|[A-Z]|$)/;

export type NameSearch = {
  readonly names: readonly StoryName[];
  readonly corpus: Corpus;
  readonly tree: Tree;
  readonly stories: readonly StorySummary[];
  readonly pace: Pace;
};

/** Which of the names exist neither in code, paths nor other stories, and are not the story's own invention. */
export async function unknownNames(search: NameSearch): Promise<readonly UnknownName[]> {
  const {names, corpus, stories} = search;
  const suspects = names.filter(
    ({name, kind, stance}) =>
      stance !== 'new' &&
      !worldly.test(name) &&
      !placeholder.test(name) &&
      !isIndexed(name, kind, corpus) &&
      (kind !== 'file' || stance === 'assumed' || hasFolder(name, search.tree.paths)) &&
      !stories.some(({text}) => text.includes(name.toLowerCase())) &&
      !isInPaths(name, search.tree.paths),
  );
  const missing = await notInTexts(suspects, search);
  const first = missing.toSorted(
    (one, other) => Number(other.stance === 'assumed') - Number(one.stance === 'assumed'),
  );
  const pool = missing.length > 0 ? existingNames(corpus) : [];
  return first.slice(0, mostUnknown).map(({name, kind, line}) => ({
    name,
    kind,
    line,
    nearest: kind === 'file' ? nearestPaths(name, search.tree.paths) : nearestNames(name, pool),
  }));
}

// The index knows whole identifiers; it does not know routes, flags and file names.
function isIndexed(name: string, kind: StoryName['kind'], {vocabulary, content, path}: Corpus): boolean {
  if (kind === 'endpoint' || kind === 'event' || kind === 'file') return false;
  if (kind === 'flag' && !name.slice(2).includes('-')) return false;
  const whole = vocabulary.termsOf(name.replace(/^-+/, '').replaceAll('-', '_')).at(-1);
  return whole !== undefined && (content.frequencies[whole] ?? 0) + (path.frequencies[whole] ?? 0) > 0;
}

function isInPaths(name: string, paths: readonly string[]): boolean {
  const wanted = name.replace(/^\.?\//, '').toLowerCase();
  return paths.some(path => {
    const lower = path.toLowerCase();
    return lower === wanted || lower.endsWith(`/${wanted}`) || lower.includes(`/${wanted}.`);
  });
}

// A file in a folder that is not there either is an example more often than a gap.
function hasFolder(name: string, paths: readonly string[]): boolean {
  const folder = name.slice(0, name.lastIndexOf('/') + 1).replace(/^\.\//, '');
  return folder !== '' && paths.some(path => path.startsWith(folder));
}

// Every text but documentation is asked, tests included: what only a document says does not exist yet.
async function notInTexts(
  suspects: readonly StoryName[],
  {tree, pace}: NameSearch,
): Promise<readonly StoryName[]> {
  let missing = suspects.map(suspect => ({suspect, form: formOf(suspect)}));
  if (missing.length === 0) return [];
  const paths = tree.paths.filter(path => placeOf(path) !== 'documentation');
  for await (const {text} of tree.read(paths)) {
    missing = missing.filter(({form}) => !form.test(text));
    if (missing.length === 0) break;
    if (pace.isDue()) await pace.rest({stage: 'ranking', done: 0, total: 0});
  }
  return missing.map(({suspect}) => suspect);
}

function existingNames({documents}: Corpus): readonly string[] {
  const names = new Set<string>();
  for (const {definitions} of documents) for (const {name} of definitions) names.add(name);
  return [...names];
}

// Names that share most of the words, then one that is a typing mistake away.
function nearestNames(name: string, pool: readonly string[]): readonly string[] {
  const wanted = new Set(stemsOf(name));
  const alike = pool
    .map(candidate => {
      const parts = new Set(stemsOf(candidate));
      const shared = [...parts].filter(part => wanted.has(part)).length;
      return {candidate, likeness: shared / Math.max(1, wanted.size + parts.size - shared)};
    })
    .filter(({likeness}) => likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness || (one.candidate < other.candidate ? -1 : 1))
    .map(({candidate}) => candidate);
  const typed = nearest(name, pool);
  return [...new Set([...alike.slice(0, mostNearest), ...(typed === undefined ? [] : [typed])])].slice(
    0,
    mostNearest,
  );
}

function nearestPaths(name: string, paths: readonly string[]): readonly string[] {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const byBase = new Map(paths.map(path => [path.slice(path.lastIndexOf('/') + 1), path]));
  const near = nearest(base, [...byBase.keys()]);
  const path = near === undefined ? undefined : byBase.get(near);
  return path === undefined ? [] : [path];
}
