// The clipboard, with a program in the place of the system's that keeps what it is given.
import {chmodSync, existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {copyText} from '../../../source/project/system/clipboard.ts';
import {temporaryFolder} from '../../helpers/temporary.ts';

beforeEach(() => {
  for (const name of ['TMUX', 'WAYLAND_DISPLAY', 'DISPLAY', 'VTE_VERSION', 'TERM_PROGRAM', 'WSL_DISTRO_NAME'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('SSH_CONNECTION', 'from afar');
  vi.stubEnv('TERM', 'xterm-256color');
});
afterEach(() => vi.unstubAllEnvs());

/** A folder with a program that keeps its input, or fails. */
function withProgram(name: string, exitCode = 0): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), `#!/bin/sh\n/bin/cat > '${folder}/kept'\nexit ${exitCode}\n`);
  chmodSync(join(folder, name), 0o755);
  vi.stubEnv('PATH', `${folder}:/nowhere`);
  return join(folder, 'kept');
}

test('the program of the system takes the text as it is', async () => {
  vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0');
  const kept = withProgram('wl-copy');
  expect(await copyText('Implement task 001 — “登录”')).toBe('clipboard');
  expect(readFileSync(kept, 'utf8')).toBe('Implement task 001 — “登录”');
});

test('a program that fails or is missing leaves it to the next one', async () => {
  vi.stubEnv('TMUX', '/tmp/tmux');
  vi.stubEnv('DISPLAY', ':0');
  const kept = withProgram('xsel');
  expect(await copyText('003')).toBe('clipboard');
  expect(existsSync(kept)).toBe(true);
  withProgram('xsel', 1);
  expect(await copyText('003')).toBe('terminal');
});

test('where no program is, the terminal alone has it, or nobody', async () => {
  expect(await copyText('003')).toBe('terminal');
  vi.stubEnv('TERM', 'linux');
  expect(await copyText('003')).toBe('nowhere');
});
