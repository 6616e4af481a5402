// The proposal to split a story, in words.
import type {Split, Story} from '../../plan/types.ts';

/** Each part in a line: "Story A, Limits over HTTP: criteria 1–4". */
export const partsOf = ({parts}: Split, story: Story): readonly string[] =>
  parts.map(({title, criteria}, index) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + index);
    const served =
      criteria.length === story.criteria.length ? 'all criteria' : `criteria ${ranges(criteria)}`;
    return `Story ${letter}, ${title}: ${criteria.length === 1 ? `criterion ${criteria[0]}` : served}`;
  });

/** Numbers with neighbours joined: "1–4, 7". */
export function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
