// Where a criterion's work takes place: files that it or an answer names, then the likeliest that exploration
// found. Without a credible file nothing is said.
import {isTestPath} from '../../plan/paths.ts';
import type {Criterion, Finding} from '../../plan/types.ts';
import type {Place} from '../part.ts';
import {affinityOf} from './affinity.ts';

const filePattern = /[\w@.~$-]*(?:\/[\w@.~$-]+)*\.[A-Za-z]\w{0,8}\b/g;
const sourceExtension =
  /\.(?:go|c|h|cc|cpp|hpp|rs|js|mjs|cjs|jsx|ts|tsx|py|java|kt|rb|php|cs|swift|sh|sql|html|css|scss|vue|svelte|md|mdx|rst|ya?ml|toml|json|proto|xml|gradle|comp|glsl|mk|cmake|service)$/i;
const outside = /^(?:[~$/]|\.\.|https?:)/;
/** A file this close to the best one may be the place too. */
const closeToBest = 0.65;
const mostPlaces = 3;

/** Every path of the tree that ends with the name, by whole folders. */
function pathsNamed(name: string, paths: readonly string[]): readonly string[] {
  const wanted = name.replace(/^\.\//, '');
  return paths.filter(path => path === wanted || path.endsWith(`/${wanted}`));
}

/** Files that a text names: existing ones by path or unambiguous name, others with a folder as new. */
export function namedPlaces(text: string, paths: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  for (const [name] of text.matchAll(filePattern)) {
    const found = pathsNamed(name, paths);
    const [only] = found;
    if (only !== undefined && found.length === 1) places.push({path: only, isNew: false, certainty: 1});
    else if (found.length === 0 && isPlausiblyNew(name, paths))
      places.push({path: name.replace(/^\.\//, ''), isNew: true, certainty: 1});
  }
  return places.filter((place, at) => places.findIndex(other => other.path === place.path) === at);
}

/** Whether code named after a settings file is there: `config.go` reads `config.toml`, wherever that will stand. */
function hasReader(name: string, paths: readonly string[]): boolean {
  const bare = name.replace(/\.\w+$/, '').toLowerCase();
  return paths.some(
    path =>
      path
        .replace(/^.*\//, '')
        .replace(/\.\w+$/, '')
        .toLowerCase() === bare,
  );
}

/** A path of the repository that is not there yet: source by its extension, in a folder that is known, or documentation. */
function isPlausiblyNew(name: string, paths: readonly string[]): boolean {
  if (outside.test(name) || !sourceExtension.test(name)) return false;
  const path = name.replace(/^\.\//, '');
  if (!path.includes('/') && hasReader(path, paths)) return false;
  if (!path.includes('/')) return /^(?:[A-Z]+|[A-Za-z][\w-]+)\.(?:md|ya?ml|toml)$/.test(path);
  const [top = ''] = path.split('/');
  return (
    /^(?:docs?|src|lib|internal|cmd|pkg|test|tests|scripts)$/.test(top) ||
    paths.some(each => each.startsWith(`${top}/`))
  );
}

const likely = 0.7;
const possible = 0.4;

/** Where work may take place: what exploration found, and the files that come into question. */
export type Ground = {
  readonly finding: Finding;
  /** Those that the lead named, else the story's likeliest, best first. */
  readonly known: readonly Place[];
  /** Whether the lead named them: then there are no others. */
  readonly isDecided: boolean;
};

/** The places of one criterion, best first; only those of a domain where one is given. */
export function placesOf(criterion: Criterion, ground: Ground, domain?: string): readonly Place[] {
  const {finding, known} = ground;
  const files = new Map(finding.files.map(file => [file.path, file]));
  const isOwn = ({path, isNew}: Place): boolean =>
    domain === undefined || isNew || files.get(path)?.domain === domain;
  const named = namedPlaces(criterion.text, finding.paths).filter(isOwn);
  const clear = ground.isDecided ? undefined : clearlyBest(criterion, finding);
  const all = clear === undefined || known.some(({path}) => path === clear.path) ? known : [...known, clear];
  const ranked = all
    .filter(place => isOwn(place) && named.every(({path}) => path !== place.path))
    .map(place => ({place, value: affinityOf(criterion, place.path, finding)}))
    .filter(({value}) => value > 0)
    .toSorted((a, b) => b.value - a.value);
  const least = (ranked[0]?.value ?? 0) * closeToBest;
  const others = ranked.filter(({value}) => value >= least).map(({place}) => place);
  return [...named, ...others].slice(0, Math.max(mostPlaces, named.length));
}

/** The file that is better than a criterion's next one by far, whatever the rest of the story says. */
function clearlyBest({number}: Criterion, finding: Finding): Place | undefined {
  const [best, second] = finding.criteria.find(each => each.number === number)?.files ?? [];
  const isClear = best !== undefined && second !== undefined && best.score >= byFar * second.score;
  return isClear ? foundPlace(best.path, finding) : undefined;
}
const byFar = 1.25;

/** A file that exploration found, as a place. */
export function foundPlace(path: string, {files}: Finding): Place {
  const isLikely = files.find(file => file.path === path)?.likelihood === 'likely';
  return {path, isNew: false, certainty: isLikely ? likely : possible};
}

/** A free path in the folder and with the extension of a neighbour, named after words in the folder's own style. */
export function newPathBeside(neighbour: string, words: readonly string[], paths: readonly string[]): string {
  const [folder, extension] = [neighbour.replace(/[^/]*$/, ''), neighbour.replace(/^.*(?=\.)/, '')];
  const siblings = paths
    .filter(path => path.startsWith(folder) && !isTestPath(path))
    .map(path => path.slice(folder.length));
  const joint = siblings.some(name => name.includes('-')) ? '-' : '_';
  const name = words.filter(word => /^[a-z]{3,}$/.test(word)).slice(0, 2);
  const candidates = [name.slice(0, 1), name, [...name, 'new']].map(
    each => `${folder}${each.join(joint)}${extension}`,
  );
  return (
    candidates.find(path => !paths.includes(path)) ?? `${folder}${name.join(joint)}${joint}2${extension}`
  );
}

/** The existing tests of a file: what exploration found, else the counterpart by name in or under its folder. */
export function testsOf(path: string, finding: Finding): readonly string[] {
  const found = finding.files.find(file => file.path === path)?.tests ?? [];
  if (found.length > 0) return found.filter(test => finding.paths.includes(test));
  const [folder, name] = [path.replace(/[^/]*$/, ''), path.replace(/^.*\//, '').replace(/\.\w+$/, '')];
  const counterpart = new RegExp(
    `(?:^|/)(?:${literally(name)}[._-](?:test|spec)s?|test_${literally(name)}|${literally(name)}Tests?)\\.\\w+$`,
    'i',
  );
  return finding.paths.filter(each => each.startsWith(folder) && counterpart.test(each)).slice(0, 2);
}

/** Where tests of the given places go: the existing test files. */
export function testPlaces(places: readonly Place[], finding: Finding): readonly Place[] {
  const own = places.filter(place => isTestPath(place.path));
  const tests = places
    .flatMap(place => testsOf(place.path, finding))
    .map(path => ({path, isNew: false, certainty: likely}));
  const all = [...own, ...tests];
  return all.filter((place, at) => all.findIndex(other => other.path === place.path) === at).slice(0, 2);
}

/** A text as a pattern that matches itself. */
export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
