// What the character in a box means, and which characters a file uses: one team writes [x], another [X], and a task
// in progress is [/], [~], [-] or [>].
import {firstBelow} from '../../plan/markdown/reach.ts';
import type {Scan} from '../../plan/scan.ts';
import {type Status, statuses} from '../../plan/types.ts';
import type {TickBox} from './tick-boxes.ts';

/** How the boxes of one file are read and written. */
export type Marks = {
  /** Undefined for a character that means nothing here. */
  readonly statusOf: (mark: string) => Status | undefined;
  /** The character for each status, as this file writes it around a box. */
  readonly wordsAt: (box: TickBox) => Readonly<Record<Status, string>>;
};

const known: Readonly<Record<Status, readonly string[]>> = {
  pending: [' '],
  in_progress: ['/', '~', '-', '>'],
  done: ['x', 'X', '✓', '✔', '✅'],
};

/** A legend that gives a mark up: "[-] cancelled", "[~] = skipped". Such a task is over. */
const givesUp = (mark: string): RegExp =>
  new RegExp(
    String.raw`\[${mark}\][^\n]{0,20}\b(?:cancell?ed|skipped|dropped|removed|obsolete|deferred|won't|n/a)\b`,
    'i',
  );

type Counts = ReadonlyMap<string, number>;

const countMarks = (boxes: readonly TickBox[]): Counts => {
  const counts = new Map<string, number>();
  for (const {box} of boxes) counts.set(box.mark, (counts.get(box.mark) ?? 0) + 1);
  return counts;
};

/** The marks of a text, from all the boxes in it. */
export function marksOf({source, headings}: Scan, boxes: readonly TickBox[]): Marks {
  const counts = countMarks(boxes);
  const meaning = meaningOf(source, counts);
  const usual = (status: Status, among: Counts): string | undefined =>
    known[status]
      .filter(mark => meaning.get(mark) === status && among.has(mark))
      .sort((one, other) => (among.get(other) ?? 0) - (among.get(one) ?? 0))[0];
  const words = {
    pending: ' ',
    in_progress: usual('in_progress', counts) ?? '/',
    done: usual('done', counts) ?? (source.includes('[X]') && !source.includes('[x]') ? 'X' : 'x'),
  };
  if (!(counts.has('x') && counts.has('X')))
    return {statusOf: mark => meaning.get(mark), wordsAt: () => words};
  // Where both letters are used, it is one of them in each section.
  const sectionOf = ({item}: TickBox): number => firstBelow(headings, item.line);
  const local = new Map(
    [...Map.groupBy(boxes, sectionOf)].map(([section, own]) => [section, usual('done', countMarks(own))]),
  );
  return {
    statusOf: mark => meaning.get(mark),
    wordsAt: box => ({...words, done: local.get(sectionOf(box)) ?? words.done}),
  };
}

/** What each character means; a legend may say that one of them gives a task up. */
function meaningOf(source: string, counts: Counts): ReadonlyMap<string, Status> {
  const meaning = new Map<string, Status>(
    statuses.flatMap(status => known[status].map(mark => [mark, status] as const)),
  );
  for (const mark of ['~', '-', '>']) {
    if (counts.has(mark) && givesUp(mark).test(source)) meaning.set(mark, 'done');
  }
  return meaning;
}
