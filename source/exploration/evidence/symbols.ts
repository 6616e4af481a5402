// The names that a file defines and the story uses.
import type {FoundSymbol} from '../../plan/types.ts';
import type {Definition} from '../text/definitions.ts';
import {identifiersOf, type Vocabulary} from '../text/vocabulary.ts';

const mostSymbols = 8;

/** Picks from a file's definitions those that the story speaks of, the exactly named ones first. */
export function symbolFinder(
  text: string,
  vocabulary: Vocabulary,
): (definitions: readonly Definition[]) => readonly FoundSymbol[] {
  const written = new Set(identifiersOf(text).filter(isCompound));
  for (const [, span = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    for (const name of identifiersOf(span)) if (name.length > 2) written.add(name);
  }
  const couples = couplesOf(text, vocabulary);
  return definitions => {
    const exact = definitions.filter(({name}) => written.has(name));
    const spoken = definitions.filter(({name}) => !written.has(name) && isSpoken(name, couples, vocabulary));
    return [...exact, ...spoken].slice(0, mostSymbols);
  };
}

/** Whether an identifier has parts: `rateLimit`, `RATE_LIMIT`, `RateLimit`. */
export function isCompound(name: string): boolean {
  return /[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]|[A-Z]{2,}[a-z]/.test(name);
}

// "The rate limit" is what `RateLimiter` or `rate_limit` are about: every two neighbouring parts are neighbours there.
function isSpoken(name: string, couples: ReadonlySet<string>, vocabulary: Vocabulary): boolean {
  if (!isCompound(name)) return false;
  const parts = vocabulary.readParts(name);
  return parts.length > 1 && parts.slice(1).every((part, index) => couples.has(`${parts[index]} ${part}`));
}

function couplesOf(text: string, vocabulary: Vocabulary): ReadonlySet<string> {
  const couples = new Set<string>();
  for (const line of text.split('\n')) {
    const parts = vocabulary.readParts(line);
    for (const [index, part] of parts.slice(1).entries()) couples.add(`${parts[index]} ${part}`);
  }
  return couples;
}
