// Raw HTML in Markdown: what opens a block of it and what closes it, as in CommonMark 0.31 section 4.6. Tags
// alone on a line that are in no list there (kind 7) are text here.

export type HtmlBlock = {
  readonly kind: 'comment' | 'html';
  /** What the closing line contains; undefined when a blank line closes it. */
  readonly closing: RegExp | undefined;
  /** What would close it at the end of a text. */
  readonly missing: string;
};

const blockTags =
  `address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|
div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|
main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|
title|tr|track|ul`.replaceAll('\n', '');

const kinds: readonly (HtmlBlock & {readonly opening: RegExp})[] = [
  {kind: 'comment', opening: /^<!--/, closing: /-->/, missing: '-->'},
  {
    kind: 'html',
    opening: /^<(?:pre|script|style|textarea)(?:[\s>]|$)/i,
    closing: /<\/(?:pre|script|style|textarea)>/i,
    missing: '</pre>',
  },
  {kind: 'html', opening: /^<\?/, closing: /\?>/, missing: '?>'},
  {kind: 'html', opening: /^<!\[CDATA\[/, closing: /\]\]>/, missing: ']]>'},
  {kind: 'html', opening: /^<![a-z]/i, closing: />/, missing: '>'},
  {
    kind: 'html',
    opening: new RegExp(`^</?(?:${blockTags})(?:[\\s>]|/>|$)`, 'i'),
    closing: undefined,
    missing: '',
  },
];

/** The block of HTML that a text opens at its start, if it does. */
export function htmlAt(text: string): HtmlBlock | undefined {
  return kinds.find(({opening}) => opening.test(text));
}
