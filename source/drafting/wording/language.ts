// Whether a text is English: the grammar of this folder is. A criterion in another language is left as it is.

const otherScript = /[\u0400-\u04FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
const otherWords =
  /(?<![\p{L}\w])(?:les?|la|des|une?|du|dans|avec|est|sont|pour|aux?|der|die|das|und|mit|ist|nicht|ein|eine|el|los|las|para|con|una|não|uma|em|os|het|een|niet|och|är)(?![\p{L}\w])/giu;
const englishWords = /\b(?:the|is|are|an?|of|to|and|with|for|when|must|should|that|from|be|not)\b/gi;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether the rules for English apply to a text. */
export function isEnglish(text: string): boolean {
  const prose = text.replace(/`[^`]*`/g, '');
  if (count(prose, otherScript) * 6 > prose.length) return false;
  return count(prose, otherWords) <= count(prose, englishWords);
}
