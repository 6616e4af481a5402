// The version of the program, from its own package.
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {foldersUpwards} from '../repository.ts';

/** As in package.json, "1.2.3". */
export function versionOf(): string {
  const files = foldersUpwards(dirname(fileURLToPath(import.meta.url))).map(folder =>
    join(folder, 'package.json'),
  );
  return JSON.parse(readFileSync(files.find(file => existsSync(file)) ?? '', 'utf8')).version;
}
