// The built program in a pty, and what a person would see of it, for measuring.
import {join} from 'node:path';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const program = join(import.meta.dirname, '..', 'dist', 'bin.cjs');
const size = {columns: 120, rows: 40};

/** Opens the program in a terminal of 120 × 40 in a folder. */
export function openInTerminal(folder, words) {
  const terminal = new xterm.Terminal({cols: size.columns, rows: size.rows, allowProposedApi: true});
  const child = pty.spawn(process.execPath, [program, ...words], {
    name: 'xterm-256color',
    cols: size.columns,
    rows: size.rows,
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, '.config'),
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
    },
  });
  let lastData = performance.now();
  const watchers = new Set();
  child.onData(data => {
    lastData = performance.now();
    terminal.write(data, () => {
      for (const watch of watchers) watch();
    });
  });
  terminal.onData(data => child.write(data));
  const ended = new Promise(resolve => child.onExit(resolve));
  const screen = () =>
    Array.from(
      {length: size.rows},
      (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '',
    ).join('\n');
  return {
    screen,
    ended,
    lastData: () => lastData,
    write: text => child.write(text),
    /** Hangs up, as a terminal that is closed does. */
    close: () => {
      child.kill('SIGHUP');
      return ended;
    },
    until: wanted =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`never came; the screen:\n${screen()}`)), 30_000);
        const look = () => {
          if (!wanted(screen())) return;
          clearTimeout(timer);
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      }),
  };
}
