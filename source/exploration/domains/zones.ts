// Languages that keep to folders of their own: templates and scripts within a Go server are the frontend, whatever
// manifest they lie below.
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import {type Family, familyNamed, familyOf, mainFamily} from './languages.ts';
import {nameOf, zoneName} from './naming.ts';
import type {Unit} from './units.ts';

/** A language needs so many files, and this share of a folder's, to have the folder to itself. */
const leastFiles = 2;
const leastShare = 0.02;
const ownShare = 0.9;

/** The family whose code a manifest builds. */
const familyOfKind: Readonly<Partial<Record<ManifestKind, string>>> = {
  go: 'go',
  python: 'python',
  cargo: 'rust',
  maven: 'jvm',
  gradle: 'jvm',
  ruby: 'ruby',
  composer: 'php',
  dotnet: 'dotnet',
  mix: 'elixir',
  swift: 'swift',
};

/** Splits the files of a folder by language, where a language keeps to folders of its own. */
export function byLanguage(
  folder: string,
  files: readonly string[],
  manifests: readonly Manifest[],
): readonly Unit[] {
  const main = ownFamily(folder, files, manifests);
  const counts = countsByFolder(files);
  const zones = new Map<string, string>();
  for (const file of files) {
    const own = familyOf(file);
    const zone = own === undefined || own === main ? undefined : zoneOf(file, folder, counts);
    if (zone !== undefined) zones.set(file, zone);
  }
  const split = [...Map.groupBy(zones.keys(), file => zoneName(zones.get(file) ?? '', familyOf(file)))]
    .filter(([, sources]) => sources.length >= Math.max(leastFiles, leastShare * files.length))
    .map(([name, sources]) => {
      const folders = [...new Set(sources.map(file => zones.get(file) ?? ''))];
      return {name, folders, sources, family: mainFamily(sources)};
    });
  const taken = new Set(split.flatMap(({sources}) => sources));
  const rest = files.filter(file => !taken.has(file));
  const own = {name: nameOf(folder, manifests), folders: [folder], sources: rest, family: main};
  return rest.length === 0 ? split : [own, ...split];
}

// What a manifest is for, when there are such files; else what most files are.
function ownFamily(
  folder: string,
  files: readonly string[],
  manifests: readonly Manifest[],
): Family | undefined {
  const declared = manifests
    .filter(manifest => manifest.folder === folder)
    .map(({kind}) => familyNamed(familyOfKind[kind]));
  return (
    declared.find(family => files.some(file => family !== undefined && familyOf(file) === family)) ??
    mainFamily(files)
  );
}

type Counts = ReadonlyMap<string, ReadonlyMap<Family | undefined, number>>;

function countsByFolder(files: readonly string[]): Counts {
  const counts = new Map<string, Map<Family | undefined, number>>();
  const byFolder = Map.groupBy(files, file => file.slice(0, file.lastIndexOf('/') + 1));
  for (const [own, inside] of byFolder) {
    for (const [family, {length}] of Map.groupBy(inside, familyOf)) {
      for (const folder of foldersOf(own)) {
        const known = counts.get(folder) ?? new Map<Family | undefined, number>();
        counts.set(folder, known.set(family, (known.get(family) ?? 0) + length));
      }
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
