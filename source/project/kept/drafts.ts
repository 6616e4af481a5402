// Interviews that are not finished, kept so that leaving at any moment loses nothing. They lie in the
// repository's own git directory and can be deleted at any time.
import {existsSync, mkdirSync, realpathSync, rmSync} from 'node:fs';
import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import {withLock} from '../disk/lock.ts';
import {keyOf} from '../disk/place.ts';
import {replaceFile} from '../disk/replace.ts';
import {onFile} from '../disk/trouble.ts';
import {readText} from '../files.ts';
import type {Project} from '../project.ts';

/** A draft as its file holds it; the path tells it from one of a story whose name has the same digest. */
type Kept = {readonly story: string; readonly draft: unknown};

/** Keeps a value, as JSON, for a story; what was kept before is replaced in one step. */
export async function keepDraft(project: Project, storyPath: string, draft: unknown): Promise<void> {
  const path = pathOf(project, storyPath);
  onFile(path, () => mkdirSync(folderOf(project), {recursive: true, mode: 0o700}));
  const kept: Kept = {story: realPath(project, storyPath), draft};
  await withLock(path, () => replaceFile(path, JSON.stringify(kept)));
}

/** What was kept for a story; undefined when nothing was, or when it can no longer be read. */
export function readDraft(project: Project, storyPath: string): unknown {
  const path = pathOf(project, storyPath);
  if (!existsSync(path)) return undefined;
  try {
    const kept: Kept = JSON.parse(readText(path));
    return kept.story === realPath(project, storyPath) ? kept.draft : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was kept for a story; nothing happens when there is nothing. */
export function forgetDraft(project: Project, storyPath: string): void {
  const path = pathOf(project, storyPath);
  onFile(path, () => rmSync(path, {force: true}));
}

function pathOf(project: Project, storyPath: string): string {
  return join(folderOf(project), `${keyOf(realPath(project, storyPath))}.json`);
}

function folderOf({commonDirectory}: Project): string {
  if (commonDirectory !== undefined) return join(commonDirectory, 'plan-tasks', 'drafts');
  const state = process.env.XDG_STATE_HOME || process.env.LOCALAPPDATA;
  return join(state || join(homedir(), '.local', 'state'), 'plan-tasks', 'drafts');
}

function realPath(project: Project, storyPath: string): string {
  const path = resolve(project.root, storyPath);
  return existsSync(path) ? realpathSync.native(path) : path;
}
