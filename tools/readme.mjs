// Writes the parts of README.md that come from the program: run it after a change to a screen or to the help.
import {readFile, writeFile} from 'node:fs/promises';
import {renderReadme} from '../test/helpers/readme.ts';

await writeFile('README.md', await renderReadme(await readFile('README.md', 'utf8')));
