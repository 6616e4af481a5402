// Texts as numbers: every term is a number that any process and any machine gives it, and an identifier is split and
// stemmed only once.
import {splitIdentifier, stem, stopWords} from '../../plan/words.ts';
import {createScanner} from './identifiers.ts';
import {createLineReader, type LineReader} from './lines.ts';

const asciiIdentifier = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+/g;
const anyIdentifier = /[\p{L}_][\p{L}\p{M}\p{N}_]*|\p{N}+/gu;
const longestIdentifier = 80;

/**
 * A term as a number. A compound that is written whole (`rateLimit`, beside its parts) is marked by its last bit; a
 * term is the same with and without the mark.
 */
export type Term = number;

/** The term without its mark. */
export const plain = (term: Term): Term => term & -2;

/** Whether a term is a compound that is written whole. */
export const isWhole = (term: Term): boolean => (term & 1) === 1;

export type Vocabulary = {
  /** The terms of an identifier: its stemmed parts, and a compound also whole, last and marked. */
  readonly spell: (identifier: string) => readonly Term[];
  /** The same without marks. */
  readonly termsOf: (identifier: string) => readonly Term[];
  /** The terms of a text in order, with repetitions and without marks. */
  readonly read: (text: string) => readonly Term[];
  /** The terms of a text in order, compounds only by their parts. */
  readonly readParts: (text: string) => readonly Term[];
  /** A whole file line by line; for many and large texts. */
  readonly readLines: LineReader;
};

/** A vocabulary; it remembers the identifiers that it has seen. */
export function createVocabulary(): Vocabulary {
  const known = new Map<string, readonly Term[]>();
  const spelled = createSpeller();
  let readLines: LineReader | undefined;
  const spell = (identifier: string) => {
    const found = known.get(identifier);
    if (found !== undefined) return found;
    if (known.size >= mostKnown) known.clear();
    const made = spelled(identifier);
    known.set(identifier, made);
    return made;
  };
  const collect = (text: string, isWanted: (term: Term) => boolean) => {
    const result: Term[] = [];
    for (const identifier of identifiersOf(text)) {
      for (const term of spell(identifier)) if (isWanted(term)) result.push(plain(term));
    }
    return result;
  };
  return {
    spell,
    termsOf: identifier => spell(identifier).map(plain),
    read: text => collect(text, () => true),
    readParts: text => collect(text, term => !isWhole(term)),
    // Its tables are large, and most explorations read no file.
    readLines(text) {
      readLines ??= createLineReader(createScanner(spelled));
      return readLines(text);
    },
  };
}

/** So that a repository of data does not fill the memory with its numbers. */
const mostKnown = 1_000_000;

/** The identifiers and numbers of a text, in order. */
export function identifiersOf(text: string): readonly string[] {
  return text.match(/[^\0-\x7f]/.test(text) ? anyIdentifier : asciiIdentifier) ?? [];
}

// Identifiers are many, and their parts are few.
function createSpeller(): (identifier: string) => readonly Term[] {
  const known = new Map<string, Term>();
  const termOf = (part: string): Term => {
    const found = known.get(part);
    if (found !== undefined) return found;
    if (known.size >= mostKnown) known.clear();
    const made = digest(stem(part));
    known.set(part, made);
    return made;
  };
  return identifier => {
    if (identifier.length > longestIdentifier) return [];
    const parts = /[^\0-\x7f]/.test(identifier) ? [identifier.toLowerCase()] : splitIdentifier(identifier);
    const kept: Term[] = [];
    for (const part of parts) if (part.length > 1 && !stopWords.has(part)) kept.push(termOf(part));
    if (parts.length > 1 && kept.length > 0) kept.push(digest(stem(parts.join(''))) | 1);
    return kept;
  };
}

// FNV-1a, its last bit left for the mark: among 300,000 terms some twenty pairs share a number.
function digest(text: string): Term {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & -2;
}
