// Files that were not there before: made whole or not at all, and never in the place of another.
import {existsSync, linkSync, mkdirSync, realpathSync, rmSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import type {Project} from '../project.ts';
import {withLock} from './lock.ts';
import {isOutside} from './place.ts';
import {replaceFile} from './replace.ts';
import {onFile, placeOf} from './trouble.ts';

/** A file to be made; its path is relative to the root. */
export type NewFile = {readonly path: string; readonly text: string};

/**
 * Makes new files, all of them or none, while nobody else makes any. `isFree` is asked at the last moment whether the
 * names still stand for what they are meant to. Gives what takes the files back.
 */
export function createFiles(
  project: Project,
  files: readonly NewFile[],
  isFree: () => boolean = () => true,
): Promise<() => void> {
  return withLock(join(project.root, '.plan-tasks-new'), () => {
    if (!isFree()) throw taken('The next number');
    const made: string[] = [];
    const takeBack = (): void => {
      for (const path of made) rmSync(path, {force: true});
    };
    try {
      for (const {path, text} of files) made.push(createFile(project, path, text));
    } catch (error) {
      takeBack();
      throw error;
    }
    return takeBack;
  });
}

function createFile({root}: Project, path: string, text: string): string {
  const file = join(root, path);
  return onFile(file, () => {
    mkdirSync(dirname(file), {recursive: true});
    if (isOutside(relative(root, realpathSync.native(dirname(file))))) {
      throw new PlanError('outside', `${placeOf(file)} lies outside the repository ${root}.`, {
        hint: 'Set "stories" in .plan-tasks.json to a folder of the repository.',
      });
    }
    // A link fails where a rename would write over what somebody else made in the meantime.
    const whole = `${file}.new`;
    try {
      replaceFile(whole, text);
      linkSync(whole, file);
    } catch (error) {
      if (existsSync(file)) throw taken(placeOf(file));
      throw error;
    } finally {
      rmSync(whole, {force: true});
    }
    return file;
  });
}

const taken = (what: string): PlanError =>
  new PlanError('story-exists', `${what} was taken by another story in the meantime; nothing was written.`, {
    hint: 'Run the same command again: what you said is kept, and the story gets the next free number.',
  });
