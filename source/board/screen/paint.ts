// Lines as the terminal gets them. The tones are spelled here rather than as a component each, because a screen has
// hundreds of pieces and is to be painted between two keys.
import type {Line, Tone} from './line.ts';

/** How a terminal turns each tone on and off (ECMA-48, Select Graphic Rendition). */
const tones: Readonly<Record<Tone, readonly [on: string, off: string]>> = {
  accent: ['36', '39'],
  done: ['32', '39'],
  warning: ['33', '39'],
  error: ['31', '39'],
  dim: ['2', '22'],
  strong: ['1', '22'],
  selected: ['1;36', '22;39'],
};

/** A line with its colours, or without any. */
export const painted = (line: Line, hasColor: boolean): string =>
  line.map(({text, tone}) => (hasColor && tone !== undefined ? toned(text, tone) : text)).join('');

function toned(text: string, tone: Tone): string {
  const [on, off] = tones[tone];
  return `\u001B[${on}m${text}\u001B[${off}m`;
}
