// What a file imports or includes, by language. To add a language, add its extensions and expressions.
import {extensionOf} from '../reading/places.ts';

// Blanks do not cross lines and repetitions are bounded, so that no text makes an expression slow.
const forms: readonly {readonly extensions: string; readonly expressions: readonly RegExp[]}[] = [
  {
    extensions: 'js jsx mjs cjs ts tsx mts cts vue svelte astro',
    expressions: [/\b(?:from|import|require)[ \t]{0,9}\(?[ \t]{0,9}['"](\.[^'"\n]{1,300})['"]/g],
  },
  {
    extensions: 'py pyi',
    expressions: [/^[ \t]*from[ \t]+(\.{0,9}[\w.]+)[ \t]+import/gm, /^[ \t]*import[ \t]+([\w.]+)/gm],
  },
  {
    extensions: 'go',
    expressions: [/^[ \t]*(?:import[ \t]+)?(?:[\w.]{1,100}[ \t]+)?"([\w.~-]+\/[\w./~-]+)"[ \t]*$/gm],
  },
  {extensions: 'java kt kts scala groovy', expressions: [/^import[ \t]+(?:static[ \t]+)?([\w.]+)/gm]},
  {
    extensions: 'rs',
    expressions: [/^[ \t]*(?:pub[ \t]+)?(?:use|mod)[ \t]+(?:crate::|super::|self::){0,9}([\w:]+)/gm],
  },
  {
    extensions: 'c h cc cpp cxx hpp hh hxx m mm',
    expressions: [/^[ \t]*#[ \t]*(?:include|import)[ \t]+["<]([\w./+-]+)[">]/gm],
  },
  {extensions: 'rb', expressions: [/^[ \t]*require(?:_relative)?[ \t]+['"]([\w./-]+)['"]/gm]},
  {extensions: 'php', expressions: [/^use[ \t]+([\w\\]+)/gm]},
];

const byExtension = new Map(
  forms.flatMap(({extensions, expressions}) =>
    extensions.split(' ').map(extension => [extension, expressions] as const),
  ),
);

/**
 * What a file imports, slash-separated, lower case and without extension: tails of paths, or "./" and "../" where the
 * file says that it starts from its own folder.
 */
export function importsOf(path: string, text: string): readonly string[] {
  const found = new Set<string>();
  const isPython = /\.pyi?$/.test(path);
  for (const expression of byExtension.get(extensionOf(path)) ?? []) {
    for (const [, name = ''] of text.matchAll(expression))
      found.add(isPython ? modulePath(name) : tailOf(name));
  }
  found.delete('');
  return [...found];
}

function tailOf(name: string): string {
  const isPath = name.includes('/') || name.startsWith('.') || /\.h\w{0,2}$/.test(name);
  const slashed = isPath ? name.replace(/\.[A-Za-z]{1,4}$/, '') : name.replace(/::|[.\\]/g, '/');
  return (/^\.\.?\//.test(slashed) ? slashed : slashed.replace(/^[./]+/, '')).toLowerCase();
}

// One dot is the folder itself, each further one a folder up.
function modulePath(name: string): string {
  const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(name) ?? [];
  const start = dots === '' ? '' : dots === '.' ? './' : '../'.repeat(dots.length - 1);
  return start + rest.replaceAll('.', '/').toLowerCase();
}
