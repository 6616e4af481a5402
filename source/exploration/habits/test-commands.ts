// How the repository's own tests are run, as its manifests say. To add a tool, add one line to the table.
import type {Manifest, ManifestKind} from '../reading/manifests.ts';

export type TestCommand = {readonly folder: string; readonly command: string};

/** Whether a file of this name stands in the manifest's folder. */
type Beside = (name: string) => boolean;
type Way = (manifest: Manifest, isBeside: Beside) => string | undefined;

const ways: Readonly<Partial<Record<ManifestKind, Way>>> = {
  go: () => 'go test ./...',
  npm: ({text}, isBeside) => (scriptOf(text) ? `${packageManager(isBeside)} test` : undefined),
  python: ({text}, isBeside) =>
    /pytest/.test(text) || isBeside('pytest.ini') || isBeside('conftest.py')
      ? `${pythonRunner(text, isBeside)}pytest`
      : undefined,
  cargo: () => 'cargo test',
  make: ({text}) => makeTarget(text),
  cmake: ({text}) => (/enable_testing|add_test\s*\(/i.test(text) ? 'ctest --test-dir build' : undefined),
  meson: ({text}) => (/^\s*test\s*\(/m.test(text) ? 'meson test -C build' : undefined),
  maven: (_, isBeside) => (isBeside('mvnw') ? './mvnw test' : 'mvn test'),
  gradle: (_, isBeside) => (isBeside('gradlew') ? './gradlew test' : 'gradle test'),
  ruby: ({text}) => (/rspec/.test(text) ? 'bundle exec rspec' : undefined),
  composer: ({text}) => (scriptOf(text) ? 'composer test' : undefined),
  dotnet: () => 'dotnet test',
  mix: () => 'mix test',
  swift: () => 'swift test',
  just: ({text}) => (/^test\b[^=]*:/m.test(text) ? 'just test' : undefined),
  tox: () => 'tox',
};

/** Kinds whose outermost manifest runs the tests of those below it. */
const runsBelow: ReadonlySet<ManifestKind> = new Set<ManifestKind>([
  'cargo',
  'cmake',
  'meson',
  'maven',
  'gradle',
  'dotnet',
  'python',
  'tox',
]);

/** The test commands of a repository, outermost folder first, each once. */
export function testCommands(
  manifests: readonly Manifest[],
  paths: readonly string[],
): readonly TestCommand[] {
  const all = new Set(paths);
  const found: TestCommand[] = [];
  const covered: Manifest[] = [];
  for (const manifest of manifests) {
    const isCovered = covered.some(
      ({kind, folder}) => kind === manifest.kind && isBelow(manifest.folder, folder),
    );
    if (isCovered) continue;
    const {folder} = manifest;
    const command = ways[manifest.kind]?.(manifest, name =>
      all.has(folder === '' ? name : `${folder}/${name}`),
    );
    if (command === undefined) continue;
    if (runsBelow.has(manifest.kind)) covered.push(manifest);
    if (!found.some(known => known.folder === folder && known.command === command))
      found.push({folder, command});
  }
  return found;
}

/** Whether a folder is another one or lies in it. */
export function isBelow(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`);
}

function scriptOf(text: string): boolean {
  try {
    const script: unknown = JSON.parse(text)?.scripts?.test;
    return Array.isArray(script) || (typeof script === 'string' && !/no test specified/.test(script));
  } catch {
    return false;
  }
}

function packageManager(isBeside: Beside): string {
  if (isBeside('pnpm-lock.yaml')) return 'pnpm';
  if (isBeside('yarn.lock')) return 'yarn';
  return isBeside('bun.lock') || isBeside('bun.lockb') ? 'bun run' : 'npm';
}

function pythonRunner(text: string, isBeside: Beside): string {
  if (isBeside('uv.lock') || /^\[tool\.uv\b/m.test(text)) return 'uv run ';
  return isBeside('poetry.lock') || /^\[tool\.poetry\b/m.test(text) ? 'poetry run ' : '';
}

function makeTarget(text: string): string | undefined {
  const target = /^(test|check|tests)\s*:(?!=)/m.exec(text)?.[1];
  return target === undefined ? undefined : `make ${target}`;
}
