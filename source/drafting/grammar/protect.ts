// Code spans, quotations and links are one word each while a sentence is taken apart, and an aside in
// parentheses clings to the word before it, so that nothing inside them is ever read as grammar or cut in half.

/** A text with its literals and asides replaced by one private character each. */
export type Protected = {readonly text: string; readonly literals: readonly string[]};

const firstLiteral = 0xe100;
const firstAside = 0xf000;
const literal =
  /``[^`]+``|`[^`\n]+`|"[^"\n]*"|“[^”\n]*”|(?<![\w'])'[^'\n]{2,}'(?!\w)|\bhttps?:\/\/[^\s),]+|!?\[[^\]\n]+\]\([^)\n]+\)/g;
/** Parentheses, unless they stand in the place of a noun: "a tuple of (float, dict)". */
const aside =
  /(?<!\b(?:of|in|to|as|with|for|from|by|at|on|is|are|be|returns?|and|or)\s*)\s*\((?:[^()]|\([^()]*\))*\)/g;

/** One word that stands for a literal. */
export const literalMark = /[\uE100-\uEFFF]/;
/** What stands for an aside, at the end of a word. */
export const asideMark = /[\uF000-\uF7FF]/g;

/** Replaces literals, cleans what is between them, then replaces asides; `restore` puts both back. */
export function protect(text: string, clean: (text: string) => string = same => same): Protected {
  const literals: string[] = [];
  const keep = (first: number) => (found: string) => String.fromCharCode(first + literals.push(found) - 1);
  return {text: clean(text.replace(literal, keep(firstLiteral))).replace(aside, keep(firstAside)), literals};
}

/** Everything that `protect` replaced put back in its place. */
export function restore(text: string, literals: readonly string[]): string {
  const back = text.replace(/[\uE100-\uF7FF]/g, found => {
    const code = found.charCodeAt(0);
    return literals[code - (code < firstAside ? firstLiteral : firstAside)] ?? '';
  });
  return back === text ? back : restore(back, literals);
}

/** The text without its asides. */
export const withoutAsides = (text: string): string => text.replace(asideMark, '');
