// A terminal's input as single keys. It stands between the real stdin and Ink, because Ink hands a whole chunk to
// its widgets: text and Enter typed fast would arrive as one string and the Enter would be lost.
import {EventEmitter} from 'node:events';

const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
const ctrlC = '\u0003';
/** A whole escape sequence: CSI, SS3, or alt with a character. */
const sequence = /^\u001B(?:\u001B?\[\[?[0-?]*[ -/]*[@-~]|O[0-9;]*[@-~]|[^\u001B[O])/;
const openSequence = /^\u001B(?:\[[0-?]*[ -/]*|O)$/;
const segmenter = new Intl.Segmenter();

/** What is in a chunk: keys, each as the bytes of one key or one pasted text, and what is not complete yet. */
export type Chunk = {readonly keys: readonly string[]; readonly rest: string};

/**
 * Splits a chunk into keys. A paste is one key, its line breaks turned into spaces. `controls` are the control
 * characters that are keys besides Enter, tab, backspace and ctrl-c.
 */
export function splitKeys(text: string, controls = ''): Chunk {
  const keys: string[] = [];
  let rest = text;
  while (rest !== '') {
    const next = rest.startsWith('\u001B') ? takeSequence(rest) : takeCharacters(rest, controls);
    if (next === undefined) break;
    keys.push(...next.keys);
    rest = rest.slice(next.length);
  }
  return {keys, rest};
}

type Taken = {readonly keys: readonly string[]; readonly length: number};

function takeSequence(text: string): Taken | undefined {
  if (text.startsWith(pasteStart)) {
    const end = text.indexOf(pasteEnd);
    if (end < 0) return undefined;
    return {keys: pasted(text.slice(pasteStart.length, end)), length: end + pasteEnd.length};
  }
  if (openSequence.test(text)) return undefined;
  const found = sequence.exec(text)?.[0] ?? '\u001B';
  // Alt with a letter would be typed as the letter.
  const isAlt = found.length === 2 && !found.startsWith('\u001B[') && !found.startsWith('\u001BO');
  return {keys: isAlt ? [] : [found], length: found.length};
}

function takeCharacters(text: string, controls: string): Taken {
  const at = text.indexOf('\u001B');
  const plain = at < 0 ? text : text.slice(0, at);
  const keys = Array.from(segmenter.segment(plain), ({segment}) => segment)
    .flatMap(segment => (segment === '\r\n' ? ['\r'] : [segment]))
    .map(segment => (segment === '\n' ? '\r' : segment))
    .filter(segment => isKey(segment) || controls.includes(segment));
  return {keys, length: plain.length};
}

/** Enter, tab, backspace and ctrl-c; the text widget would type the letter of any other control character. */
const isKey = (segment: string): boolean => segment >= ' ' || ['\r', '\t', '\b', ctrlC].includes(segment);

const pasted = (text: string): readonly string[] => {
  const line = text
    .replace(/[\r\n]+$/, '')
    .replace(/\r\n?|\n|\t/g, ' ')
    .replace(/[\u0000-\u001F\u007F]/g, '');
  return line === '' ? [] : [line];
};

/** The part of a terminal's input stream that is used. */
export type Terminal = {
  readonly setRawMode: (isRaw: boolean) => unknown;
  readonly setEncoding: (encoding: 'utf8') => unknown;
  readonly on: (name: string, listener: (chunk: string) => void) => unknown;
  readonly off: (name: string, listener: (chunk: string) => void) => unknown;
  readonly pause: () => unknown;
  readonly resume: () => unknown;
  readonly ref?: () => unknown;
  readonly unref?: () => unknown;
};

/** What an app wants of its keyboard. */
export type Wishes = {
  /** Control characters that are keys of the app's ("\u0012" for ctrl+r). */
  readonly controls?: string;
  /** Is shown every key when its turn has come; a key that it takes (gives true for) does not reach Ink. */
  readonly takes?: (key: string) => boolean;
};

/** The input stream that Ink reads: one key a tick, so that each finds the screen that the one before it made. */
export class Keyboard extends EventEmitter {
  readonly isTTY = true;
  readonly #terminal: Terminal;
  readonly #wishes: Wishes;
  readonly #waiting: string[] = [];
  #rest = '';
  #current: string | null = null;
  #isDue = false;

  constructor(terminal: Terminal, wishes: Wishes = {}) {
    super();
    this.#terminal = terminal;
    // Keys that were typed before anybody listened have waited.
    this.on('newListener', name => {
      if (name === 'readable') this.#schedule();
    });
    this.#wishes = wishes;
  }

  /** Begins to read, in raw mode: before the first frame, so that no early key is echoed or lost. */
  open(): void {
    this.#terminal.setEncoding('utf8');
    this.#terminal.setRawMode(true);
    this.#terminal.on('data', this.#take);
    this.#terminal.on('end', this.#hangUp);
    this.#terminal.resume();
  }

  /** Stops reading, so that another program can have the terminal. */
  close(): void {
    this.#terminal.off('data', this.#take);
    this.#terminal.off('end', this.#hangUp);
    this.#terminal.pause();
    this.#waiting.length = 0;
    this.#rest = '';
  }

  /** Types a text as one key. */
  paste(text: string): void {
    this.#enqueue(pasted(text));
  }

  read(): string | null {
    const key = this.#current;
    this.#current = null;
    return key;
  }

  setRawMode(isRaw: boolean): void {
    this.#terminal.setRawMode(isRaw);
  }

  setEncoding(): void {}

  ref(): void {
    this.#terminal.ref?.();
  }

  unref(): void {
    this.#terminal.unref?.();
  }

  readonly #take = (chunk: string): void => {
    const {keys, rest} = splitKeys(this.#rest + chunk, this.#wishes.controls);
    this.#rest = rest;
    this.#enqueue(keys);
  };

  /** A terminal that is gone leaves as ctrl-c does. */
  readonly #hangUp = (): void => this.#enqueue([ctrlC]);

  #enqueue(keys: readonly string[]): void {
    this.#waiting.push(...keys);
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isDue || this.#waiting.length === 0) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      if (this.listenerCount('readable') === 0) return;
      const key = this.#waiting.shift() ?? null;
      this.#current = key === null || this.#wishes.takes?.(key) ? null : key;
      if (this.#current !== null) this.emit('readable');
      this.#schedule();
    });
  }
}
