// The parts that a repository is built of: what its manifests claim, and languages that keep to folders of their own.
import {isBelow} from '../evidence/test-commands.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import {placeOf} from '../reading/places.ts';
import {type Family, familyOf, mainFamily, web} from './languages.ts';

export type Unit = {
  readonly name: string;
  /** Where it stands; '' is the root with all that no other unit has. */
  readonly folders: readonly string[];
  readonly sources: readonly string[];
  readonly family: Family | undefined;
};

/** More units than these are put together by the first word of their names. */
const mostUnits = 8;
/** A language needs so many files, and this share of a folder's, to have the folder to itself. */
const leastFiles = 2;
const ownShare = 0.75;
/** A unit with a smaller share of the files belongs to the rest. */
const leastShare = 0.02;

/** Build files that only say how, not that something stands for itself. */
const merelyTools: ReadonlySet<ManifestKind> = new Set<ManifestKind>(['tox', 'just', 'deno']);
const native: ReadonlySet<ManifestKind> = new Set<ManifestKind>(['make', 'cmake', 'meson']);
const plainFolder =
  /^(src|lib|source|sources|static|assets|public|templates?|views|www|internal|app|include|main|java|resources|web)$/;

/** The units of a repository, largest first. */
export function unitsOf(paths: readonly string[], manifests: readonly Manifest[]): readonly Unit[] {
  const sources = paths.filter(
    path => placeOf(path) === 'source' && familyOf(path) !== undefined && !isAside(path),
  );
  const roots = rootsOf(sources, manifests);
  const owned = Map.groupBy(sources, path => innermost(path, roots));
  const units = [...owned].flatMap(([folder, files]) => byLanguage(folder, files, manifests));
  return simplify(units, sources.length);
}

const nameForms: Readonly<Partial<Record<ManifestKind, RegExp>>> = {
  go: /^module[ \t]+(\S+)/m,
  npm: /"name"\s{0,9}:\s{0,9}"([^"\n]+)"/,
  python: /^name[ \t]*=[ \t]*["']?([\w.-]+)/m,
  cargo: /^name[ \t]*=[ \t]*"([^"\n]+)"/m,
  maven: /<artifactId>([^<\n]+)</,
  cmake: /project[ \t]*\([ \t]*(\w+)/i,
  meson: /project[ \t]*\([ \t]*'([^'\n]+)'/,
};

/** What the project calls itself, by its outermost manifest; undefined when it does not say. */
export function projectName(manifests: readonly Manifest[]): string | undefined {
  for (const {kind, folder, text} of manifests) {
    const own = text.slice(0, 20_000).replace(/<parent>[\s\S]*?<\/parent>/, '');
    const written = folder === '' ? nameForms[kind]?.exec(own)?.[1] : undefined;
    // "example.org/loom/v2", "@scope/loom" and "loom-parent" are all loom.
    const last = written?.split('/').findLast(part => part !== '' && !/^v\d+$/.test(part));
    if (last !== undefined) return last.replace(/-parent$/, '');
  }
  return undefined;
}

// Code that is there to be shown or copied, and what tools keep for themselves, is not what a project is made of.
function isAside(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const isShown = folders.some(folder => /^([._].*|examples?|samples?|demos?)$/i.test(folder));
  return isShown || (folders.includes('templates') && familyOf(path) !== web);
}

function rootsOf(sources: readonly string[], manifests: readonly Manifest[]): readonly string[] {
  const standing = manifests.filter(({kind}) => !merelyTools.has(kind));
  const roots: string[] = [];
  for (const {kind, folder} of standing) {
    if (folder === '' || roots.includes(folder)) continue;
    // A library has a build file in every folder; only the outermost stands for something.
    const isInner = native.has(kind) && roots.some(root => isBelow(folder, root));
    if (!isInner && sources.some(path => isBelow(path, folder))) roots.push(folder);
  }
  const isOneThing = standing.some(({kind, folder}) => folder === '' && !native.has(kind));
  return isOneThing || roots.length > 0 ? roots : topFolders(sources);
}

// Without manifests, folders that stand side by side are what there is to go by.
function topFolders(sources: readonly string[]): readonly string[] {
  const tops = Map.groupBy(sources, path => path.slice(0, Math.max(0, path.indexOf('/'))));
  const large = [...tops].filter(([top, files]) => top !== '' && files.length >= leastFiles);
  return large.length > 1 ? large.map(([top]) => top) : [];
}

