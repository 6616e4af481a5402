#!/usr/bin/env node
// The entry: says in one line when Node is too old, before anything is imported, then hands over to cli.ts.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(`plan-tasks needs Node 22.13 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 1;
} else {
  process.getBuiltinModule('node:module').enableCompileCache?.();
  const {main} = await import('./cli.ts');
  await main(process.argv.slice(2));
}
