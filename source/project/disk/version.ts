// The version of the program, from its own package.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {foldersUpwards} from '../repository.ts';

/** As in package.json, "1.2.3". */
export function versionOf(): string {
  const files = foldersUpwards(import.meta.dirname).map(folder => join(folder, 'package.json'));
  return JSON.parse(readFileSync(files.find(file => existsSync(file)) ?? '', 'utf8')).version;
}
