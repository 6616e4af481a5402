// What is shipped beside the program: a template for each layout of a plan, which a repository may replace by its own,
// and domains for repositories of a kind, one file each in templates/domains/.
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {exitCodes, PlanError} from '../../plan/error.ts';
import {didYouMean} from '../../plan/nearest.ts';
import type {Domain} from '../../plan/types.ts';
import {readText} from '../files.ts';
import {foldersUpwards} from '../repository.ts';

/** The domains of a preset. Throws a PlanError (exit 2) with the names that there are when there is no such preset. */
export function readPreset(name: string): readonly Domain[] {
  const folder = presetFolder();
  const names = readdirSync(folder).flatMap(file =>
    file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
  );
  if (names.includes(name)) return JSON.parse(readText(join(folder, `${name}.json`)));
  throw new PlanError('unknown-preset', `There is no preset "${name}".`, {
    hint: didYouMean(name, names, `It is one of ${names.sort().join(', ')}.`),
    exitCode: exitCodes.usage,
  });
}

const presetFolder = (): string => join(templateFolder(), 'domains');

// The program is bundled into dist/, or run from source/ as it is.
function templateFolder(): string {
  const folders = foldersUpwards(import.meta.dirname);
  const found = folders
    .map(folder => join(folder, 'templates'))
    .find(folder => existsSync(join(folder, 'domains')));
  if (found === undefined) throw new Error('The package has no templates.');
  return found;
}

/** Where a repository keeps templates of its own, relative to its root. */
export const ownTemplates = '.plan-tasks/templates';

const extension = '.liquid';

/** A template, and whether the repository has put its own in the place of the shipped one. */
export type FoundTemplate = {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly isOwn: boolean;
};

/** The templates of plans by the names of their layouts, those of the repository before the shipped ones. */
export function findTemplates(root: string): readonly FoundTemplate[] {
  const shipped = templateFolder();
  const own = join(root, ownTemplates);
  return namesIn(shipped).map(name => {
    const replaced = join(own, name + extension);
    const isOwn = existsSync(replaced);
    return {name, path: isOwn ? replaced : join(shipped, name + extension), isOwn};
  });
}

/** The shipped template of a layout, whatever the repository has. */
export const shippedTemplate = (name: string): string => join(templateFolder(), name + extension);

/** Where a repository's own template of a layout belongs. */
export const ownTemplate = (root: string, name: string): string => join(root, ownTemplates, name + extension);

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .flatMap(file => (file.endsWith(extension) ? [file.slice(0, -extension.length)] : []))
    .sort();
