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

/**
 * Widths of plain text and of our own glyphs, without the emoji expressions of string-width: V8 takes 10 ms to compile
 * them for the first frame. Whatever is not sure to be narrow is measured by string-width itself.
 */
const quickWidths = {
  name: 'quick-widths',
  setup(bundler) {
    bundler.onResolve({filter: /^string-width$/}, ({namespace}) =>
      namespace === 'quick-widths' ? undefined : {path: 'string-width', namespace: 'quick-widths'},
    );
    bundler.onLoad({filter: /.*/, namespace: 'quick-widths'}, () => ({
      resolveDir: process.cwd(),
      contents: String.raw`
        const style = /\x1b\[[\d;]*m/g;
        const narrow = /^[ -~\xa1-\xac\xae-\xff–—‘’“”…←-⇿⏎─-▟■-◼✓❯]*$/;
        export default function stringWidth(text, options) {
          const plain = typeof text === 'string' && text.includes('\x1b') ? text.replace(style, '') : text;
          return narrow.test(plain) ? plain.length : require('string-width').default(text, options);
        }`,
    }));
  },
};

/** What slows the first frame in a package, and how it reads without that. A package that changes fails the build. */
const remedies = [
  {
    // Yoga decodes its WebAssembly by fetch('data:…'), which loads undici (30 ms); its synchronous way needs none.
    file: /yoga-wasm-base64-esm\.js$/,
    mend: source =>
      source
        .replaceAll('"function"!=typeof fetch', 'true')
        .replaceAll('"function"==typeof fetch', 'false')
        .replaceAll('typeof fetch', '"undefined"'),
  },
  {
    // The first segmenter of graphemes costs 7 ms: it is made when the first text needs one.
    file: /(?:ink[\\/]build[\\/]line-update|ansi-tokenize[\\/]build[\\/]tokenize)\.js$/,
    mend: source =>
      source.replace(
        /const segmenter = (new Intl\.Segmenter\([^)]*\));/,
        'let made; const segmenter = {segment: text => (made ??= $1).segment(text)};',
      ),
  },
];

const remedied = {
  name: 'remedied',
  setup(bundler) {
    for (const {file, mend} of remedies) {
      bundler.onLoad({filter: file}, async ({path}) => {
        const source = await readFile(path, 'utf8');
        const contents = mend(source);
        if (contents === source)
          throw new Error(`${path} is not as it was: look at its remedy in tools/build.mjs`);
        return {contents};
      });
    }
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
    remedied,
    quickWidths,
    builtinsAsked,
    license({
      banner: '',
      thirdParty: {output: {file: 'THIRD-PARTY-NOTICES.md', template: all => all.map(notice).join('\n')}},
    }),
  ],
  logLevel: 'warning',
});
