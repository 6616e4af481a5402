// Text for people as a value: words, tones and tables. Only here it turns into what a terminal gets, so that
// nothing that a story or git says can colour, hide or move what a person sees.
import {printable, printableLine, unsafe} from '../../plan/printable.ts';
import {fitted, gap, type Measure, shortened, wrapped} from './fit.ts';

export type Tone = 'strong' | 'dim' | 'good' | 'busy' | 'bad';
type Toned = {readonly tone: Tone; readonly text: string};
/** A sentence or two, which a terminal shows in lines of whole words; what may stand in front has its own tone. */
type Prose = {readonly prose: string; readonly tone?: Tone; readonly behind?: Toned};
export type Cell = string | Toned;

/** The cells of a table's row; a single text is a line of its own across the columns. */
export type Row = readonly Cell[] | Toned;

/** Rows with aligned columns, two blanks apart. */
type Table = {
  readonly rows: readonly Row[];
  readonly indent: number;
  /** The columns that are aligned to the right. */
  readonly right: readonly number[];
  /** The column that gives way first where a terminal is too narrow for all. */
  readonly least?: number;
};
export type Text = string | Toned | Prose | Table | readonly Text[];

type Look = {
  readonly hasColour: boolean;
  readonly isAscii: boolean;
  /** Of the terminal that the text is for; what goes into a file or another program is as wide as it is. */
  readonly columns?: number | undefined;
};

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

export const prose = (text: string, look: Omit<Prose, 'prose'> = {}): Prose => ({prose: text, ...look});

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
export const spellJson = (value: unknown): string => [...piecesOfJson(value)].join('');

/** A piece is at least this long: a long list is never in memory as one text. */
const piece = 64 * 1024;

/** The same in pieces, which are printed sooner and made with less memory. */
export function* piecesOfJson(value: unknown): Iterable<string> {
  if (!Array.isArray(value) || value.length === 0) return yield `${spellValue(value)}\n`;
  let spelled = '[';
  for (const [index, item] of value.entries()) {
    // Without the brackets around it, an item in a list of its own is spelled as in any other.
    spelled += `${index === 0 ? '' : ','}${spellValue([item]).slice(1, -2)}`;
    if (spelled.length < piece) continue;
    yield spelled;
    spelled = '';
  }
  yield `${spelled}\n]\n`;
}

const spellValue = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(
    unsafe,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What the terminal gets. */
export async function spellText(text: Text, look: Look): Promise<string> {
  const measure = cellsOf(text, look).every(cell => narrow.test(cell)) ? lengthOf : await loadMeasure();
  const spelled = spell(text, look, measure);
  return look.isAscii
    ? spelled.replace(/[^\n\x20-\x7e]/g, character => twins[character] ?? character)
    : spelled;
}

function spell(text: Text, look: Look, measure: Measure): string {
  if (typeof text === 'string') return printable(text);
  if (isList(text)) return text.map(part => spell(part, look, measure)).join('');
  if ('rows' in text) return spellTable(text, look, measure);
  if ('text' in text) return paint(printable(text.text), text.tone, look);
  return spellProse(text, look, measure);
}

function spellProse({prose: text, tone, behind}: Prose, look: Look, measure: Measure): string {
  const {columns: width} = look;
  // A newline may take the place of the blank between the two.
  const start = behind === undefined ? '' : printable(behind.text).trimEnd();
  const gap = behind === undefined ? '' : printable(behind.text).slice(start.length);
  const whole = start + gap + printable(text);
  const lines = (width === undefined ? whole : wrapped(whole, {width, measure})).slice(start.length);
  return (
    (behind === undefined ? '' : paint(start, behind.tone, look)) +
    (tone === undefined ? lines : paint(lines, tone, look))
  );
}

function spellTable({rows, indent, right, least}: Table, look: Look, measure: Measure): string {
  const {columns = Number.POSITIVE_INFINITY} = look;
  const wanted: number[] = [];
  const measured = rows.map(row =>
    (isRow(row) ? row : [row]).map((cell, column) => {
      const text = plain(cell);
      const width = measure(text);
      if (isRow(row)) wanted[column] = Math.max(wanted[column] ?? 0, width);
      return {text, width, tone: typeof cell === 'string' ? undefined : cell.tone};
    }),
  );
  const widths = fitted(wanted, {room: columns - indent, least});
  const spellRow = (row: (typeof measured)[number], index: number): string => {
    const isAlone = !isRow(rows[index] ?? []);
    const cells = row.map(({text, width, tone}, column) => {
      const room = isAlone ? columns - indent : (widths[column] ?? 0);
      const shown = shortened({text, width}, {width: room, measure});
      const padding = isAlone ? '' : ' '.repeat(Math.max(0, room - shown.width));
      const painted = tone === undefined ? shown.text : paint(shown.text, tone, look);
      return right.includes(column) ? padding + painted : painted + padding;
    });
    return (' '.repeat(indent) + cells.join(' '.repeat(gap))).trimEnd();
  };
  return measured.map(spellRow).join('\n');
}

const plain = (cell: Cell): string => printableLine(typeof cell === 'string' ? cell : cell.text);

function paint(text: string, tone: Tone, {hasColour}: Look): string {
  const [on, off] = tones[tone];
  return hasColour && text !== '' ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}

/** What has to be measured. */
function cellsOf(text: Text, look: Look): readonly string[] {
  if (typeof text === 'string') return [];
  if (isList(text)) return text.flatMap(part => cellsOf(part, look));
  if ('rows' in text) return text.rows.flat().map(plain);
  return 'prose' in text && look.columns !== undefined ? text.prose.split('\n') : [];
}

const isRow = (row: Row): row is readonly Cell[] => Array.isArray(row);
const isList = (text: Text): text is readonly Text[] => Array.isArray(text);

const lengthOf: Measure = text => text.length;

async function loadMeasure(): Promise<Measure> {
  const {default: stringWidth} = await import('string-width');
  return stringWidth;
}
