// Takes the model of a repository from the index, or learns it.
import type {Corpus} from '../corpus.ts';
import type {Memory} from '../memory.ts';
import {readDocuments} from '../reading/documents.ts';
import type {History} from '../reading/history.ts';
import {listCommits} from '../reading/log.ts';
import type {Pace} from '../reading/pace.ts';
import {keepModel, readModel} from '../store/models.ts';
import {revisionTree} from '../trees/revision.ts';
import {type Likeness, likenessOf} from './likeness.ts';
import {learn, type Model} from './model.ts';
import {type Lessons, pathReader, rowsToLearn} from './rows.ts';

export type Learning = {
  readonly directory: string;
  readonly prefix: string;
  /** The commit at which the history ends. */
  readonly head: string;
  readonly memory: Memory;
  readonly pace: Pace;
};

/** A model is learned anew after so many commits, as a power of two, or after a part of a short history. */
const [mostDoublings, parts] = [7, 64];

/** How like the corpus's files are to a text; nothing is like anything where there is no history. */
export async function learnLikeness({history, shelf}: Corpus, learning: Learning): Promise<Likeness> {
  const {prefix, memory, pace} = learning;
  const commit = anchorOf(history);
  const files = shelf.sources;
  if (commit === undefined) return () => new Float64Array(files.paths.length);
  const store = memory.store();
  const readPath = pathReader(memory.vocabulary);
  const anchor = `${commit} ${prefix}`;
  const model = readModel(store, anchor) ?? (await learnAt(commit, {history, readPath}, learning));
  return likenessOf(files, {anchor, model, readPath}, {store, pace});
}

/**
 * The commit at which the model of a history is learned: the newest whose id ends in enough zeros. So the model is
 * that of the history alone, whoever explores it and when.
 */
function anchorOf({ids}: History): string | undefined {
  const doublings = Math.floor(Math.log2(Math.max(1, ids.size / parts)));
  const spacing = 2 ** Math.min(mostDoublings, doublings);
  for (let row = 0; row < ids.size; row += 1)
    if (Number.parseInt(ids.at(row).slice(-8), 16) % spacing === 0) return ids.at(row);
  return ids.size === 0 ? undefined : ids.at(0);
}

// From what was there at the anchor, not from what is there now: so that everybody learns the same.
async function learnAt(
  anchor: string,
  {history, readPath}: Pick<Lessons, 'history' | 'readPath'>,
  {directory, prefix, head, memory, pace}: Learning,
): Promise<Model> {
  const reading = {...memory, store: memory.store(), pace};
  const tree = await revisionTree({directory, prefix, signal: pace.signal}, anchor);
  const {sources} = await readDocuments({...tree, paths: tree.paths.toSorted()}, reading);
  const later = await listCommits([head, `^${anchor}`], {directory, prefix, pace});
  const isKnown = (commit: string) => !later.has(commit);
  const model = await learn(await rowsToLearn({files: sources, history, isKnown, readPath}, pace), pace);
  await keepModel(memory.store(), `${anchor} ${prefix}`, model);
  return model;
}
