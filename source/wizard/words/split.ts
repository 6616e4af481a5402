// The proposal to split a story in words, and the words that agree to one.
import type {Answer, Split, Story} from '../../plan/types.ts';
import {clause} from '../../questions/clause.ts';

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

const isParted = ({question, text = ''}: Answer): boolean =>
  question.kind === 'too-big' && /^\W*split\b/i.test(text);

const apart =
  /^\W*(?:(?:it|this|that)(?:'s| is)\s+)?(?:an? |its )?(?:separate|another|own|different|later|follow-up|new) story\b/i;

/** Whether an answer makes another story: of some criteria, of the one it is about, or of what the story relies on. */
export const isSplit = (answer: Answer): boolean =>
  isParted(answer) ||
  (apart.test(answer.text ?? '') &&
    (answer.question.criterion !== undefined || answer.question.kind === 'hidden-dependency'));

/** The stories that an answer makes of one; undefined when it makes none. */
export function splitOf(answer: Answer, story: Story): Split | undefined {
  if (!isSplit(answer)) return undefined;
  if (isParted(answer)) return splitBy(answer, story);
  return answer.question.kind === 'hidden-dependency' ? stubOf(answer, story) : leftTo(answer, story);
}

/** The story as it is, and a new one for what it relies on. */
function stubOf({question, text = ''}: Answer, story: Story): Split | undefined {
  const [, noun = '', name] = /relies on (the \w+ )?`([^`]+)`/.exec(question.question) ?? [];
  if (name === undefined) return undefined;
  return {
    parts: [
      {title: story.title, criteria: story.criteria.map(({number}) => number)},
      {
        title: `Provide ${noun}${name}`,
        criteria: [],
        relied: {name, sentence: clause(question.sentence, name)},
      },
    ],
    reason: text,
  };
}

/** The story without the criterion that was asked about, and a new one that takes it. */
function leftTo({question, text = ''}: Answer, story: Story): Split | undefined {
  const moved = story.criteria.find(({number}) => number === question.criterion);
  if (moved === undefined || story.criteria.length < 2) return undefined;
  const left = story.criteria.filter(criterion => criterion !== moved);
  return {
    parts: [
      {title: story.title, criteria: left.map(({number}) => number)},
      {title: `${story.title}: ${clause(moved.text)}`, criteria: [moved.number]},
    ],
    reason: text,
  };
}

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
