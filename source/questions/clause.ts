// Quoting: the part of a sentence that a question is about, short enough to be read in passing.

const longest = 14;
const label =
  /^(?:\s|[-*+>]\s|\d+[.)]\s|\[[ xX]\]\s|(?:FR|NFR|SC|AC|US|TR|REQ)[-\w]*\d+[a-z]?(?: \([^)]*\))?:\s*)+/;
const subject =
  /^(?:the )?(?:system|application|app|tool|feature|cli|command) (?:must|shall|should|will) (?!not\b|never\b|only\b)/i;
const step = /(?:^|,?\s+)\**(?:Given|When|Then|And|But)\**\s+(?=\S)/;
const boundary =
  /(?<=[,;:—–.!?])\s+|\s+(?=(?:so that|which|because|instead of|without|rather than|unless)\b)|\s+(?=(?:when|then|if|and) (?:the|it|a|an|they|user|users)\b)/i;

/** A line of a story without list marker, number or requirement label. */
export function plain(text: string): string {
  return text.replace(label, '').replace(/\s+/g, ' ').trim();
}

/** At most 14 words of the sentence, whole clauses where possible, with the word in focus among them. */
export function clause(text: string, focus = ''): string {
  const prose = stepWith(plain(text), focus)
    .replace(subject, '')
    .replace(/[.,;:!\s]+$/, '');
  if (countWords(prose) <= longest) return bare(prose);
  const short = prose.replace(/\s*\((?:[^()]|\([^()]*\))*\)/g, '');
  const source = short.includes(focus) ? short : prose;
  return countWords(source) <= longest ? bare(source) : cut(source, focus);
}

/** The clause between quotation marks, its own double quotes made single. */
export function quoted(text: string, focus?: string): string {
  return `"${clause(text, focus).replace(/["“”]/g, "'")}"`;
}

/** The step of a Given/When/Then that has the focus, its last one without; other prose as it is. */
function stepWith(prose: string, focus: string): string {
  const steps = /^(?:Given|When|Scenario)\b/.test(prose)
    ? prose.split(step).filter(part => part !== '')
    : [prose];
  return (focus === '' ? undefined : steps.find(part => part.includes(focus))) ?? steps.at(-1) ?? prose;
}

function cut(prose: string, focus: string): string {
  const parts = prose.split(boundary);
  let start = Math.max(
    0,
    parts.findIndex(part => part.includes(focus)),
  );
  let end = start + 1;
  const words = () => countWords(parts.slice(start, end).join(' '));
  if (words() > longest) return window(parts[start] ?? '', focus);
  while (end < parts.length && words() + countWords(parts[end] ?? '') <= longest) end += 1;
  while (start > 0 && words() + countWords(parts[start - 1] ?? '') <= longest) start -= 1;
  return bare(parts.slice(start, end).join(' '));
}

function window(part: string, focus: string): string {
  const words = part.split(' ');
  const first = focus.split(' ')[0] ?? '';
  const place = Math.max(
    0,
    words.findIndex(word => first !== '' && word.includes(first)),
  );
  const start = place < longest - 2 ? 0 : Math.min(place - 5, words.length - longest);
  const end = Math.min(words.length, start + longest);
  const shown = bare(words.slice(start, end).join(' '));
  return `${start > 0 ? '… ' : ''}${shown}${end < words.length ? ' …' : ''}`;
}

function bare(text: string): string {
  return text
    .replace(/^(?:and|or|then|given|when|but|so that|which|that)\s+(?=\S+ )/i, '')
    .replace(/[.,;:!—–\s]+$/, '');
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /\w/.test(word)).length;
}
