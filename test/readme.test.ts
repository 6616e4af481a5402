import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {renderReadme} from './helpers/readme.ts';

test('the README shows the screen and the help of the program as it is (npm run readme writes them)', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  expect(readme).toBe(await renderReadme(readme));
});
