// The editor as a person's environment names it, with a program in its place that writes down its words.
import {chmodSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {openInEditor} from '../../../source/project/system/editor.ts';
import {temporaryFolder} from '../../helpers/temporary.ts';

afterEach(() => vi.unstubAllEnvs());

/** A folder of programs with these names, each of which writes down its words. */
function programs(...names: readonly string[]) {
  const folder = temporaryFolder();
  const said = join(folder, 'said');
  mkdirSync(join(folder, 'my bin'));
  for (const name of names) {
    const file = join(folder, 'my bin', name);
    writeFileSync(file, `#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word"; done > '${said}'\n`);
    chmodSync(file, 0o755);
  }
  vi.stubEnv('PATH', `${join(folder, 'my bin')}:${process.env.PATH}`);
  vi.stubEnv('VISUAL', '');
  return {folder: join(folder, 'my bin'), said: () => readFileSync(said, 'utf8').trimEnd().split('\n')};
}

describe('an editor is told of the line', () => {
  test.each([
    ['vim', ['+12', 'a b.md']],
    ['nano', ['+12', 'a b.md']],
    ['emacs -nw', ['-nw', '+12', 'a b.md']],
    ['emacsclient -t -a ""', ['-t', '-a', '', '+12', 'a b.md']],
    ["vim -c 'set number'", ['-c', 'set number', '+12', 'a b.md']],
    ['code --wait', ['--wait', '--goto', 'a b.md:12']],
    ['hx', ['a b.md:12']],
    ['subl -w', ['-w', 'a b.md:12']],
    ['idea', ['--line', '12', 'a b.md']],
  ])('as %s wants it', async (editor, words) => {
    const {said} = programs(editor.split(' ')[0] ?? '');
    vi.stubEnv('EDITOR', editor);
    await openInEditor('a b.md', 12);
    expect(said()).toEqual(words);
  });

  test('whatever folder it lies in, and $VISUAL comes first', async () => {
    const {folder, said} = programs('code');
    vi.stubEnv('VISUAL', `"${join(folder, 'code')}" -n`);
    vi.stubEnv('EDITOR', 'vim');
    await openInEditor('$(touch x).md', 3);
    expect(said()).toEqual(['-n', '--goto', '$(touch x).md:3']);
  });
});

test('an editor that is not there, or none at all, is said by name', async () => {
  programs();
  vi.stubEnv('EDITOR', 'no-such-editor --wait');
  await expect(openInEditor('a.md', 1)).rejects.toThrow(
    'The editor "no-such-editor --wait" could not be used.',
  );
  vi.stubEnv('EDITOR', '');
  vi.stubEnv('PATH', '/nowhere');
  await expect(openInEditor('a.md', 1)).rejects.toThrow('No editor is chosen, and "vi" could not be used.');
});
