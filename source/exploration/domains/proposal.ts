// Domains proposed from what a repository holds: its parts by manifest and language, packaging, documentation.
import picomatch from 'picomatch';
import type {Domain} from '../../plan/types.ts';
import {splitIdentifier, stem, stopWords} from '../../plan/words.ts';
import type {Manifest} from '../reading/manifests.ts';
import {type Unit, unitsOf} from './units.ts';

const mostKeywords = 12;

/** Words that people use for a kind of work, whatever the files are called. */
const spoken: Readonly<Record<string, string>> = {
  frontend: 'page button form layout style css browser click component template html',
  electron: 'window menu tray preload ipc desktop',
  packaging: 'package installer release docker flatpak build workflow pipeline',
  ci: 'workflow pipeline build release',
  documentation: 'documentation docs readme guide changelog instructions',
};

/** Words that say how folders are laid out, and nothing about what is in them. */
const layout = new Set(
  'src lib main init index internal pkg cmd app include source test resource'.split(' ').map(stem),
);

const packagingGlobs = [
  'packaging/**',
  'flatpak/**',
  'snap/**',
  'debian/**',
  'installer/**',
  'deploy/**',
  'docker/**',
  'charts/**',
  '{,**/}Dockerfile*',
  '{,**/}docker-compose*.{yml,yaml}',
  '.goreleaser.{yml,yaml}',
  '{,**/}*flatpak*.{yml,yaml,json}',
  '{,**/}electron-builder.*',
];
const pipelineGlobs = [
  '.github/workflows/**',
  '.github/actions/**',
  '.gitlab-ci.yml',
  '.circleci/**',
  '.ci/**',
  'Jenkinsfile',
];
const documentGlobs = ['docs/**', 'doc/**', 'documentation/**', '*.{md,rst,adoc}'];

/** The domains that a repository's paths and manifests suggest, the largest first. */
export function proposeDomains(paths: readonly string[], manifests: readonly Manifest[]): readonly Domain[] {
  const units = unitsOf(paths, manifests);
  const words = new Map(units.map(unit => [unit, wordsOf(unit)]));
  const code = units.map(unit => ({
    name: unit.name,
    description: describe(unit),
    paths: globsOf(unit, units, paths),
    keywords: keywordsOf(unit, words),
  }));
  const packaging = present(packagingGlobs, paths);
  const pipelines = present(pipelineGlobs, paths);
  const extra = [
    packaging.length > 0
      ? domain('packaging', 'Packages, builds and releases', [...packaging, ...pipelines])
      : domain('ci', 'Continuous integration and releases', pipelines),
    documentation(paths),
  ].filter(({name, paths: globs}) => globs.length > 0 && !code.some(unit => unit.name === name));
  return [...code, ...extra];
}

// The guides at the top are called by their names.
function documentation(paths: readonly string[]): Domain {
  const own = domain(
    'documentation',
    'Documentation for users and developers',
    present(documentGlobs, paths),
  );
  const guides = paths
    .map(path => /^(?:docs?\/|documentation\/)?([A-Za-z][A-Za-z-]{2,})\.(?:md|rst|adoc)$/.exec(path)?.[1])
    .filter(name => name !== undefined)
    .map(name => name.toLowerCase());
  return {...own, keywords: [...new Set([...own.keywords, ...guides])].slice(0, mostKeywords)};
}

function domain(name: string, description: string, paths: readonly string[]): Domain {
  return {name, description, paths, keywords: spoken[name]?.split(' ') ?? []};
}

function present(globs: readonly string[], paths: readonly string[]): readonly string[] {
  return globs.filter(glob => {
    // Most globs are a folder, and beginnings are compared quickly.
    const folder = /^([\w./-]+\/)\*\*$/.exec(glob)?.[1];
    const isMatch =
      folder === undefined ? picomatch(glob, {dot: true}) : (path: string) => path.startsWith(folder);
    return paths.some(path => isMatch(path));
  });
}

function describe({family, folders, sources}: Unit): string {
  const typed = sources.filter(path => /\.[cm]?tsx?$/.test(path)).length;
  const language = 2 * typed > sources.length ? 'TypeScript' : (family?.label ?? 'Sources');
  const places = folders.map(folder => (folder === '' ? 'the root' : `${folder}/`));
  return `${language} in ${places.slice(0, 4).join(', ')}${places.length > 4 ? ' and others' : ''}`;
}

// The root is spelled as the folders that nobody else claims, so that a person sees what belongs to it.
function globsOf(unit: Unit, units: readonly Unit[], paths: readonly string[]): readonly string[] {
  const claimed = new Set(units.flatMap(({folders}) => folders));
  return unit.folders.flatMap(folder => {
    if (folder !== '') return [`${folder}/**`];
    const tops = new Set(
      unit.sources.filter(path => path.includes('/')).map(path => path.slice(0, path.indexOf('/'))),
    );
    for (const path of paths) {
      const top = path.slice(0, Math.max(0, path.indexOf('/')));
      if (/^(tests?|spec|scripts?|examples?|testdata|testing)$/.test(top)) tops.add(top);
    }
    return [
      ...[...tops]
        .filter(top => !claimed.has(top) && !top.startsWith('.'))
        .sort()
        .map(top => `${top}/**`),
      '*',
    ];
  });
}

// Words of the unit's own paths that other units' paths do not have.
function keywordsOf(unit: Unit, words: ReadonlyMap<Unit, Words>): readonly string[] {
  const others = [...words].filter(([other]) => other !== unit).map(([, own]) => own);
  const own = [...(words.get(unit) ?? [])]
    .filter(([word]) => word.length > 2 && !/^\d+$/.test(word) && !stopWords.has(word) && !layout.has(word))
    .filter(([word]) => !others.some(other => other.has(word)))
    .sort((one, other) => other[1].count - one[1].count)
    .map(([, {spelling}]) => spelling);
  return [...new Set([...(spoken[unit.name]?.split(' ') ?? []), ...own])].slice(0, mostKeywords);
}

/** By stem, how many of a unit's paths have it, and how it is written. */
type Words = ReadonlyMap<string, {readonly count: number; readonly spelling: string}>;

function wordsOf(unit: Unit): Words {
  const words = new Map<string, {count: number; spelling: string}>();
  // Files of one folder share all but the last part of their paths.
  const split = new Map<string, readonly string[]>();
  const wordsIn = (part: string) => {
    const found = split.get(part) ?? splitIdentifier(part);
    split.set(part, found);
    return found;
  };
  for (const path of unit.sources) {
    const parts = path.replace(/\.[^./]*$/, '').split('/');
    for (const word of new Set(parts.flatMap(wordsIn))) {
      const own = stem(word);
      const known = words.get(own);
      if (known === undefined) words.set(own, {count: 1, spelling: word});
      else known.count += 1;
    }
  }
  return words;
}
