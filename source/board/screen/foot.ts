// The last two lines: what was said or is being typed, and the keys.
import type {Look} from '../../ui/glyphs.ts';
import {hintsOf} from '../../ui/keys.ts';
import {wrapAtMost} from '../../ui/text.ts';
import {keysOf} from '../keys.ts';
import type {Board, Notice} from '../view.ts';
import type {Layout} from './layout.ts';
import {cellsOf, type Line, piece, type Tone} from './line.ts';

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

/** What is said stands in the rule above the keys, or in lines of its own where that has no room for it. */
export function footLines(board: Board, look: Look, {hasRules}: Layout): readonly Line[] {
  const width = Math.max(1, look.columns - 2);
  const {rule, ellipsis} = look.glyphs;
  const hints: Line = [piece(` ${hintsOf(keysOf(board), look, width)}`, 'dim')];
  const plainRule: Line = [piece(` ${rule.repeat(width)}`, 'dim')];
  const saying = sayingOf(board, look);
  if (saying === undefined) return hasRules ? [plainRule, hints] : [hints];
  const {text, tone} = saying;
  const rest = width - cellsOf(text) - 4;
  if (hasRules && rest > 0) {
    return [
      [piece(` ${rule.repeat(2)} `, 'dim'), piece(text, tone), piece(` ${rule.repeat(rest)}`, 'dim')],
      hints,
    ];
  }
  const wrapped = wrapAtMost(text, {width, count: 3, ellipsis}).map(
    (line): Line => [piece(` ${line}`, tone)],
  );
  // On a low screen a notice stands in place of the keys; a question needs both.
  const keys = hasRules || board.mode.kind !== 'browsing' ? [hints] : [];
  return [...(hasRules ? [plainRule] : []), ...wrapped, ...keys];
}
