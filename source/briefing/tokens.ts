// How much a text costs a reader that counts in tokens.

/** Bytes of UTF-8 that make a token; real tokenizers need 3.3 to 4.5 for prose and code, so this errs on the safe side. */
const bytesPerToken = 3;

const encoder = new TextEncoder();

/** A safe estimate of the tokens of a text, for any model. */
export function countTokens(text: string): number {
  return Math.ceil(encoder.encode(text).length / bytesPerToken);
}

/** The longest beginning of a text that costs at most so many tokens, ended by "…" when something is left out. */
export function cutToTokens(text: string, tokens: number): string {
  if (countTokens(text) <= tokens) return text;
  let [fits, breaks] = [0, text.length];
  while (breaks - fits > 1) {
    const middle = Math.floor((fits + breaks) / 2);
    if (countTokens(text.slice(0, middle)) < tokens) fits = middle;
    else breaks = middle;
  }
  // Never half a character.
  const end = /[\ud800-\udbff]$/.test(text.slice(0, fits)) ? fits - 1 : fits;
  return `${text.slice(0, end).trimEnd()}…`;
}
