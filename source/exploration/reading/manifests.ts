// The files in which a project says what it is and how it is built. To add a kind, add its file name here, and what
// it means in domains/ and in habits/test-commands.ts.
import type {Tree} from '../trees/tree.ts';

export type ManifestKind =
  | 'go'
  | 'npm'
  | 'python'
  | 'cargo'
  | 'make'
  | 'cmake'
  | 'meson'
  | 'maven'
  | 'gradle'
  | 'ruby'
  | 'composer'
  | 'dotnet'
  | 'mix'
  | 'swift'
  | 'deno'
  | 'just'
  | 'tox';

export type Manifest = {
  readonly kind: ManifestKind;
  readonly path: string;
  /** The folder it stands in; '' for the root. */
  readonly folder: string;
  readonly text: string;
};

const kinds: Readonly<Record<string, ManifestKind>> = {
  'go.mod': 'go',
  'package.json': 'npm',
  'pyproject.toml': 'python',
  'setup.py': 'python',
  'setup.cfg': 'python',
  'cargo.toml': 'cargo',
  makefile: 'make',
  gnumakefile: 'make',
  'cmakelists.txt': 'cmake',
  'meson.build': 'meson',
  'pom.xml': 'maven',
  'build.gradle': 'gradle',
  'build.gradle.kts': 'gradle',
  gemfile: 'ruby',
  'composer.json': 'composer',
  'mix.exs': 'mix',
  'package.swift': 'swift',
  'deno.json': 'deno',
  justfile: 'just',
  'tox.ini': 'tox',
};

const notOurs =
  /(^|\/)(node_modules|vendor|third_party|\.git|fixtures?|testdata|templates?|examples?|dist)\//i;
const mostManifests = 200;

/** The paths among these that are manifests, outermost first, without those of vendored and sample code. */
export function manifestsAmong(paths: readonly string[]): readonly string[] {
  return paths
    .filter(path => kindOf(path) !== undefined && !notOurs.test(path))
    .sort((one, other) => depth(one) - depth(other))
    .slice(0, mostManifests);
}

/** The manifests of a tree, outermost first. */
export async function readManifests(tree: Tree): Promise<readonly Manifest[]> {
  const wanted = manifestsAmong(tree.paths);
  const texts = new Map<string, string>();
  for await (const {path, text} of tree.read(wanted)) texts.set(path, text);
  return wanted.map(path => ({
    kind: kindOf(path) ?? 'make',
    path,
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    text: texts.get(path) ?? '',
  }));
}

function kindOf(path: string): ManifestKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/\.(csproj|fsproj|sln)$/.test(name)) return 'dotnet';
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

function depth(path: string): number {
  return path.split('/').length;
}
