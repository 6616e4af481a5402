#!/usr/bin/env node
// The entry: says in one line when Node is too old, before anything is loaded, then hands over to cli.ts. What this
// start had to compile is kept for the next one.
import {type Chunks, openChunks} from './start/chunks.ts';
import {keepCompiled, readCompiled} from './start/compiled.ts';
import {placeOfCompiled} from './start/place.ts';

/** Written here by the build: its own name, and module → the chunk that it is in. */
declare const BUILD: string;
declare const CHUNKS: Readonly<Record<string, string>>;

/** A session that lasts longer than its first screen is kept before it ends: V8 forgets what has not run for long. */
const settled = 1000;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`plan-tasks needs Node 22.13 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  start(process.argv.slice(2));
}

function start(argv: readonly string[]): void {
  const place = placeOfCompiled(BUILD, argv);
  const known = place === undefined ? new Map() : readCompiled(place);
  const chunks = openChunks({folder: import.meta.dirname, chunkOf: CHUNKS}, known);
  if (place !== undefined) keepLater(chunks, place);
  const {main} = chunks.require('./cli.js') as typeof import('./cli.ts');
  void main(argv);
}

/** A call that failed has run too little of its command to be worth keeping; one that the person ended has not. */
function keepLater({compiled}: Chunks, place: string): void {
  const keep = () => {
    const code = compiled();
    if (code !== undefined) keepCompiled(place, code);
  };
  setTimeout(keep, settled).unref();
  process.once('exit', code => {
    if (code === 0 || code > 128) keep();
  });
}
