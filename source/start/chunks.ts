// The program lies in chunks: scripts that give a table of modules. What the start needs is in one of them, and what
// few commands need is loaded when it is asked for.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Script} from 'node:vm';
import type {Compiled} from './compiled.ts';

type Module = {exports: unknown};
type Require = (name: string) => unknown;
type Body = (module: Module, require: Require, folder: string) => void;

export type Chunks = {
  /** What a module exports, by its name (`./cli.js`), or one of Node's own (`node:fs`). */
  readonly require: Require;
  /** The compiled code that was known, with that of the chunks loaded since; undefined when there are none. */
  readonly compiled: () => Compiled | undefined;
};

type Place = {readonly folder: string; readonly chunkOf: Readonly<Record<string, string>>};

/** The chunks in a folder. What was compiled earlier is taken over, as far as this V8 accepts it. */
export function openChunks({folder, chunkOf}: Place, known: Compiled): Chunks {
  const fresh = new Map<string, Script>();
  const bodies = new Map<string, Body>();
  const modules = new Map<string, Module>();
  const load = (name: string): Body => {
    const chunk = chunkOf[name] ?? '';
    const filename = join(folder, chunk);
    const cachedData = known.get(chunk);
    const script = new Script(readFileSync(filename, 'latin1'), {
      filename,
      ...(cachedData === undefined ? {} : {cachedData}),
    });
    if (script.cachedDataRejected !== false) fresh.set(chunk, script);
    const table: Readonly<Record<string, Body>> = script.runInThisContext();
    for (const [other, body] of Object.entries(table)) bodies.set(other, body);
    return bodies.get(name) as Body;
  };
  const require = (name: string): unknown => {
    if (!name.startsWith('./')) return process.getBuiltinModule(name);
    const found = modules.get(name);
    if (found !== undefined) return found.exports;
    const module: Module = {exports: {}};
    modules.set(name, module);
    (bodies.get(name) ?? load(name))(module, require, folder);
    return module.exports;
  };
  const compiled = () => {
    const added = Array.from(fresh, ([name, script]) => [name, script.createCachedData()] as const);
    return added.length === 0 ? undefined : new Map([...known, ...added]);
  };
  return {require, compiled};
}
