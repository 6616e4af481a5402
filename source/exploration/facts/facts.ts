// What a repository is made of and how it is worked with, for documents that must say so.
import type {Facts} from '../../plan/types.ts';
import {testCommands} from '../habits/test-commands.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import {commandsOf} from './commands.ts';
import {technologyOf} from './technology.ts';

/** The facts that paths and manifests tell. */
export function factsOf(paths: readonly string[], manifests: readonly Manifest[]): Omit<Facts, 'variables'> {
  const tests = testCommands(manifests, paths).map(({folder, command}) => ({
    purpose: 'test' as const,
    command,
    folder,
    path: manifests.find(manifest => manifest.folder === folder)?.path ?? '',
  }));
  return {
    name: nameOf(manifests) ?? '',
    technology: technologyOf(paths, manifests),
    commands: [...tests, ...commandsOf(manifests, paths)],
  };
}

/** Where a manifest of a kind says what the project is called. */
const names: Readonly<Partial<Record<ManifestKind, RegExp>>> = {
  go: /^module\s+(?:\S*\/)?([\w.-]+?)(?:\/v\d+)?\s*$/m,
  npm: /"name"\s*:\s*"(?:@[^/"]+\/)?([^"]+)"/,
  python: /^name\s*=\s*["']([^"']+)["']/m,
  cargo: /^name\s*=\s*"([^"]+)"/m,
  cmake: /project\s*\(\s*"?([\w.-]+)/i,
  meson: /project\s*\(\s*'([^']+)'/,
};

function nameOf(manifests: readonly Manifest[]): string | undefined {
  return manifests
    .filter(({folder}) => folder === '')
    .map(({kind, text}) => names[kind]?.exec(text)?.[1])
    .find(name => name !== undefined);
}
