// The repository's own commands, as its manifests have them: nothing here is invented. To know another tool, add a
// line to the table.
import type {OwnCommand, Purpose} from '../../plan/types.ts';
import {isBelow} from '../habits/test-commands.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';

type Beside = (name: string) => boolean;
type Found = Readonly<Partial<Record<Purpose, string>>>;
type Way = (manifest: Manifest, isBeside: Beside) => Found;

const always =
  (found: Found): Way =>
  () =>
    found;

const ways: Readonly<Partial<Record<ManifestKind, Way>>> = {
  go: always({build: 'go build ./...', lint: 'go vet ./...'}),
  cargo: ({text}) => ({build: 'cargo build', ...(/^\[package\]/m.test(text) ? {run: 'cargo run'} : {})}),
  npm: ({text}, isBeside) => scripts(text, runnerOf(isBeside)),
  make: ({text}) => targets(text, 'make'),
  just: ({text}) => targets(text, 'just'),
  cmake: always({build: 'cmake --build build'}),
  meson: always({build: 'meson compile -C build'}),
  maven: (_, isBeside) => ({build: `${isBeside('mvnw') ? './mvnw' : 'mvn'} package`}),
  gradle: (_, isBeside) => ({build: `${isBeside('gradlew') ? './gradlew' : 'gradle'} build`}),
  dotnet: always({build: 'dotnet build'}),
  mix: always({build: 'mix compile'}),
  swift: always({build: 'swift build'}),
};

const runnerOf = (isBeside: Beside): string => {
  if (isBeside('pnpm-lock.yaml')) return 'pnpm';
  return isBeside('yarn.lock') ? 'yarn' : 'npm run';
};

/** What the scripts and targets for a purpose are usually called, the best name first. */
const usualNames: Readonly<Record<Exclude<Purpose, 'test'>, readonly string[]>> = {
  build: ['build', 'all', 'compile'],
  run: ['start', 'run', 'dev', 'serve'],
  lint: ['lint', 'check', 'vet', 'format-check'],
};

function scripts(text: string, runner: string): Found {
  const names = new Set(scriptNames(text));
  return choose(names, name =>
    name === 'start' && runner === 'npm run' ? 'npm start' : `${runner} ${name}`,
  );
}

function scriptNames(text: string): readonly string[] {
  try {
    return Object.keys(JSON.parse(text)?.scripts ?? {});
  } catch {
    return [];
  }
}

function targets(text: string, runner: string): Found {
  const names = new Set(Array.from(text.matchAll(/^([\w.-]+)[^:=\n]*:(?!=)/gm), match => match[1] ?? ''));
  // Without a target of its own name, `make` makes the first one.
  return choose(names, name => (runner === 'make' && name === 'all' ? 'make' : `${runner} ${name}`));
}

function choose(names: ReadonlySet<string>, spell: (name: string) => string): Found {
  return Object.fromEntries(
    Object.entries(usualNames).flatMap(([purpose, usual]) => {
      const name = usual.find(each => names.has(each));
      return name === undefined ? [] : [[purpose, spell(name)]];
    }),
  );
}

/** Build, run and lint commands, outermost folder first; what an outer manifest does for a purpose, an inner one need not. */
export function commandsOf(manifests: readonly Manifest[], paths: readonly string[]): readonly OwnCommand[] {
  const all = new Set(paths);
  const found: OwnCommand[] = [];
  for (const manifest of manifests) {
    const {folder, path, kind} = manifest;
    const isBeside: Beside = name => all.has(folder === '' ? name : `${folder}/${name}`);
    for (const [purpose, command] of Object.entries(ways[kind]?.(manifest, isBeside) ?? {})) {
      const isDone = found.some(
        known => known.purpose === purpose && known.command === command && isBelow(folder, known.folder),
      );
      if (!isDone) found.push({purpose: purpose as Purpose, command, folder, path});
    }
  }
  return found;
}
