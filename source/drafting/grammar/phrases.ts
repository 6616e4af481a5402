// An object as phrases, each starting at a preposition, a participle or a relative word.

const opensPhrase =
  /^(?:in|on|at|to|from|with|via|by|for|into|using|through|per|as|during|across|against|before|after|between|under|over|within|without|onto|below|above|beside|inside|until|upon|among|toward|instead|alongside|along|based|like|containing|including|showing|explaining|specified|specifying|naming|listing|mapping|describing|documenting|covering|supporting|allowing|indicating|matching|representing|starting|that|which|who|whose|where|when|if|unless|because|such|except|regardless|rather)$/i;
/** Words as phrases: each starts at a preposition or a relative word. */
export function phrases(text: string): readonly string[] {
  const result: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = result.length - 1;
    if (result.length === 0 || (opensPhrase.test(word) && !opensPhrase.test(result[last] ?? '')))
      result.push(word);
    else result[last] = `${result[last]} ${word}`;
  }
  return result;
}

/** Phrases that belong to the word before them. */
const clinging = /^(?:from|of|between|and|or|that|which)\b/i;

/** Puts a phrase behind the object proper: "toggle button | on the left side" + "to header". */
export function intoFirstPhrase(text: string, phrase: string): string {
  const [first = '', ...others] = phrases(text);
  return clinging.test(others[0] ?? '') ? `${text} ${phrase}` : [first, phrase, ...others].join(' ');
}
