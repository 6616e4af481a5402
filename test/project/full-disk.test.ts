import {execFileSync, spawnSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {temporaryFolder} from '../helpers/temporary.ts';

const files = join(import.meta.dirname, '..', '..', 'source', 'project', 'files.ts');

/** What a process prints that makes `a.md` of the working directory longer by so many bytes. */
const growing = (bytes: number) => `
  const {saveText} = await import(${JSON.stringify(files)});
  await saveText('a.md', text => text + 'b'.repeat(${bytes})).then(
    () => console.log('saved'),
    error => console.log(error.code, error.message),
  );`;

const node = (code: string) =>
  `"${process.execPath}" --input-type=module --eval '${code.replaceAll("'", "'\\''")}'`;

const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt'], {stdio: 'ignore'}).status === 0;

const refused = 'disk-full There is no space left to save a.md; the file is as it was.';

describe('on a full disk', () => {
  // The file system of the test is gone with the process that mounted it.
  const onSmallDisk = (directory: string, commands: readonly string[]) => {
    const script = [
      'set -e',
      `mount -t tmpfs -o size=128k none "${directory}"`,
      `cd "${directory}"`,
      ...commands,
    ];
    return execFileSync('unshare', ['-rm', 'sh', '-c', script.join('\n')], {encoding: 'utf8'});
  };

  test.skipIf(!canMount)('nothing is lost when not a byte fits', () => {
    const said = onSmallDisk(temporaryFolder(), [
      'yes a | head -c 30000 > a.md',
      'cat /dev/zero > fill 2>/dev/null || true',
      node(growing(10)),
      'ls -A; wc -c < a.md',
    ]);
    expect(said.trim().split(/\n\s*/)).toEqual([refused, 'a.md', 'fill', '30000']);
  });

  test.skipIf(!canMount)('nothing is cut when a part of the text fits', () => {
    const said = onSmallDisk(temporaryFolder(), [
      'yes a | head -c 30000 > a.md',
      node(growing(80_000)),
      'ls -A; wc -c < a.md',
    ]);
    expect(said.trim().split(/\n\s*/)).toEqual([refused, 'a.md', '30000']);
  });
});

test.skipIf(process.platform === 'win32')('a file that may not grow so large stays as it is', () => {
  const directory = temporaryFolder({'a.md': 'a\n'});
  const script = `ulimit -f 8; exec ${node(growing(20_000))}`;
  const said = execFileSync('sh', ['-c', script], {cwd: directory, encoding: 'utf8'});
  expect(said.trim()).toBe(refused);
  expect(readdirSync(directory)).toEqual(['a.md']);
  expect(readFileSync(join(directory, 'a.md'), 'utf8')).toBe('a\n');
});
