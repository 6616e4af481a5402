// The parts that a repository is built of: what its manifests claim, and languages that keep to folders of their own.
import {isBelow} from '../habits/test-commands.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import {placeOf} from '../reading/places.ts';
import {type Family, familyOf, mainFamily, web} from './languages.ts';
import {byLanguage} from './zones.ts';

export type Unit = {
  readonly name: string;
  /** Where it stands; '' is the root with all that no other unit has. */
  readonly folders: readonly string[];
  readonly sources: readonly string[];
  readonly family: Family | undefined;
};

/** More units than these are put together by the first word of their names. */
const mostUnits = 8;
/** A unit with a smaller share of the files belongs to the rest. */
const leastShare = 0.02;
/** One with a smaller share still is a thing by the way, however few there are. */
const tinyShare = 0.01;

/** Build files that only say how, not that something stands for itself. */
const merelyTools: ReadonlySet<ManifestKind> = new Set<ManifestKind>(['tox', 'just', 'deno']);
const native: ReadonlySet<ManifestKind> = new Set<ManifestKind>(['make', 'cmake', 'meson']);

/** The units of a repository, largest first. */
export function unitsOf(paths: readonly string[], manifests: readonly Manifest[]): readonly Unit[] {
  const sources = paths.filter(
    path => placeOf(path) === 'source' && familyOf(path) !== undefined && !isAside(path),
  );
  const roots = rootsOf(sources, manifests);
  const owned = Map.groupBy(sources, innermostOf(roots));
  const units = [...owned].flatMap(([folder, files]) => byLanguage(folder, files, manifests));
  return simplify(units, sources.length);
}

// Code that is there to be shown or copied, that only builds, and what tools keep for themselves, is not what a project
// is made of.
function isAside(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  const isShown = folders.some(folder => /^([._].*|(.*[-_.])?(examples?|samples?|demos?))$/i.test(folder));
  const isBuild = /\.gradle\.kts$/.test(path);
  return isShown || isBuild || (folders.includes('templates') && familyOf(path) !== web);
}

function rootsOf(sources: readonly string[], manifests: readonly Manifest[]): readonly string[] {
  const standing = manifests.filter(({kind}) => !merelyTools.has(kind));
  const roots: string[] = [];
  const folders = [...new Set(sources.map(path => path.slice(0, Math.max(0, path.lastIndexOf('/')))))];
  for (const {kind, folder} of standing) {
    if (folder === '' || roots.includes(folder)) continue;
    // A library has a build file in every folder; only the outermost stands for something.
    const isInner = native.has(kind) && roots.some(root => isBelow(folder, root));
    if (!isInner && folders.some(own => isBelow(own, folder))) roots.push(folder);
  }
  const isOneThing = standing.some(({kind, folder}) => folder === '' && !native.has(kind));
  return isOneThing || roots.length > 0 ? roots : topFolders(sources);
}

// Without manifests, folders that stand side by side are what there is to go by.
function topFolders(sources: readonly string[]): readonly string[] {
  const tops = Map.groupBy(sources, path => path.slice(0, Math.max(0, path.indexOf('/'))));
  const large = [...tops].filter(([top, files]) => top !== '' && files.length > 1);
  return large.length > 1 ? large.map(([top]) => top) : [];
}

// The files of a folder all have one answer.
function innermostOf(roots: readonly string[]): (path: string) => string {
  const known = new Map<string, string>();
  return path => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const found =
      known.get(folder) ??
      roots
        .filter(root => isBelow(folder, root))
        .reduce((one, other) => (other.length > one.length ? other : one), '');
    known.set(folder, found);
    return found;
  };
}

function simplify(units: readonly Unit[], total: number): readonly Unit[] {
  const named = merge(units, ({name}) => name);
  const fewer =
    named.length <= mostUnits
      ? named
      : merge(named, unit =>
          unit.folders.includes('') ? unit.name : (unit.name.split(/[-_.]/)[0] ?? unit.name),
        );
  if (fewer.length <= mostUnits)
    return bySize(fewer.filter(({sources}) => sources.length >= tinyShare * total));
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
