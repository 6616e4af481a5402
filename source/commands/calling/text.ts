// Text for people as a value: words, tones and tables. Only here it turns into what a terminal gets, so that
// nothing that a story or git says can colour, hide or move what a person sees.
import {printable, printableLine, unsafe} from '../../plan/printable.ts';

export type Tone = 'strong' | 'dim' | 'good' | 'busy' | 'bad';
type Toned = {readonly tone: Tone; readonly text: string};
export type Cell = string | Toned;

/** The cells of a table's row; a single text is a line of its own across the columns. */
export type Row = readonly Cell[] | Toned;

/** Rows with aligned columns, two blanks apart; the columns named in `right` are aligned to the right. */
type Table = {
  readonly rows: readonly Row[];
  readonly indent: number;
  readonly right: readonly number[];
};
export type Text = string | Toned | Table | readonly Text[];

type Look = {readonly hasColour: boolean; readonly isAscii: boolean};
type Measure = (text: string) => number;

/** Tone → how a terminal turns it on and off. */
const tones: Readonly<Record<Tone, readonly [number, number]>> = {
  strong: [1, 22],
  dim: [2, 22],
  good: [32, 39],
  busy: [33, 39],
  bad: [31, 39],
};

/** Every character of ours that is not ASCII, with its twin of the same width. */
const twins: Readonly<Record<string, string>> = {
  '✓': 'x',
  '◐': '/',
  '○': '.',
  '→': '>',
  '↔': '=',
  '·': '-',
  '│': '|',
  '…': '~',
};

// Scripts whose characters all take one column; anything else is measured by a library that is slow to load.
const narrow =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2713]*$/;

export const toned =
  (tone: Tone) =>
  (text: string): Toned => ({tone, text});

/** A table of cells; short rows are allowed. */
export function table(rows: Table['rows'], layout: Partial<Omit<Table, 'rows'>> = {}): Table {
  return {rows, indent: 0, right: [], ...layout};
}

/** "1 file", "1,302 files" */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 1302 → "1,302" */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Each text on a line of its own. */
export function lines(...texts: readonly Text[]): Text {
  return texts.flatMap((text, index) => (index === 0 ? [text] : ['\n', text]));
}

/** A value as JSON that no terminal takes for a command: what is not printable is escaped. */
export function spellJson(value: unknown): string {
  const escaped = JSON.stringify(value, undefined, 2).replace(unsafe, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${escaped}\n`;
}

/** What the terminal gets. */
export async function spellText(text: Text, look: Look): Promise<string> {
  const measure = cellsOf(text).every(cell => narrow.test(cell)) ? lengthOf : await loadMeasure();
  const spelled = spell(text, look, measure);
  return look.isAscii
    ? spelled.replace(/[^\n\x20-\x7e]/g, character => twins[character] ?? character)
    : spelled;
}

function spell(text: Text, look: Look, measure: Measure): string {
  if (typeof text === 'string') return printable(text);
  if (isList(text)) return text.map(part => spell(part, look, measure)).join('');
  return 'rows' in text ? spellTable(text, look, measure) : paint(printable(text.text), text.tone, look);
}

function spellTable({rows, indent, right}: Table, look: Look, measure: Measure): string {
  const widths: number[] = [];
  const shown = rows.map(row =>
    (isRow(row) ? row : [row]).map((cell, column) => {
      const text = plain(cell);
      const width = measure(text);
      if (isRow(row)) widths[column] = Math.max(widths[column] ?? 0, width);
      return {text: typeof cell === 'string' ? text : paint(text, cell.tone, look), width};
    }),
  );
  const spellRow = (row: (typeof shown)[number]): string => {
    const cells = row.map(({text, width}, column) => {
      const padding = ' '.repeat(Math.max(0, (widths[column] ?? 0) - width));
      return right.includes(column) ? padding + text : text + padding;
    });
    return (' '.repeat(indent) + cells.join('  ')).trimEnd();
  };
  return shown.map(spellRow).join('\n');
}

const plain = (cell: Cell): string => printableLine(typeof cell === 'string' ? cell : cell.text);

function paint(text: string, tone: Tone, {hasColour}: Look): string {
  const [on, off] = tones[tone];
  return hasColour && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}

function cellsOf(text: Text): readonly string[] {
  if (typeof text === 'string') return [];
  if (isList(text)) return text.flatMap(cellsOf);
  return 'rows' in text ? text.rows.flat().map(plain) : [];
}

const isRow = (row: Row): row is readonly Cell[] => Array.isArray(row);
const isList = (text: Text): text is readonly Text[] => Array.isArray(text);

const lengthOf: Measure = text => text.length;

async function loadMeasure(): Promise<Measure> {
  const {default: stringWidth} = await import('string-width');
  return stringWidth;
}
