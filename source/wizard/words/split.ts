// The proposal to split a story in words, and the words that agree to one.
import type {Answer, Split, Story} from '../../plan/types.ts';

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

/** Whether an answer agrees to a split. */
export const isSplit = ({question, text}: Answer): boolean =>
  question.kind === 'too-big' && /^\W*split\b/i.test(text ?? '');

const numbers = /criteri(?:on|a)\s+(\d+)(?:\s*(?:to|–|-)\s*(\d+))?/gi;

/** The split that an answer says: "this story keeps criteria 1 to 4, a new one takes criteria 5 to 7". */
export function splitBy({text = ''}: Answer, story: Story): Split | undefined {
  const moved = new Set(
    [...text.slice(Math.max(0, text.search(/\bnew\b/i))).matchAll(numbers)].flatMap(([, from, to = from]) =>
      story.criteria
        .map(({number}) => number)
        .filter(number => number >= Number(from) && number <= Number(to)),
    ),
  );
  const parts = [false, true].map(isMoved =>
    story.criteria.filter(({number}) => moved.has(number) === isMoved),
  );
  if (parts.some(({length}) => length === 0)) return undefined;
  const groups = new Set(parts[1]?.map(({group}) => group[0] ?? ''));
  const name = groups.has('') ? ' (2 of 2)' : `: ${[...groups].join(', ')}`;
  return {
    parts: parts.map((criteria, index) => ({
      title: index === 0 ? story.title : `${story.title}${name}`,
      criteria: criteria.map(({number}) => number),
    })),
    reason: text,
  };
}
