// The status of a task as people write it: the three words of the layout, others that mean the same, and notes
// behind the word ("done (via #12)").
import {type Slot, type Span, type Status, statuses} from '../plan/types.ts';

const words: readonly (readonly [Status, string])[] = [
  ['in_progress', 'in[ _-]progress|in[ _-]review|started|ongoing|wip|doing|active'],
  ['done', 'done|completed?|finished|closed|shipped|merged'],
  ['pending', 'pending|to[ _-]?do|not[ _-]started|open|ready|planned|backlog|draft|new'],
];
const signs: readonly (readonly [Status, string])[] = [
  ['in_progress', '🚧|🔄|◐'],
  ['done', '✅|✓|✔️?'],
  ['pending', '⏳|○'],
];

const anySign = signs.map(([, alternatives]) => alternatives).join('|');
type Pattern = readonly [Status, RegExp];
let patterns: readonly Pattern[] | undefined;

/** Built when the first status is not one of the three words, which few files need. */
function knownPatterns(): readonly Pattern[] {
  patterns ??= [
    ...words.map(([status, word]): Pattern => {
      const isWhole = '(?![\\p{L}\\p{N}])';
      return [status, pattern(`(?:(?:${anySign})\\s*)?(?:${word})${isWhole}(?:\\s*(?:${anySign}))?`)];
    }),
    ...signs.map(([status, sign]): Pattern => [status, pattern(`(?:${sign})`)]),
  ];
  return patterns;
}

/** The text behind marks such as bold or backticks. */
function pattern(alternatives: string): RegExp {
  return new RegExp(`^([*_\`[(\\s]*)(${alternatives})`, 'iu');
}

/** A status as it stands in a file: what it means, where the word for it is, and the whole when it says more. */
export type WrittenStatus = {readonly status: Status; readonly slot: Slot; readonly note: string | undefined};

/**
 * Reads a written status; undefined when no word of it is known. Only the word is the slot, so that a note behind
 * it stays when the status changes: it is the person's text, and the way back gives the same bytes.
 */
export function readWrittenStatus(source: string, value: Span): WrittenStatus | undefined {
  const text = source.slice(value.start, value.end);
  const canonical = statuses.find(status => status === text);
  if (canonical !== undefined) return {status: canonical, slot: value, note: undefined};
  for (const [status, known] of knownPatterns()) {
    const [, marks = '', word] = known.exec(text) ?? [];
    if (word === undefined) continue;
    const start = value.start + marks.length;
    const rest = text.slice(marks.length + word.length).replace(/^[*_`\])]+/, '');
    return {status, slot: {start, end: start + word.length}, note: rest.trim() === '' ? undefined : text};
  }
  return undefined;
}
