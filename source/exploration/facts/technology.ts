// What a repository is built with: the languages of its files, with the versions that its manifests ask for, and
// the packages that say what kind of program it is.
import type {Technology} from '../../plan/types.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import {extensionOf, placeOf} from '../reading/places.ts';
import {packagesOf} from './packages.ts';

/** A language of a repository, by the extensions of its files. */
const languages: Readonly<Record<string, string>> = {
  go: 'Go',
  c: 'C',
  h: 'C',
  cc: 'C++',
  cpp: 'C++',
  cxx: 'C++',
  hpp: 'C++',
  rs: 'Rust',
  py: 'Python',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  mts: 'TypeScript',
  js: 'JavaScript',
  jsx: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  java: 'Java',
  kt: 'Kotlin',
  scala: 'Scala',
  cs: 'C#',
  swift: 'Swift',
  rb: 'Ruby',
  php: 'PHP',
  ex: 'Elixir',
  exs: 'Elixir',
  dart: 'Dart',
  lua: 'Lua',
  vue: 'Vue',
  svelte: 'Svelte',
};

type VersionIn = (text: string) => string | undefined;
const first =
  (pattern: RegExp): VersionIn =>
  text =>
    pattern.exec(text)?.[1];

/** Where a manifest of a kind says which version of a language it wants. */
const versions: Readonly<Record<string, Readonly<Partial<Record<ManifestKind, VersionIn>>>>> = {
  Go: {go: first(/^go\s+(\d[\d.]*)/m)},
  C: {
    make: first(/-std=(?:c|gnu)(\d\d)\b/),
    cmake: first(/C_STANDARD\s+(\d+)/),
    meson: first(/c_std=(?:c|gnu)(\d\d)/),
  },
  'C++': {
    make: first(/-std=(?:c|gnu)\+\+(\d\w)/),
    cmake: first(/CXX_STANDARD\s+(\d+)/),
    meson: first(/cpp_std=(?:c|gnu)\+\+(\d\w)/),
  },
  Rust: {cargo: first(/^rust-version\s*=\s*"([\d.]+)"/m)},
  Python: {python: first(/requires-python\s*=\s*["'][^\d"']*([\d.]+)/)},
  TypeScript: {npm: first(/"typescript"\s*:\s*"[^\d"]*(\d[\w.-]*)"/)},
  Java: {maven: first(/<(?:maven\.compiler\.(?:release|source)|java\.version)>([\d.]+)</)},
  Kotlin: {gradle: first(/kotlin\S*\s+version\s+"([\d.]+)"/)},
  'C#': {dotnet: first(/<TargetFramework>([^<]+)</)},
  Swift: {swift: first(/swift-tools-version:\s*([\d.]+)/)},
  Ruby: {ruby: first(/^ruby\s+["']([\d.]+)["']/m)},
  PHP: {composer: first(/"php"\s*:\s*"[^\d"]*([\d.]+)"/)},
  Elixir: {mix: first(/elixir:\s*"[^\d"]*([\d.]+)"/)},
};

/** A language with a smaller share of the files is not what a repository is written in. */
const leastShare = 0.03;

/** The technology of a repository: languages first, the most used before the others. */
export function technologyOf(
  paths: readonly string[],
  manifests: readonly Manifest[],
): readonly Technology[] {
  return [...languagesOf(paths, manifests), ...manifests.flatMap(packagesOf)].filter(
    ({name}, at, all) => all.findIndex(other => other.name === name) === at,
  );
}

function languagesOf(paths: readonly string[], manifests: readonly Manifest[]): readonly Technology[] {
  const sources = paths.filter(path => ['source', 'test'].includes(placeOf(path)));
  const named = sources.filter(path => Object.hasOwn(languages, extensionOf(path)));
  const owned = Map.groupBy(named, path => languages[extensionOf(path)] ?? '');
  return [...owned]
    .filter(([, own]) => own.length >= leastShare * named.length)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([name, own]) => ({role: 'language', name, ...versionOf(name, manifests, own[0] ?? '')}));
}

function versionOf(name: string, manifests: readonly Manifest[], fallback: string) {
  const found = manifests
    .map(({kind, text, path}) => ({version: versions[name]?.[kind]?.(text), path}))
    .find(({version}) => version !== undefined);
  return found ?? {version: undefined, path: fallback};
}
