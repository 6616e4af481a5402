// Bundles source/ into dist/: what every start needs in one chunk, Ink and everything else that few commands need in
// chunks that only `await import()` reaches. source/start/ loads them.
import {createHash} from 'node:crypto';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build} from 'esbuild';
import license from 'esbuild-plugin-license';
import {packChunks} from './building/chunks.mjs';
import {quickWidths, remedied} from './building/remedies.mjs';

const notice = ({packageJson: {name, version, license: terms}, licenseText}) =>
  `## ${name} ${version} (${terms})\n\n${licenseText.trim()}\n`;

/** Names the program that is built: whatever it is made from has a part in the name. */
async function digestOf(places) {
  const digest = createHash('sha256');
  for (const place of places) {
    for (const name of (await readdir(place, {recursive: true})).sort()) {
      if (/\.(tsx?|mjs)$/.test(name)) digest.update(name).update(await readFile(join(place, name)));
    }
  }
  return digest
    .update(await readFile('package-lock.json'))
    .digest('hex')
    .slice(0, 12);
}

const settings = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  platform: 'node',
  target: 'node22',
  define: {
    'process.env.NODE_ENV': '"production"',
    BUILD: JSON.stringify(await digestOf(['source', 'tools'])),
    'import.meta.dirname': '__dirname',
    'import.meta.url': '""',
  },
  logLevel: 'warning',
};

await rm('dist', {recursive: true, force: true});
await mkdir('dist');
const {metafile, outputFiles} = await build({
  ...settings,
  entryPoints: ['source/cli.ts'],
  outdir: 'dist',
  splitting: true,
  format: 'esm',
  jsx: 'automatic',
  plugins: [
    remedied,
    quickWidths,
    license({
      banner: '',
      thirdParty: {output: {file: 'THIRD-PARTY-NOTICES.md', template: all => all.map(notice).join('\n')}},
    }),
  ],
  metafile: true,
  write: false,
});
const chunks = await packChunks(metafile, outputFiles);
for (const {file, text} of chunks) await writeFile(`dist/${file}`, text);
await build({
  ...settings,
  entryPoints: ['source/bin.ts'],
  outfile: 'dist/bin.cjs',
  format: 'cjs',
  define: {
    ...settings.define,
    CHUNKS: JSON.stringify(
      Object.fromEntries(chunks.flatMap(({file, names}) => names.map(name => [`./${name}`, file]))),
    ),
  },
});
