// The short lists of a story: what is out of scope, what it depends on, which questions are open, and what has been
// clarified.
import type {Clarification, StoryDependency, StoryLine} from '../types.ts';
import {type Entry, rawText} from './entries.ts';
import {plainText, saysNothing} from './plain-text.ts';
import {splitSentences} from './sentences.ts';

type Point = StoryLine & {/** As written. */ readonly raw: string; readonly isTicked: boolean};

/** The points of a list with what is nested in them; the sentences of the prose when there is no list. */
function readPoints(entries: readonly Entry[]): readonly Point[] {
  const items = entries.filter(({kind}) => kind === 'item');
  if (items.length === 0) {
    const prose = entries.filter(({kind}) => kind === 'paragraph');
    return prose
      .flatMap(({parts}) => splitSentences(parts))
      .map(line => ({...line, raw: line.text, isTicked: false}));
  }
  const outer = Math.min(...items.map(({depth}) => depth));
  const points: {line: number; raw: string; isTicked: boolean}[] = [];
  for (const entry of items) {
    const isTicked = /x/i.test(entry.item?.box?.mark ?? '');
    const last = points.at(-1);
    if (entry.depth === outer) points.push({line: entry.line, raw: rawText(entry), isTicked});
    else if (last !== undefined) last.raw += ` ${rawText(entry)}`;
  }
  return points.map(point => ({...point, text: plainText(point.raw)}));
}

/** What the story leaves out, a point each. */
export function readOutOfScope(entries: readonly Entry[]): readonly StoryLine[] {
  return readPoints(entries)
    .filter(({text}) => text !== '' && !saysNothing(text))
    .map(({text, line}) => ({text, line}));
}

const resolved =
  /^~~.*~~$|^✅|\b(?:resolved|answered|decided|closed)\b\s*[:)\]]|(?:^|\W)(?:answer|decision|resolution|resolved)\s*:|(?:→|->|=>)\s*A:/is;

/** Questions that nobody has answered, ticked or struck. */
export function readOpenQuestions(entries: readonly Entry[]): readonly StoryLine[] {
  return readPoints(entries)
    .filter(({text, raw, isTicked}) => text !== '' && !isTicked && !saysNothing(text) && !resolved.test(raw))
    .map(({text, line}) => ({text, line}));
}

const named =
  /\bstor(?:y|ies)\s+#?(\d[\d.]*[a-z]?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)#?\d[\d.]*[a-z]?\b)*)/gi;
const referred = /(?<![\w&])#(\d+)\b|(?:^|[\s("'`/[])(?:story-)?(\d{2,4}[a-z]?)-[a-z][\w-]*(?:\.md)?\b/gi;

/** The numbers of the stories that a text names ("Story 004", "stories 2 and 3", "#4", "docs/stories/004-login.md"). */
export function namedStories(text: string): readonly string[] {
  const lists = Array.from(text.matchAll(named), match => match[1] ?? '');
  const listed = lists.flatMap(list => list.match(/\d+(?:\.\d+)*[a-z]?/gi) ?? []);
  const single = Array.from(text.matchAll(referred), match => match[1] ?? match[2] ?? '');
  return [...new Set([...listed, ...single])].filter(number => number !== '');
}

/** What the story depends on, a point each, with the stories that it names. */
export function readDependencies(entries: readonly Entry[]): readonly StoryDependency[] {
  const points = readPoints(entries);
  if (points[0] !== undefined && saysNothing(points[0].text)) return [];
  return points
    .filter(({text}) => text !== '' && !saysNothing(text))
    .map(({text, line, raw}) => ({text, line, stories: namedStories(raw)}));
}

const answered = /^Q\d*\s*[:.]\s*(.*?)\s*(?:→|->|=>)\s*A\d*\s*:\s*(.*)$/is;
const answeredBelow = /^Q\d*\s*[:.]\s*(.*?)\s*\bA\d*\s*:\s*(.*)$/is;

/** Questions with their answers: `- Q: … → A: …`, or the answer in a line or point below. */
export function readClarifications(entries: readonly Entry[]): readonly Clarification[] {
  return readPoints(entries).flatMap(({text, line}) => {
    const [, question, answer] = answered.exec(text) ?? answeredBelow.exec(text) ?? [];
    return question === undefined || answer === undefined ? [] : [{question, answer, line}];
  });
}

const marker = /\[NEEDS CLARIFICATION:?\s*([^\]]+)\]/g;

/** Questions that stand as `[NEEDS CLARIFICATION: …]` in the text. */
export function readMarkedQuestions(entries: readonly Entry[]): readonly StoryLine[] {
  return entries.flatMap(({parts}) =>
    parts.flatMap(({text, line}) =>
      Array.from(text.matchAll(marker), match => ({text: plainText(match[1] ?? ''), line})),
    ),
  );
}
