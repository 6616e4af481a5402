// What a file imports or includes, by language. To add a language, add its extensions and expressions.
import {extensionOf} from '../reading/places.ts';

const forms: readonly {readonly extensions: string; readonly expressions: readonly RegExp[]}[] = [
  {
    extensions: 'js jsx mjs cjs ts tsx mts cts vue svelte astro',
    expressions: [/\b(?:from|import|require)\s*\(?\s*['"](\.[^'"\n]+)['"]/g],
  },
  {extensions: 'py pyi', expressions: [/^\s*from\s+\.*([\w.]+)\s+import/gm, /^\s*import\s+([\w.]+)/gm]},
  {extensions: 'go', expressions: [/^\s*(?:import\s+)?(?:[\w.]+\s+)?"([\w./~-]+\/[\w./~-]+)"\s*$/gm]},
  {extensions: 'java kt kts scala groovy', expressions: [/^import\s+(?:static\s+)?([\w.]+)/gm]},
  {extensions: 'rs', expressions: [/^\s*(?:pub\s+)?(?:use|mod)\s+(?:crate::|super::|self::)*([\w:]+)/gm]},
  {
    extensions: 'c h cc cpp cxx hpp hh hxx m mm',
    expressions: [/^\s*#\s*(?:include|import)\s+["<]([\w./+-]+)[">]/gm],
  },
  {extensions: 'rb', expressions: [/^\s*require(?:_relative)?\s+['"]([\w./-]+)['"]/gm]},
  {extensions: 'php', expressions: [/^use\s+([\w\\]+)/gm]},
];

const byExtension = new Map(
  forms.flatMap(({extensions, expressions}) =>
    extensions.split(' ').map(extension => [extension, expressions] as const),
  ),
);

/** What a file imports, as slash-separated tails of paths without dots at the start and without extension. */
export function importsOf(path: string, text: string): readonly string[] {
  const found = new Set<string>();
  for (const expression of byExtension.get(extensionOf(path)) ?? []) {
    for (const [, name = ''] of text.matchAll(expression)) found.add(tailOf(name));
  }
  found.delete('');
  return [...found];
}

function tailOf(name: string): string {
  const isPath = name.includes('/') || name.startsWith('.');
  const slashed = isPath
    ? name.replace(/\.[A-Za-z]{1,4}$/, '')
    : name.replace(/\.(?=h|hpp$)/, '/').replace(/::|[.\\]/g, '/');
  return slashed.replace(/^[./]+/, '').toLowerCase();
}
