// Text as words: identifiers split at humps and underscores, lightly stemmed. Questions, drafting and
// exploration compare texts with these, so that "rate-limits", `RateLimiter` and "rate limiting" meet.

const identifier = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+/g;
const hump = /[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+/g;
const plainWord = /^[a-z]+$/;

/** Words that say nothing about a subject. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been being but by can cannot could did do does doing done for from had has have having how i
  if in into is it its just may might more most must my no nor not now of off on once only or other our out over own
  same should so some such than that the their them then there these they this those through to too under until up use
  used uses using very was we were what when where which while who why will with would you your also any all each new
  when via instead like need needs get set etc`.split(/\s+/),
);

/** The stem of a lower-case English word: plural, -ing, -ed and a final e dropped, a doubled final letter made single. */
export function stem(word: string): string {
  let result = singular(word);
  if (result.length > 6 && result.endsWith('ing')) result = result.slice(0, -3);
  else if (result.length > 5 && result.endsWith('ed')) result = result.slice(0, -2);
  if (result.length > 4 && result.endsWith('e')) result = result.slice(0, -1);
  if (result.length > 4 && /([^sle])\1$/.test(result)) result = result.slice(0, -1);
  return result;
}

function singular(word: string): string {
  if (word.length <= 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sses|[sxzh]es)$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The parts of an identifier in lower case: `RateLimiter` and `rate_limiter` both give rate, limiter. */
export function splitIdentifier(name: string): readonly string[] {
  // Most names are words of prose, and every story and file is read through here.
  if (plainWord.test(name)) return [name];
  return (name.match(hump) ?? []).map(part => part.toLowerCase());
}

/** The content stems of a text, in order, with repetitions; stop words and one-letter parts are left out. */
export function stemsOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [name] of text.matchAll(identifier)) {
    for (const part of splitIdentifier(name)) {
      if (part.length > 1 && !stopWords.has(part)) found.push(stem(part));
    }
  }
  return found;
}
