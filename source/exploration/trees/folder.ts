// A folder without git: everything in it but what tools leave behind.
import {type Dirent, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Pace} from '../reading/pace.ts';
import {diskReader} from './disk.ts';
import type {Tree} from './tree.ts';

/** Where a walk ends, lest it wanders through a whole disk. */
const mostFiles = 100_000;

// What .gitignore files usually name.
const leftBehind = new Set(
  `.git .hg .svn .jj node_modules bower_components vendor dist build target out .next .nuxt .cache .venv venv
  __pycache__ .tox .mypy_cache .pytest_cache .gradle .idea .vscode coverage Pods DerivedData`.split(/\s+/),
);

/** The files below a folder, symlinks not followed. */
export async function folderTree(directory: string, pace: Pace): Promise<Tree> {
  const paths: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined && paths.length < mostFiles; folder = open.pop()) {
    for (const entry of entriesOf(join(directory, folder))) {
      const path = folder + entry.name;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory() && !leftBehind.has(entry.name)) open.push(`${path}/`);
    }
    if (pace.isDue()) await pace.rest({stage: 'files', done: paths.length, total: 0});
  }
  return {
    paths,
    head: undefined,
    prefix: '',
    keyOf: () => undefined,
    read: diskReader(directory, Date.now()),
    limits: paths.length < mostFiles ? [] : [`more than ${mostFiles} files: the rest is not looked at`],
  };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch {
    return [];
  }
}
