// What slows the start in the packages that are bundled, and how they read without that.
import {readFile} from 'node:fs/promises';

/**
 * Widths of plain text and of our own glyphs, without the emoji expressions of string-width: V8 takes 10 ms to compile
 * them for the first frame. Whatever is not sure to be narrow is measured by string-width itself.
 */
export const quickWidths = {
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
    // Yoga decodes its WebAssembly by fetch('data:…'), which loads undici (30 ms), and waits for it; here it is given
    // the bytes, and nothing waits.
    file: /yoga-wasm-base64-esm\.js$/,
    mend: source =>
      source.replace(
        /"data:application\/octet-stream;base64,([^"]+)"(.*)$/s,
        (_, bytes, rest) => `""${rest}\nexport const bytes = Buffer.from('${bytes}', 'base64');`,
      ),
  },
  {
    file: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/,
    mend: source =>
      source.replace('import loadYoga', 'import loadYoga, {bytes}').replace(
        'const Yoga = wrapAssembly(await loadYoga());',
        `const assembly = {
          instantiateWasm(imports, receive) {
            const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
            receive(instance);
            return instance.exports;
          },
        };
        loadYoga(assembly);
        const Yoga = wrapAssembly(assembly);`,
      ),
  },
  {
    // Ink would wait for its devtools, which are not in the bundle.
    file: /ink[\\/]build[\\/]reconciler\.js$/,
    mend: source => source.replaceAll("process.env['DEV'] === 'true'", 'false'),
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

export const remedied = {
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
