// What is shipped beside the program: domains for repositories of a kind, one file each in templates/domains/.
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

// The program is bundled into dist/, or run from source/ as it is.
function presetFolder(): string {
  const folders = foldersUpwards(import.meta.dirname);
  const found = folders
    .map(folder => join(folder, 'templates', 'domains'))
    .find(folder => existsSync(folder));
  if (found === undefined) throw new Error('The package has no templates.');
  return found;
}
