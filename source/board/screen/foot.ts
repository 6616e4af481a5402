// The last two lines: what was said or is being typed, and the keys.
import type {Look} from '../../ui/glyphs.ts';
import {hintsOf} from '../../ui/keys.ts';
import {keysOf} from '../keys.ts';
import type {Board, Notice} from '../view.ts';
import type {Layout} from './layout.ts';
import {cellsOf, fill, type Line, piece, type Tone} from './line.ts';

const tones: Readonly<Record<Notice['tone'], Tone>> = {plain: 'accent', warning: 'warning', error: 'error'};

/** What is said now, and how; undefined when there is nothing to say. */
export function sayingOf(
  {mode, search, notice}: Board,
  {glyphs}: Look,
): {readonly text: string; readonly tone: Tone} | undefined {
  switch (mode.kind) {
    case 'asking':
      return {text: mode.ask.text, tone: 'warning'};
    case 'searching':
      return {text: `find: ${search}_`, tone: 'accent'};
    case 'jumping':
      return {text: `go to: ${mode.text}_`, tone: 'accent'};
    default:
      return notice === undefined
        ? undefined
        : {
            text: `${notice.tone === 'plain' ? '' : `${glyphs.warning} `}${notice.text.replaceAll('·', glyphs.dot)}`,
            tone: tones[notice.tone],
          };
  }
}

/** What is said stands in the rule above the keys; where there are no rules, it stands in place of the keys. */
export function footLines(board: Board, look: Look, {hasRules}: Layout): readonly Line[] {
  const width = look.columns - 1;
  const {rule, ellipsis} = look.glyphs;
  const saying = sayingOf(board, look);
  const bindings = keysOf(board);
  const hints: Line = [piece(` ${hintsOf(bindings, look, width - 1)}`, 'dim')];
  if (!hasRules) {
    if (saying === undefined) return [hints];
    const keys = board.mode.kind === 'asking' ? `  ${hintsOf(bindings, look, Math.floor(width / 2))}` : '';
    const room = width - cellsOf(keys);
    return [[...fill([piece(` ${saying.text}`, saying.tone)], room, ellipsis), piece(keys, 'dim')]];
  }
  if (saying === undefined) return [[piece(` ${rule.repeat(width - 1)}`, 'dim')], hints];
  const text = fill([piece(saying.text, saying.tone)], Math.min(cellsOf(saying.text), width - 5), ellipsis);
  const used = text.reduce((sum, {text: part}) => sum + cellsOf(part), 0);
  const line: Line = [
    piece(` ${rule.repeat(2)} `, 'dim'),
    ...text,
    piece(` ${rule.repeat(Math.max(0, width - used - 5))}`, 'dim'),
  ];
  return [line, hints];
}
