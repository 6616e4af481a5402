// Turns esbuild's output, ES modules that import each other, into the chunks that source/start/chunks.ts loads: V8
// keeps the compiled code of scripts whole, but that of modules only in part.
import {basename} from 'node:path';
import {transform} from 'esbuild';

/** What every start needs, and the commands that are called all day: one chunk is read faster than many. */
const daily = [
  'source/cli.ts',
  ...['show', 'status', 'next', 'list'].map(name => `source/commands/${name}.ts`),
];

/** The chunks, each with its file name, the names of its modules, and its text. */
export async function packChunks({outputs}, outputFiles) {
  const texts = new Map(outputFiles.map(({path, text}) => [basename(path), text]));
  const packs = Object.groupBy(Object.keys(outputs), ownersIn(outputs));
  return Promise.all(
    Object.values(packs).map(async paths => {
      const names = paths.map(path => basename(path));
      const modules = await Promise.all(names.map(name => moduleOf(name, texts.get(name))));
      return {file: names[0], names, text: `({${modules.join(',\n')}})`};
    }),
  );
}

/** Gives the entries that need an output: what the same ones need goes into one chunk. */
function ownersIn(outputs) {
  const entries = Object.entries(outputs).filter(([, {entryPoint}]) => entryPoint !== undefined);
  const closures = entries.map(([path, {entryPoint}]) => [entryPoint, importedAtOnce(outputs, path)]);
  const isDaily = path => closures.some(([entry, reached]) => daily.includes(entry) && reached.has(path));
  return path =>
    isDaily(path)
      ? 'daily'
      : closures
          .filter(([, reached]) => reached.has(path))
          .map(([entry]) => entry)
          .join();
}

/** The output and all that it imports before it runs. */
function importedAtOnce(outputs, path, seen = new Set()) {
  if (seen.has(path) || !(path in outputs)) return seen;
  seen.add(path);
  for (const {path: next, kind} of outputs[path].imports) {
    if (kind === 'import-statement') importedAtOnce(outputs, next, seen);
  }
  return seen;
}

async function moduleOf(name, text) {
  const {code} = await transform(text, {
    format: 'cjs',
    target: 'node22',
    minify: true,
    supported: {'dynamic-import': false},
  });
  return `${JSON.stringify(`./${name}`)}:function(module,require,__dirname){${inAscii(code)}}`;
}

/**
 * The code in ASCII, as source/start/ reads it: esbuild writes other characters of strings as escapes, but leaves them
 * in regular expressions and raw templates, which mean the same with escapes.
 */
const inAscii = code =>
  code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
