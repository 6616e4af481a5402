// What a scan finds in Markdown text: lines with their kind, and headings, list items, fields and closed-off
// parts with their spans. Offsets are UTF-16, line numbers 1-based.
import type {Span} from '../types.ts';

export type LineKind =
  | 'blank'
  | 'text'
  | 'item'
  | 'heading'
  | 'underline'
  | 'rule'
  | 'quote'
  | 'fence'
  | 'comment'
  | 'html'
  | 'code'
  | 'frontMatter';

export type Line = Span & {
  readonly number: number;
  /** Where the next line starts; `end` is before the newline. */
  readonly next: number;
  readonly kind: LineKind;
  /** Where its own text starts, behind indentation and list markers. */
  readonly text: number;
  /** How many list items it stands in. */
  readonly depth: number;
};

export type Heading = {
  readonly level: number;
  readonly text: string;
  /** Of the text, without the marks around it. */
  readonly span: Span;
  readonly line: number;
  /** The last line of it, which is another one than the first for an underlined heading. */
  readonly endLine: number;
  readonly depth: number;
};

export type Box = {
  /** The character between the brackets. */
  readonly mark: string;
  readonly span: Span;
};

export type ListItem = {
  readonly line: number;
  /** Its last line that is not blank, nested items included. */
  readonly endLine: number;
  /** 1 for an item of a list that stands in no other. */
  readonly depth: number;
  /** Columns before the marker. */
  readonly indent: number;
  /** "-", "*", "+", "1." or "1)". */
  readonly marker: string;
  readonly box: Box | undefined;
  /** Where its text starts, behind the marker and the box. */
  readonly text: number;
};

/** A part whose inside is no structure of the document: a code fence, a comment, raw HTML. */
export type Enclosure = {
  readonly kind: 'fence' | 'comment' | 'html';
  readonly line: number;
  readonly endLine: number;
  /** The info string of a fence ("go"), else empty. */
  readonly info: string;
  readonly depth: number;
  /** What would close it, when the text ends before anything does. */
  readonly missing: string | undefined;
};

/** A line `**Name:** value`. */
export type Field = {
  readonly name: string;
  /** Trimmed; empty behind the colon, and behind one blank if there is any, when there is no value. */
  readonly value: Span;
  readonly line: number;
  readonly depth: number;
};

export type Scan = {
  readonly source: string;
  /** The newline that the text uses most; "\n" when it has none. */
  readonly newline: '\n' | '\r\n' | '\r';
  readonly lines: readonly Line[];
  readonly headings: readonly Heading[];
  readonly items: readonly ListItem[];
  readonly enclosures: readonly Enclosure[];
  readonly fields: readonly Field[];
  /** The lines between the two `---` at the top, as line numbers. */
  readonly frontMatter: {readonly line: number; readonly endLine: number} | undefined;
};
