// The repository that a command works on, or a folder where there is none, and the files that are named in it.
import {existsSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {exitCodes, PlanError} from '../plan/error.ts';
import {type Config, configName, readConfig} from './config.ts';
import {isOutside} from './disk/place.ts';
import {onFile, placeOf} from './disk/trouble.ts';
import {readText} from './files.ts';
import {findRepository, foldersUpwards} from './repository.ts';

export type Project = {
  /** Real path of the top of the working tree, of the bare repository, or of the folder. */
  readonly root: string;
  /** Undefined when the folder is in no repository. */
  readonly gitDirectory: string | undefined;
  /** The git directory that all working trees of the repository share. */
  readonly commonDirectory: string | undefined;
  /** A bare repository has no files, only revisions. */
  readonly isBare: boolean;
  readonly config: Config;
};

/**
 * The project around a folder: its git repository, else the nearest folder above with a `.plan-tasks.json`,
 * else the folder itself. Throws a PlanError when the folder is none or its configuration is wrong.
 */
export function openProject(directory: string): Project {
  const folder = realFolder(directory);
  const repository = findRepository(folder);
  const root =
    repository?.root ??
    foldersUpwards(folder).find(candidate => existsSync(join(candidate, configName))) ??
    folder;
  return {
    root,
    gitDirectory: repository?.gitDirectory,
    commonDirectory: repository?.commonDirectory,
    isBare: repository?.isBare ?? false,
    config: readConfig(root),
  };
}

/** Throws a PlanError for a project without files. */
export function demandFiles({root, isBare}: Project): void {
  if (!isBare) return;
  throw new PlanError('no-working-tree', `${root} is a bare repository: it has no files.`, {
    hint: 'Run it in a clone.',
    exitCode: exitCodes.usage,
  });
}

/** A path as stories and scripts name it: relative to the root with `/`; absolute when it lies outside. */
export function pathInProject(project: Project, path: string): string {
  const below = relative(project.root, path);
  return isOutside(below) ? path : below.split(sep).join('/');
}

function realFolder(directory: string): string {
  const folder = onFile(directory, () => realpathSync.native(directory));
  if (statSync(folder).isDirectory()) return folder;
  throw new PlanError('not-a-folder', `${placeOf(directory)} is not a folder.`, {
    hint: 'Name a folder inside a repository after --dir.',
  });
}

export type NamedFile = {
  /** Absolute. */
  readonly file: string;
  /** Empty when there is no such file yet. */
  readonly text: string;
};

/**
 * The file that is meant by a name in another: the first place where there is one, else where it belongs. Undefined
 * for a name that leads out of the repository.
 */
export function namedFile(project: Project, file: string, name: string): NamedFile | undefined {
  const beside = join(dirname(file), basename(name));
  const inside = [resolve(project.root, name), resolve(dirname(file), name)].filter(
    place => !isOutside(relative(project.root, place)),
  );
  const places = [...inside, beside];
  const found = places.find(place => existsSync(place));
  const place = found ?? places.find(each => existsSync(dirname(each)));
  return place === undefined ? undefined : {file: place, text: found === undefined ? '' : readText(found)};
}
