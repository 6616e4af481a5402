// Takes entries out of a list of dependencies as a person wrote it: "001 (types), Task 2 and 003".
import {applyEdits} from '../edit.ts';
import type {Edit, Format, WrittenTask} from '../types.ts';

type Written = {readonly source: string; readonly format: Format};
type Wanted = {
  /** What the task depends on afterwards. */
  readonly left: readonly string[];
  /** Whether an entry goes, by its number without leading zeros and its place. */
  readonly goes: (number: string, place: number) => boolean;
};

/** What stands between two entries, outside of parentheses. */
const separator = /(\s*(?:[,;&+]|\band\b)\s*)(?![^(]*\))/i;
/** An id in an entry: with the letters of its series, or a number alone. */
const number = /\b(?:Job(?:-\d+)+|[A-Z]{1,3}-?\d+[a-z]?(?:\.\d+)*)|\d+(?:\.\d+)*[a-zA-Z]{0,2}/;

/** The entries of a list as they are written, and what stands between them. */
const split = (text: string) => {
  const parts = text.split(separator);
  return {
    entries: parts.filter((_, index) => index % 2 === 0),
    separators: parts.filter((_, index) => index % 2 === 1),
  };
};

/** The ids that a list names, as numbers without leading zeros; an entry that names none gives an empty text. */
export const numbersIn = (text: string): readonly string[] => split(text).entries.map(numberOf);

const numberOf = (entry: string): string => bare(number.exec(entry)?.[0] ?? '');

/** An id without leading zeros, for comparing what people write. */
export const bare = (id: string): string => id.toLowerCase().replace(/^0+(?=\d)/, '');

/**
 * The edit that leaves a task depending on what is wanted: the entries alone are taken out, so that notes of the
 * others stay. Undefined when the text is not so simple that this can be done.
 */
export function entriesEdit(task: WrittenTask, {left, goes}: Wanted, written: Written): Edit | undefined {
  const {start, end} = task.fields.dependsOn;
  const {entries, separators} = split(written.source.slice(start, end));
  const kept = entries.map((_, place) => place).filter(place => !goes(numberOf(entries[place] ?? ''), place));
  // Each entry keeps the separator in front of it; the first that is kept has none.
  const text = kept
    .map((place, index) => `${index === 0 ? '' : separators[place - 1]}${entries[place]}`)
    .join('');
  const edit = {start, end, text: kept.length === 0 ? written.format.spell('dependsOn', []) : text};
  const found = written.format.read(applyEdits(written.source, [edit])).tasks;
  const after = found.find(({line}) => line === task.line)?.dependsOn;
  return after?.join() === left.join() ? edit : undefined;
}
