// A story and the document that goes with it, shown before they are written, and written both or neither.
import {resolve} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import type {Finding} from '../../plan/types.ts';
import {saveTogether} from '../../project/disk/together.ts';
import {saveText} from '../../project/files.ts';
import type {Project} from '../../project/project.ts';
import type {Written} from '../../wizard/interview.ts';
import type {Companion} from './companion.ts';

/** The companion of a story in a layout, if it has one; nothing of it is loaded for a plan in the story alone. */
export async function loadCompanion(
  project: Project,
  story: string,
  layout: string,
): Promise<Companion | undefined> {
  if (layout === 'story') return undefined;
  const {companionOf} = await import('./companion.ts');
  return companionOf(project, story, layout);
}

/** The story's new text, and the document beside it. */
export function pairOf(
  after: string,
  companion: Companion | undefined,
  finding: Finding | undefined,
): Omit<Written, 'before'> {
  if (companion === undefined || finding === undefined) return {after};
  const {story, path, document} = companion.beside(after, finding);
  return {after: story, document: {path, text: document}};
}

type Known = {
  readonly project: Project;
  /** Of the story, relative to the root. */
  readonly path: string;
  readonly beside: Companion | undefined;
  readonly found: Finding | undefined;
};

/** Changes a story's file as `saveText` does, and writes its document with it. */
export async function savePair(
  {project, path, beside, found}: Known,
  change: (current: string) => string,
): Promise<Written> {
  const file = resolve(project.root, path);
  if (beside === undefined) return saveText(file, change);
  const target = resolve(project.root, beside.path);
  let pair: Omit<Written, 'before'> = {after: ''};
  const {results} = beside;
  const kept = results === undefined ? undefined : resolve(project.root, results.path);
  const files = [file, target, kept].filter(each => each !== undefined);
  const {before} = await saveTogether(files, current => {
    if (current.get(target) !== undefined) throw appeared(beside.path);
    pair = pairOf(change(current.get(file) ?? ''), beside, found);
    const texts = new Map([[file, pair.after]]);
    if (pair.document !== undefined) {
      texts.set(target, pair.document.text);
      if (kept !== undefined && results !== undefined)
        texts.set(kept, results.beside(pair.document.text, current.get(kept)));
    }
    return texts;
  });
  return {before: before.get(file) ?? '', ...pair};
}

const appeared = (path: string): PlanError =>
  new PlanError('exists', `${path} appeared while you were planning, so nothing was written.`, {
    hint: 'Move it away, or plan without --format and export the plan afterwards.',
  });
