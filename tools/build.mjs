// Bundles source/ into dist/: what every start needs in one chunk, Ink and everything else that few commands need in
// chunks that only `await import()` reaches. source/start/ loads them.
import {createHash} from 'node:crypto';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {build} from 'esbuild';
import license from 'esbuild-plugin-license';
import {packChunks} from './building/chunks.mjs';
import {quickWidths, remedied} from './building/remedies.mjs';

const notice = ({packageJson: {name, version, license: terms}, licenseText}) =>
  `## ${name} ${version} (${terms})\n\n${licenseText.trim()}\n`;

const settings = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  platform: 'node',
  target: 'node22',
  define: {
    'process.env.NODE_ENV': '"production"',
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
const digest = createHash('sha256');
for (const {file, text} of chunks) {
  digest.update(text);
  await writeFile(`dist/${file}`, text);
}
await build({
  ...settings,
  entryPoints: ['source/bin.ts'],
  outfile: 'dist/bin.cjs',
  format: 'cjs',
  define: {
    ...settings.define,
    BUILD: JSON.stringify(digest.digest('hex').slice(0, 12)),
    CHUNKS: JSON.stringify(
      Object.fromEntries(chunks.flatMap(({file, names}) => names.map(name => [`./${name}`, file]))),
    ),
  },
});
