// Prose as sentences, each with its line, and list items as one sentence each: what a question may quote.
import type {SectionName, Sentence, StoryLine} from '../types.ts';
import type {WrittenCriterion} from './criteria.ts';
import type {Entry} from './entries.ts';
import {plainText} from './plain-text.ts';

/** A place behind a sentence: its end mark, a closing bracket or quote, and a blank before a capital or a code span. */
const boundary = /[.!?]["')\]*_]*\s+(?=["'([*_]*[\p{Lu}\p{Lo}\d`])|[。！？]\s*/gu;
const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|no|fig|mr|ms|dr)\.$/i;

/** The sentences of a paragraph as plain text, each with the line it starts in. */
export function splitSentences(parts: readonly StoryLine[]): readonly StoryLine[] {
  const text = parts.map(part => part.text).join(' ');
  const masked = text.replace(/`[^`]*`/g, code => '`'.repeat(code.length));
  const starts = [0];
  for (const match of masked.matchAll(boundary)) {
    const end = match.index + match[0].length;
    if (!abbreviation.test(masked.slice(Math.max(0, end - 20), end).trimEnd())) starts.push(end);
  }
  return starts
    .map((start, index) => ({
      text: plainText(text.slice(start, starts[index + 1])),
      line: lineAt(parts, start),
    }))
    .filter(sentence => sentence.text !== '');
}

/** The line of the character at an offset into the parts joined with blanks. */
function lineAt(parts: readonly StoryLine[], offset: number): number {
  let end = -1;
  for (const {line, text} of parts) {
    end += text.length + 1;
    if (offset < end + 1) return line;
  }
  return parts.at(-1)?.line ?? 0;
}

type Known = {
  readonly entries: readonly Entry[];
  /** The section of each line. */
  readonly nameOf: readonly SectionName[];
  readonly criteria: readonly WrittenCriterion[];
  /** Lines that are no prose though they look like it, such as the one with the status. */
  readonly isLeftOut: (line: number) => boolean;
};

/** The sentences of a whole story but its tasks. */
export function readSentences({entries, nameOf, criteria, isLeftOut}: Known): readonly Sentence[] {
  const criterionOf = new Map<number, number>();
  for (const {line, endLine, number} of criteria) {
    for (let at = line; at <= endLine; at++) criterionOf.set(at, number);
  }
  return entries
    .filter(({kind, line}) => kind !== 'heading' && nameOf[line] !== 'tasks' && !isLeftOut(line))
    .flatMap(entry => (entry.kind === 'item' ? [itemSentence(entry)] : splitSentences(entry.parts)))
    .filter(({text}) => text !== '')
    .map(sentence => {
      const criterion = criterionOf.get(sentence.line);
      const section = nameOf[sentence.line] ?? 'other';
      return criterion === undefined ? {...sentence, section} : {...sentence, section, criterion};
    });
}

const itemSentence = ({line, parts}: Entry): StoryLine => ({
  line,
  text: plainText(parts.map(({text}) => text).join(' ')),
});
