// The status of a task that is a heading: "### Step 1: Data Models - COMPLETE", "### T003: Add the client ✅", a line
// `**Status**: Complete` below it, or else what its boxes say.
import type {Field} from '../../plan/scan.ts';
import {type Span, type Status, statuses} from '../../plan/types.ts';
import {readWrittenStatus} from '../written-status.ts';
import type {WrittenStatus} from './task.ts';

/** Words for a status, as a heading or a line has them in its own letters. */
const spoken: Readonly<Record<Status, string>> = {
  pending: 'Pending',
  in_progress: 'In Progress',
  done: 'Complete',
};
const signs: Readonly<Record<Status, string>> = {pending: '⏳', in_progress: '🚧', done: '✅'};

/** How a heading says a status: what stands before and behind the word, and how the word is written. */
export type Style = {
  readonly before: string;
  readonly after: string;
  readonly word: (status: Status) => string;
};

/** " - COMPLETE", as the layout has it. */
export const usualStyle: Style = {before: ' - ', after: '', word: status => spoken[status].toUpperCase()};

/** A status at the end of a heading: the heading's own text ends where it begins. */
export type Suffix = {readonly span: Span; readonly status: Status; readonly style: Style};

const suffix =
  /(\s+[-–—:|]\s*|\s*[([]\s*|\s+)(\p{L}{2,11}(?:[ _-]\p{L}{2,9})?|(?:✅|✓|✔|☑|🚧|🔄|⏳)\ufe0f?)(\s*[)\]])?\s*$/u;

/** The status that the text of a heading ends in. */
export function suffixOf(source: string, {start, end}: Span): Suffix | undefined {
  const text = source.slice(start, end);
  const found = suffix.exec(text);
  if (found === null) return undefined;
  const [, before = '', word = '', after = ''] = found;
  const isSign = !/\p{L}/u.test(word);
  const isApart = isSign || /[-–—:|([]/.test(before);
  const at = start + found.index + before.length;
  const status = isApart ? readWrittenStatus(source, {start: at, end: at + word.length}) : undefined;
  if (status === undefined || status.note !== undefined) return undefined;
  const style = {before, after, word: isSign ? (of: Status) => signs[of] : lettersLike(word)};
  return {span: {start: start + found.index, end}, status: status.status, style};
}

/** The word for a status in capitals, in small letters, or as a title, as another word is written. */
function lettersLike(word: string): (status: Status) => string {
  if (word === word.toUpperCase()) return status => spoken[status].toUpperCase();
  if (word === word.toLowerCase())
    return status => (word.includes('_') ? status : spoken[status].toLowerCase());
  return status => spoken[status];
}

/** What is known of a heading's status. */
export type HeadingStatus = {
  readonly suffix: Suffix | undefined;
  /** A line `**Status:** …` below the heading. */
  readonly field: Field | undefined;
  /** What the boxes below it say. */
  readonly byBoxes: Status;
  /** Where the text of the heading ends. */
  readonly end: number;
  /** How other headings of the file say theirs. */
  readonly style: Style;
};

/** The status of a task that is a heading, and how it is written there. */
export function headingStatus(source: string, known: HeadingStatus): WrittenStatus {
  const {suffix, field, byBoxes, end} = known;
  const line = field && readWrittenStatus(source, field.value);
  if (suffix === undefined && line !== undefined) {
    const written = source.slice(line.slot.start, line.slot.end);
    const words = wordsBy(lettersLike(written));
    return {
      status: line.status,
      slot: line.slot,
      words: {...words, [line.status]: written},
      ...(line.note === undefined ? {} : {note: line.note}),
    };
  }
  const style = suffix?.style ?? known.style;
  // Nothing at the end of the heading means what the boxes below it say, unless a line says something as well.
  const words = wordsBy(status =>
    status === byBoxes && line === undefined ? '' : `${style.before}${style.word(status)}${style.after}`,
  );
  if (suffix === undefined) return {status: byBoxes, slot: {start: end, end}, words};
  const written = source.slice(suffix.span.start, suffix.span.end);
  return {status: suffix.status, slot: suffix.span, words: {...words, [suffix.status]: written}};
}

const wordsBy = (word: (status: Status) => string): Readonly<Record<Status, string>> => {
  const [pending, inProgress, done] = statuses;
  return {[pending]: word(pending), [inProgress]: word(inProgress), [done]: word(done)};
};
