// The names that a file defines and the story uses.
import type {FoundSymbol} from '../../plan/types.ts';
import {splitIdentifier, stopWords} from '../../plan/words.ts';
import type {Definition} from '../text/definitions.ts';
import {identifiersOf} from '../text/vocabulary.ts';

const mostSymbols = 8;

/** Picks from a file's definitions those that the story speaks of, the exactly named ones first. */
export function symbolFinder(text: string): (definitions: readonly Definition[]) => readonly FoundSymbol[] {
  const written = new Set(identifiersOf(text).filter(isCompound));
  for (const [, span = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    for (const name of identifiersOf(span)) if (name.length > 2) written.add(name);
  }
  const spoken = new Set(text.split('\n').flatMap(couplesOf));
  return definitions => {
    const exact = definitions.filter(({name}) => written.has(name));
    const meant = definitions.filter(({name}) => !written.has(name) && isMeant(name, spoken));
    return [...exact, ...meant].slice(0, mostSymbols);
  };
}

/** Whether an identifier has parts: `rateLimit`, `RATE_LIMIT`, `RateLimit`. */
export function isCompound(name: string): boolean {
  return /[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]|[A-Z]{2,}[a-z]/.test(name);
}

// "The rate limit" is what `RateLimiter` or `rate_limit` are about: every two neighbouring parts are neighbours there.
function isMeant(name: string, spoken: ReadonlySet<string>): boolean {
  const couples = isCompound(name) ? couplesOf(name) : [];
  return couples.length > 0 && couples.every(couple => spoken.has(couple));
}

// Neighbouring words by their beginnings, so that "limit" and "limiter", "generate" and "generation" are one.
function couplesOf(line: string): readonly string[] {
  const words = identifiersOf(line)
    .flatMap(splitIdentifier)
    .filter(word => word.length > 1 && !stopWords.has(word))
    .map(word => word.slice(0, 5));
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
