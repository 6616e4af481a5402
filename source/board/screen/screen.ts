// The whole screen as lines, each exactly as wide as the terminal allows.
import type {Look} from '../../ui/glyphs.ts';
import {layoutOf} from '../layout.ts';
import type {Board} from '../view.ts';
import {detailLines} from './details.ts';
import {footLines} from './foot.ts';
import {headLine} from './head.ts';
import {fill, type Line, piece} from './line.ts';
import {listLines} from './list.ts';
import {overlayLines} from './overlay.ts';

/** What is on the screen, from top to bottom: one line less than the terminal has rows. */
export function screenLines(board: Board, look: Look): readonly Line[] {
  const layout = layoutOf({columns: look.columns, rows: look.rows});
  const {hasRules, rows} = layout;
  const {ellipsis, rule} = look.glyphs;
  const ruled: readonly Line[] = hasRules ? [[piece(` ${rule.repeat(look.columns - 2)}`, 'dim')]] : [];
  const foot = footLines(board, look, layout);
  const room = rows - 1 - ruled.length - foot.length;
  const overlay = overlayLines(board, look, {width: look.columns, height: room});
  const body = overlay ?? bodyLines(board, look);
  const blank: readonly Line[] = Array.from({length: Math.max(0, room - body.length)}, () => []);
  return [headLine(board, look), ...ruled, ...body.slice(0, room), ...blank, ...foot].map(line =>
    fill(line, look.columns, ellipsis),
  );
}

/** The list with the details beside or below it, as there is room. */
function bodyLines(board: Board, look: Look): readonly Line[] {
  const layout = layoutOf({columns: look.columns, rows: look.rows});
  const {details, detailColumns, detailRows, listRows, listColumns} = layout;
  const {ellipsis, quote, rule} = look.glyphs;
  const list = listLines(board, look, layout);
  if (details === 'none') return list;
  if (details === 'beside') {
    const facts = detailLines(board, look, {width: detailColumns - 2, height: listRows});
    return Array.from({length: listRows}, (_, index) => [
      ...fill(list[index] ?? [], listColumns, ellipsis),
      piece(` ${quote} `, 'dim'),
      ...(facts[index] ?? []),
    ]);
  }
  const facts = detailLines(board, look, {width: look.columns - 5, height: detailRows});
  const blank: readonly Line[] = Array.from({length: Math.max(0, listRows - list.length)}, () => []);
  return [
    ...list,
    ...blank,
    [piece(` ${rule.repeat(look.columns - 2)}`, 'dim')],
    ...facts.map(line => [piece('   '), ...line]),
  ];
}
