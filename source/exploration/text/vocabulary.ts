// Texts as numbers: every term gets an id, and an identifier is split and stemmed only once.
import {splitIdentifier, stem, stopWords} from '../../plan/words.ts';

const asciiIdentifier = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+/g;
const anyIdentifier = /[\p{L}_][\p{L}\p{M}\p{N}_]*|\p{N}+/gu;
const longestIdentifier = 80;

export type Vocabulary = {
  /** How many terms are known; every id is below it. */
  readonly size: () => number;
  /** The ids of an identifier: its stemmed parts, and a compound also whole. */
  readonly termsOf: (identifier: string) => readonly number[];
  /** The ids of a text in order, with repetitions. */
  readonly read: (text: string) => readonly number[];
  /** The ids of a text in order, compounds only by their parts. */
  readonly readParts: (text: string) => readonly number[];
  /** Whether a term is a compound, whole. */
  readonly isCompound: (id: number) => boolean;
};

/** An empty vocabulary; it grows with every text that is read. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const compounds = new Set<number>();
  const known = new Map<string, readonly number[]>();
  const idOf = (term: string) => {
    const found = ids.get(term);
    if (found !== undefined) return found;
    ids.set(term, ids.size);
    return ids.size - 1;
  };
  const termsOf = (identifier: string) => {
    const found = known.get(identifier);
    if (found !== undefined) return found;
    const made = spell(identifier).map(idOf);
    known.set(identifier, made);
    if (made.length > 1) compounds.add(made.at(-1) as number);
    return made;
  };
  const collect = (text: string, isWhole: boolean) => {
    const result: number[] = [];
    for (const identifier of identifiersOf(text)) {
      const made = termsOf(identifier);
      const end = isWhole || made.length < 2 ? made.length : made.length - 1;
      for (let index = 0; index < end; index += 1) result.push(made[index] as number);
    }
    return result;
  };
  return {
    size: () => ids.size,
    termsOf,
    read: text => collect(text, true),
    readParts: text => collect(text, false),
    isCompound: id => compounds.has(id),
  };
}

/** The identifiers and numbers of a text, in order. */
export function identifiersOf(text: string): readonly string[] {
  return text.match(/[^\0-\x7f]/.test(text) ? anyIdentifier : asciiIdentifier) ?? [];
}

// A whole compound comes last, so that "all but the last" are the parts.
function spell(identifier: string): readonly string[] {
  if (identifier.length > longestIdentifier) return [];
  const parts = /[^\0-\x7f]/.test(identifier) ? [identifier.toLowerCase()] : splitIdentifier(identifier);
  const kept = parts.filter(part => part.length > 1 && !stopWords.has(part)).map(stem);
  return parts.length > 1 && kept.length > 0 ? [...kept, stem(parts.join(''))] : kept;
}
