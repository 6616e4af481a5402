// Bundles source/ into dist/: the command line in one file, Ink and everything else that few commands need
// in chunks that only `await import()` reaches.
import {readFile, rm} from 'node:fs/promises';
import {build} from 'esbuild';
import license from 'esbuild-plugin-license';

/** Ink's optional devtools, reached only with DEV=true, stay out of the bundle. */
const noDevtools = {
  name: 'no-devtools',
  setup(bundler) {
    bundler.onResolve({filter: /devtools\.js$|^react-devtools-core$/}, () => ({
      path: 'empty',
      namespace: 'empty',
    }));
    bundler.onLoad({filter: /.*/, namespace: 'empty'}, () => ({contents: 'export default {}'}));
  },
};

/** Yoga decodes its WebAssembly by fetch('data:…'), which loads undici (30 ms); its synchronous way needs none. */
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup(bundler) {
    bundler.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replaceAll('"function"!=typeof fetch', 'true')
        .replaceAll('"function"==typeof fetch', 'false')
        .replaceAll('typeof fetch', '"undefined"');
      if (contents === source) throw new Error(`${path} no longer asks for fetch: mend tools/build.mjs`);
      return {contents};
    });
  },
};

/** An ES module's import of a built-in makes Node build a copy of it (2 ms for node:fs); asking for it does not. */
const builtinsAsked = {
  name: 'builtins-asked',
  setup(bundler) {
    bundler.onLoad({filter: /[\\/]source[\\/].*\.tsx?$/}, async ({path}) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/^import \{([^}]*)\} from '(node:[^']+)';$/gm, (_, names, module) => {
        const values = names.split(',').map(name => name.trim().replace(' as ', ': '));
        const kept = values.filter(name => name !== '' && !name.startsWith('type '));
        return `const {${kept.join(', ')}} = process.getBuiltinModule('${module}');`;
      });
      return {contents, loader: path.endsWith('x') ? 'tsx' : 'ts'};
    });
  },
};

const notice = ({packageJson: {name, version, license: terms}, licenseText}) =>
  `## ${name} ${version} (${terms})\n\n${licenseText.trim()}\n`;

await rm('dist', {recursive: true, force: true});
await build({
  entryPoints: ['source/bin.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  legalComments: 'none',
  platform: 'node',
  format: 'esm',
  target: 'node22',
  jsx: 'automatic',
  define: {'process.env.NODE_ENV': '"production"'},
  // Some bundled packages are CommonJS and ask for node's own modules by require.
  banner: {
    js: "const require=process.getBuiltinModule?.('module').createRequire(import.meta.url);",
  },
  plugins: [
    noDevtools,
    yogaWithoutFetch,
    builtinsAsked,
    license({
      banner: '',
      thirdParty: {output: {file: 'THIRD-PARTY-NOTICES.md', template: all => all.map(notice).join('\n')}},
    }),
  ],
  logLevel: 'warning',
});
