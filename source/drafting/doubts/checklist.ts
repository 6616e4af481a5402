// Questions with several answers at once: what is ticked, as the text of one answer and back.
import type {Question} from '../../plan/types.ts';

const nothing = 'none';
const separator = '; ';

/** The ticked suggestions as the text of an answer: "`a.go`; `b.go`", or "none". */
export const spellTicked = (texts: readonly string[]): string => texts.join(separator) || nothing;

/** What the text of an answer ticks, with what was added in own words; nothing for "none". */
export function readTicked(text: string): readonly string[] {
  const items = text
    .split(/;\s+|;$|\n+/)
    .map(item => item.trim())
    .filter(item => item !== '');
  return items.length === 1 && /^(?:none|nothing|no)\W*$/i.test(items[0] ?? '') ? [] : items;
}

/** What a question recommends, as the text of an answer; undefined when it has no suggestion. */
export const recommendedOf = ({suggestions, ticked}: Question): string | undefined =>
  ticked === undefined ? suggestions[0] : spellTicked(ticked);
