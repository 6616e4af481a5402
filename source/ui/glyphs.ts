// Every sign that is drawn, in Unicode and in ASCII. Each is one column wide, so that left edges line up.
// A new sign is one line in each of the two tables.

const unicode = {
  step: '◆',
  past: '◇',
  pointer: '❯',
  done: '✓',
  active: '◐',
  waiting: '○',
  kept: '✓',
  struck: '✗',
  quote: '│',
  rule: '─',
  full: '█',
  empty: '░',
  dot: '·',
  arrow: '→',
  between: '↔',
  ellipsis: '…',
  warning: '!',
  more: '↓',
  less: '↑',
  folded: '▸',
  unfolded: '▾',
  marked: '●',
};

/** A sign by what it says. */
export type Glyphs = Readonly<Record<keyof typeof unicode, string>>;

const ascii: Glyphs = {
  step: '*',
  past: '-',
  pointer: '>',
  done: 'x',
  active: '/',
  waiting: 'o',
  kept: '+',
  struck: '-',
  quote: '|',
  rule: '-',
  full: '#',
  empty: '.',
  dot: '-',
  arrow: '>',
  between: '-',
  ellipsis: '~',
  warning: '!',
  more: 'v',
  less: '^',
  folded: '+',
  unfolded: '-',
  marked: '*',
};

/** How keys are written in the hint bar; a key that is not listed is written as it is. */
const keyLabels = {
  unicode: {
    up: '↑',
    down: '↓',
    left: '←',
    right: '→',
    enter: '⏎',
    'shift+up': '⇧↑',
    'shift+down': '↓',
    escape: 'esc',
    'ctrl+c': '^C',
  },
  ascii: {
    up: 'up',
    down: 'down',
    left: 'left',
    right: 'right',
    'shift+up': 'shift-up',
    'shift+down': 'down',
    escape: 'esc',
    'ctrl+c': '^C',
  },
} satisfies Record<string, Readonly<Record<string, string>>>;

/** What a screen must know of the terminal: its signs, its size in cells, and whether colours are on. */
export type Look = {
  readonly glyphs: Glyphs;
  readonly keyLabels: Readonly<Record<string, string>>;
  readonly columns: number;
  readonly rows: number;
  readonly hasColor: boolean;
};

/** The look of a terminal of this size. */
export const lookOf = (terminal: {
  readonly isAscii: boolean;
  readonly hasColor: boolean;
  readonly columns: number;
  readonly rows: number;
}): Look => ({
  glyphs: terminal.isAscii ? ascii : unicode,
  keyLabels: terminal.isAscii ? keyLabels.ascii : keyLabels.unicode,
  columns: terminal.columns,
  rows: terminal.rows,
  hasColor: terminal.hasColor,
});
