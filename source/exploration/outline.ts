// What the paths and manifests of a tree say by themselves, whatever the story is. It is kept until they change.
import type {Convention, Domain, Facts} from '../plan/types.ts';
import {proposeDomains} from './domains/proposal.ts';
import {factsOf} from './facts/facts.ts';
import {conventionsOf} from './habits/conventions.ts';
import {type TestCommand, testCommands} from './habits/test-commands.ts';
import {type Manifest, manifestsAmong, readManifests} from './reading/manifests.ts';
import type {Pace} from './reading/pace.ts';
import {Damaged} from './store/database.ts';
import {keepDerived, readDerived} from './store/derived.ts';
import type {Store} from './store/store.ts';
import {blobKey, type Tree} from './trees/tree.ts';

export type Outline = {
  /** The domains that they suggest. */
  readonly domains: readonly Domain[];
  readonly testCommands: readonly TestCommand[];
  readonly conventions: readonly Convention[];
  readonly facts: Omit<Facts, 'variables'>;
};

/** To be raised when the outline of a tree changes its meaning. */
const kind = 'outline 1';

/** The outline of a tree, from the index when nothing that it depends on has changed. */
export async function readOutline(
  tree: Tree,
  {store, pace}: {readonly store: Store; readonly pace: Pace},
): Promise<Outline> {
  const basis = await basisOf(tree);
  const kept = readDerived(store, {kind, basis});
  if (kept !== undefined) return outlineIn(kept);
  const manifests = await readManifests(tree);
  const outline = await outlineOf(tree.paths, manifests, () =>
    pace.rest({stage: 'ranking', done: 1, total: 1}),
  );
  await keepDerived(store, {kind, basis}, Buffer.from(JSON.stringify(outline)));
  return outline;
}

async function outlineOf(
  paths: readonly string[],
  manifests: readonly Manifest[],
  rest: () => Promise<void>,
): Promise<Outline> {
  const domains = proposeDomains(paths, manifests);
  await rest();
  const conventions = conventionsOf(paths);
  await rest();
  return {
    domains,
    testCommands: testCommands(manifests, paths),
    conventions,
    facts: factsOf(paths, manifests),
  };
}

// All paths, and what the manifests say, by their ids.
async function basisOf(tree: Tree): Promise<string> {
  const manifests = manifestsAmong(tree.paths);
  const texts = new Map<string, string>();
  const unknown = manifests.filter(path => tree.keyOf(path) === undefined);
  for await (const {path, text} of tree.read(unknown)) texts.set(path, text);
  const keys = manifests.map(path => tree.keyOf(path) ?? blobKey(texts.get(path) ?? ''));
  return `${keys.join('\n')}\n\n${tree.paths.join('\n')}`;
}

function outlineIn(bytes: Uint8Array): Outline {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    throw new Damaged();
  }
}
