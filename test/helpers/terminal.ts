// A real terminal for tests: a program in a pty, and what a person would see of it. Wait for content, never for time.
import pty from '@lydell/node-pty';
import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {hermeticEnvironment} from './repository.ts';

/** What keys send. */
export const keys = {
  up: '\u001B[A',
  down: '\u001B[B',
  shiftDown: '\u001B[1;2B',
  enter: '\r',
  escape: '\u001B',
  backspace: '\u007F',
  ctrlC: '\u0003',
} as const;

export type Exit = {readonly exitCode: number; readonly signal?: number | undefined};

export type TestTerminal = {
  /** What is on the screen now, without trailing blanks. */
  readonly screen: () => string;
  /** The screen and all that scrolled out of it. */
  readonly everything: () => string;
  /** Waits until the screen shows a text; gives the screen. */
  readonly shows: (wanted: string | RegExp) => Promise<string>;
  /** Waits until the program takes keys and pastes. */
  readonly listens: () => Promise<boolean>;
  readonly type: (text: string) => void;
  /** Types a text the way a terminal hands over what is pasted. */
  readonly paste: (text: string) => void;
  /** Waits for the end of the program. */
  readonly ends: () => Promise<Exit>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** What the program left switched on: anything but the defaults is a terminal that it broke. */
  readonly modes: () => {
    readonly isCursorShown: boolean;
    readonly takesPastes: boolean;
    readonly isAlternate: boolean;
  };
  /** Everything that the program wrote. */
  readonly written: () => string;
  readonly close: () => void;
};

type Size = {readonly columns?: number; readonly rows?: number};
type Options = Size & {
  readonly directory: string;
  /** The home of the person; the directory unless it is given. */
  readonly home?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Gets each frame that was drawn to its end. */
  readonly sees?: (screen: string) => void;
};

/** How long a text may take to appear, in milliseconds: far longer than on the slowest machine. */
const patience = 30_000;

/** Starts a program in a terminal of 80 × 24, or of the given size. */
export function openTerminal(program: string, words: readonly string[], options: Options): TestTerminal {
  const {columns = 80, rows = 24, directory, home = directory, environment = {}, sees} = options;
  const terminal = new xterm.Terminal({cols: columns, rows, scrollback: 5000, allowProposedApi: true});
  terminal.loadAddon(new unicode11.Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const child = pty.spawn(program, [...words], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: directory,
    // Nothing of the machine: an environment with CI in it would make Ink draw only its last frame.
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      XDG_CONFIG_HOME: `${home}/.config`,
      TERM: 'xterm-256color',
      ...hermeticEnvironment,
      LC_ALL: 'C.UTF-8',
      ...environment,
    },
  });
  let written = '';
  const watchers = new Set<() => void>();
  const notify = (): void => {
    for (const watch of watchers) watch();
  };
  child.onData(data => {
    written += data;
    // A frame stands between these two, and may come in pieces.
    const isDrawn = written.lastIndexOf('\u001B[?2026h') <= written.lastIndexOf('\u001B[?2026l');
    terminal.write(data, () => {
      notify();
      if (isDrawn) sees?.(screen());
    });
  });
  // Answers of the terminal, such as where its cursor is, go back to the program.
  terminal.onData(data => child.write(data));
  const exit = new Promise<Exit>(resolve => child.onExit(resolve));

  const linesFrom = (first: number): string => {
    const buffer = terminal.buffer.active;
    const lines: string[] = [];
    for (let row = first; row < buffer.baseY + terminal.rows; row++)
      lines.push(buffer.getLine(row)?.translateToString(true) ?? '');
    return lines.join('\n').trimEnd();
  };
  const screen = (): string => linesFrom(terminal.buffer.active.baseY);
  const until = <Value>(found: () => Value | undefined, what: string): Promise<Value> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => end(() => reject(new Error(`${what} never came; the screen:\n${screen()}`))),
        patience,
      );
      const end = (act: () => void): void => {
        clearTimeout(timer);
        watchers.delete(look);
        act();
      };
      const look = (): void => {
        const value = found();
        if (value !== undefined) end(() => resolve(value));
      };
      watchers.add(look);
      look();
    });
  return {
    screen,
    everything: () => linesFrom(0),
    shows: wanted =>
      until(() => {
        const text = screen();
        return (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) ? text : undefined;
      }, String(wanted)),
    listens: () => until(() => terminal.modes.bracketedPasteMode || undefined, 'taking pastes'),
    type: text => child.write(text),
    paste: text => child.write(terminal.modes.bracketedPasteMode ? `\u001B[200~${text}\u001B[201~` : text),
    ends: async () => {
      const result = await exit;
      // What was written last is still on its way through the terminal.
      await new Promise<void>(resolve => terminal.write('', resolve));
      return result;
    },
    kill: signal => void process.kill(-child.pid, signal),
    resize: (width, height) => {
      terminal.resize(width, height);
      child.resize(width, height);
    },
    modes: () => ({
      isCursorShown: written.lastIndexOf('\u001B[?25h') >= written.lastIndexOf('\u001B[?25l'),
      takesPastes: terminal.modes.bracketedPasteMode,
      isAlternate: terminal.buffer.active.type === 'alternate',
    }),
    written: () => written,
    close: () => {
      try {
        child.kill('SIGKILL');
      } catch {
        // It is over already.
      }
      terminal.dispose();
    },
  };
}
