// Changes two files together and kills itself before it renames or removes the nth file: node killed-at.ts N FILE FILE
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const [count = '1', ...files] = process.argv.slice(2);
let left = Number(count);
const changing = ['renameSync', 'rmSync'] as const;
for (const name of changing) {
  const original = fs[name] as (...values: readonly unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...values: readonly unknown[]) => {
      if (--left === 0) process.kill(process.pid, 'SIGKILL');
      return original(...values);
    },
  });
}
syncBuiltinESMExports();

const {saveTogether} = await import('../../source/project/disk/together.ts');
await saveTogether(files, () => new Map(files.map(file => [file, 'new\n'])));
