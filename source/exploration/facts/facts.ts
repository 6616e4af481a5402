// What a repository is made of and how it is worked with, for documents that must say so.
import type {Facts} from '../../plan/types.ts';
import {testCommands} from '../habits/test-commands.ts';
import type {Manifest, ManifestKind} from '../reading/manifests.ts';
import type {Tree} from '../trees/tree.ts';
import {commandsOf} from './commands.ts';
import {technologyOf} from './technology.ts';
import {variablesIn} from './variables.ts';

type Known = {
  readonly manifests: readonly Manifest[];
  /** The files that matter, best first. */
  readonly files: readonly string[];
};

/** The facts of a tree; variables are looked for in the files that matter. */
export async function readFacts(tree: Tree, {manifests, files}: Known): Promise<Facts> {
  const tests = testCommands(manifests, tree.paths).map(({folder, command}) => ({
    purpose: 'test' as const,
    command,
    folder,
    path: manifests.find(manifest => manifest.folder === folder)?.path ?? '',
  }));
  return {
    name: nameOf(manifests) ?? '',
    technology: technologyOf(tree.paths, manifests),
    commands: [...tests, ...commandsOf(manifests, tree.paths)],
    variables: await variablesIn(tree, files),
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
