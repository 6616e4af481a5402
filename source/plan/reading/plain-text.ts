// Markdown as a person reads it on one line: emphasis, links and inline HTML give way to their text, code spans
// stay as written.

const codeSpan = /(`+[^`]+`+)/;

/** What every mark has one of: most texts are spared the search for each. */
const anyMark = /[`<[*_~\\]/;

/** One line of plain text from Markdown. */
export function plainText(markdown: string): string {
  const text = anyMark.test(markdown) ? withoutMarks(markdown) : markdown;
  return text.replace(/\s+/g, ' ').trim();
}

const withoutMarks = (markdown: string): string =>
  markdown
    .split(codeSpan)
    .map((part, index) => (index % 2 === 1 ? part : proseWithoutMarks(part)))
    .join('');

function proseWithoutMarks(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__(?=\S)|(?<=\S)__|~~/g, '')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)\*(?![\w*])/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Whether a text says that there is nothing to say: "None.", "N/A", "-". */
export function saysNothing(text: string): boolean {
  return /^(?:[-–—]|n\/?a|tbd|(?:none|nothing|no (?:open )?(?:questions?|dependencies|issues?))\b.*)[.!]?$/is.test(
    text.trim(),
  );
}