function innermost(path: string, roots: readonly string[]): string {
  return roots
    .filter(root => isBelow(path, root))
    .reduce((one, other) => (other.length > one.length ? other : one), '');
}

// A folder of templates and scripts within a Go server is the frontend, whatever manifest it lies below.
function byLanguage(
  folder: string,
  files: readonly string[],
  manifests: readonly Manifest[],
): readonly Unit[] {
  const main = mainFamily(files);
  const counts = countsByFolder(files);
  const zones = new Map<string, string>();
  for (const file of files) {
    const own = familyOf(file);
    const zone = own === undefined || own === main ? undefined : zoneOf(file, folder, counts);
    if (zone !== undefined) zones.set(file, zone);
  }
  const split = [...Map.groupBy(zones.keys(), file => zoneName(zones.get(file) ?? '', familyOf(file)))]
    .filter(([, sources]) => sources.length >= leastFiles)
    .map(([name, sources]) => {
      const folders = [...new Set(sources.map(file => zones.get(file) ?? ''))];
      return {name, folders, sources, family: mainFamily(sources)};
    });
  const taken = new Set(split.flatMap(({sources}) => sources));
  const rest = files.filter(file => !taken.has(file));
  const own = {name: nameOf(folder, manifests), folders: [folder], sources: rest, family: main};
  return rest.length === 0 ? split : [own, ...split];
}

type Counts = ReadonlyMap<string, ReadonlyMap<Family | undefined, number>>;

function countsByFolder(files: readonly string[]): Counts {
  const counts = new Map<string, Map<Family | undefined, number>>();
  for (const file of files) {
    const family = familyOf(file);
    for (const folder of foldersOf(file)) {
      const known = counts.get(folder) ?? new Map<Family | undefined, number>();
      counts.set(folder, known.set(family, (known.get(family) ?? 0) + 1));
    }
  }
  return counts;
}

// "a/b/c.ts" lies in "a" and "a/b".
function foldersOf(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

// The outermost folder below another one in which nearly everything is of the file's language.
function zoneOf(file: string, below: string, counts: Counts): string | undefined {
  return foldersOf(file).find(folder => {
    const inside = counts.get(folder);
    if (folder.length <= below.length || inside === undefined) return false;
    const all = [...inside.values()].reduce((sum, count) => sum + count, 0);
    return (inside.get(familyOf(file)) ?? 0) >= ownShare * all;
  });
}

function zoneName(zone: string, family: Family | undefined): string {
  const last = zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  if (family === web) return web.name;
  return plainFolder.test(last) ? (family?.name ?? last) : last;
}

function nameOf(folder: string, manifests: readonly Manifest[]): string {
  const isElectron = manifests.some(
    ({kind, folder: own, text}) => kind === 'npm' && own === folder && /"electron"\s*:/.test(text),
  );
  const last = folder.slice(folder.lastIndexOf('/') + 1).toLowerCase();
  if (isElectron && (last === '' || plainFolder.test(last))) return 'electron';
  if (last === '') return projectName(manifests)?.toLowerCase() ?? 'core';
  const parent = folder.split('/').at(-2)?.toLowerCase();
  return plainFolder.test(last) && parent !== undefined ? parent : last;
}

function simplify(units: readonly Unit[], total: number): readonly Unit[] {
  const named = merge(units, ({name}) => name);
  const fewer =
    named.length <= mostUnits
      ? named
      : merge(named, unit =>
          unit.folders.includes('') ? unit.name : (unit.name.split(/[-_.]/)[0] ?? unit.name),
        );
  if (fewer.length <= mostUnits) return bySize(fewer);
  const small = bySize(fewer).filter(
    (unit, rank) => rank >= mostUnits || unit.sources.length < leastShare * total,
  );
  return bySize(fewer.filter(unit => !small.includes(unit)));
}

function merge(units: readonly Unit[], key: (unit: Unit) => string): readonly Unit[] {
  return Array.from(Map.groupBy(units, key), ([name, same]) => {
    const sources = same.flatMap(unit => unit.sources);
    return {name, folders: same.flatMap(unit => unit.folders), sources, family: mainFamily(sources)};
  });
}

function bySize(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((one, other) => other.sources.length - one.sources.length);
}
