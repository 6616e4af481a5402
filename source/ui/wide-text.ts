// Lines of scripts that put no blanks between words: they may break between any two characters, but no line begins
// with a sign that closes what stands before it.
import stringWidth from 'string-width';

const wide = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]/;
/** Signs that no line begins with (JIS X 4051, as far as a terminal needs it). */
const closing =
  /^[\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u301f\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d!),.:;?\]}]/;
const opening = /[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u301d\uff08\uff3b\uff5b([{]$/;

/** Whether a text has such characters. */
export const isWideText = (text: string): boolean => wide.test(text);

/** The pieces of a text that stay together: words with the blank behind them, and single wide characters. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const {segment} of new Intl.Segmenter().segment(text)) {
    const last = pieces.at(-1);
    const isNew =
      last === undefined || /\s$/.test(last) || ((wide.test(segment) || wide.test(last)) && segment !== ' ');
    if (last !== undefined && (!isNew || closing.test(segment) || opening.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

/** A paragraph in lines of at most `width` cells; what is longer without a break is left to the caller. */
export function wrapWide(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && stringWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
