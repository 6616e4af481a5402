// The person's clipboard, by the programs that systems have for it. A terminal may take texts itself (OSC 52), also
// from afar, but never says whether it did.
import type {Options} from 'execa';

type Program = {readonly command: string; readonly words: readonly string[]};

/** The programs that can work here, the nearest first: tmux hands a text on to its own terminal. */
function programs({platform, env}: Pick<NodeJS.Process, 'platform' | 'env'>): readonly Program[] {
  const isRemote = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  const here: readonly (readonly [boolean, string, ...string[]])[] = [
    [Boolean(env.TMUX), 'tmux', 'load-buffer', '-w', '-'],
    [platform === 'darwin' && !isRemote, 'pbcopy'],
    [platform === 'win32' || Boolean(env.WSL_DISTRO_NAME), 'clip.exe'],
    [Boolean(env.WAYLAND_DISPLAY), 'wl-copy'],
    [Boolean(env.DISPLAY), 'xclip', '-selection', 'clipboard'],
    [Boolean(env.DISPLAY), 'xsel', '--clipboard', '--input'],
    [Boolean(env.TERMUX_VERSION), 'termux-clipboard-set'],
  ];
  return here.flatMap(([canWork, command, ...words]) => (canWork ? [{command, words}] : []));
}

/** Terminals that drop a text which is sent to them for the clipboard. */
const isDeaf = ({TERM = '', TERM_PROGRAM, VTE_VERSION}: NodeJS.ProcessEnv): boolean =>
  /^(?:linux|dumb|vt\d+)/.test(TERM) || TERM_PROGRAM === 'Apple_Terminal' || VTE_VERSION !== undefined;

/** Where a text went: into the clipboard, to the terminal alone, or nowhere. */
export type Copied = 'clipboard' | 'terminal' | 'nowhere';

/** Milliseconds; a program that waits for something else is no help. */
const patience = 2000;

/** Hands a text to the first program that takes it. The caller has sent it to the terminal already. */
export async function copyText(text: string): Promise<Copied> {
  const {execa} = await import('execa');
  // Some of these go on in the background, and would keep an output of ours open.
  const options = {input: text, stdout: 'ignore', stderr: 'ignore', timeout: patience} satisfies Options;
  for (const {command, words} of programs(process)) {
    const {failed} = await execa(command, words, {...options, reject: false});
    if (!failed) return 'clipboard';
  }
  return isDeaf(process.env) ? 'nowhere' : 'terminal';
}
