// The whole screen as lines, none wider than the terminal.
import type {Look} from '../../ui/glyphs.ts';
import type {Board} from '../view.ts';
import {detailLines} from './details.ts';
import {footLines} from './foot.ts';
import {headLine} from './head.ts';
import {layoutOf} from './layout.ts';
import {clip, fill, type Line, piece} from './line.ts';
import {listLines} from './list.ts';
import {overlayLines} from './overlay.ts';
import {lineCount} from './visible.ts';

/** What is on the screen, from top to bottom: one line less than the terminal has rows. */
export function screenLines(board: Board, look: Look): readonly Line[] {
  const layout = layoutOf({columns: look.columns, rows: look.rows});
  const {hasRules, rows} = layout;
  const {ellipsis, rule} = look.glyphs;
  const ruled: readonly Line[] = hasRules
    ? [[piece(` ${rule.repeat(Math.max(0, look.columns - 2))}`, 'dim')]]
    : [];
  const foot = footLines(board, look, layout);
  const room = rows - 1 - ruled.length - foot.length;
  const overlay = overlayLines(board, look, {width: look.columns, height: room});
  const body = overlay ?? bodyLines(board, look);
  return [
    headLine(board, look),
    ...ruled,
    ...body.slice(0, room),
    ...blanks(room - body.length),
    ...foot,
  ].map(line => clip(line, look.columns, ellipsis));
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
  const shown = Math.min(listRows, fullLength(board));
  const height = detailRows + listRows - shown;
  const facts = detailLines(board, look, {width: look.columns - 5, height});
  return [
    ...list.slice(0, shown),
    ...blanks(shown - list.length),
    [piece(` ${rule.repeat(Math.max(0, look.columns - 2))}`, 'dim')],
    ...facts.map(line => [piece('   '), ...line]),
  ];
}

/** How long the list is when nothing narrows it: what stands below it does not move when something does. */
function fullLength({only, stories}: Board): number {
  if (only === undefined) return Number.POSITIVE_INFINITY;
  const story = stories.find(({held}) => held.path === only);
  return Math.max(1, story === undefined ? 0 : lineCount(story.held));
}

const blanks = (count: number): readonly Line[] => Array.from({length: Math.max(0, count)}, () => []);
