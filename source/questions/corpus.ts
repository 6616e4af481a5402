// A story's sentences as stems, with what is frequent and what is rare among them: the measure of how
// much two sentences have in common, and how much a sentence says.
import type {Sentence, Story} from '../plan/types.ts';
import {stemsOf} from '../plan/words.ts';

/** The distinct content stems of a text, and how much they weigh together. */
export type Words = {readonly stems: ReadonlySet<string>; readonly weight: number};

/** A sentence with its words, the heading it stands under, and its place in the story from 0 to 1. */
export type Line = Sentence &
  Words & {
    readonly heading: string;
    /** The stems of its heading. */
    readonly headed: ReadonlySet<string>;
    readonly place: number;
  };

/** The sentences of one story and the weights of their stems. */
export type Corpus = {
  readonly lines: readonly Line[];
  /** How rare a stem is among the sentences; a stem that never occurs is the rarest. */
  readonly rarity: (stem: string) => number;
  /** Any text, weighed as the sentences are. */
  readonly weigh: (text: string) => Words;
  /** The 25 stems that the most sentences share. */
  readonly frequent: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  /** Stems of the request that the story was written from, where the story quotes it. */
  readonly request: ReadonlySet<string>;
};

const frequentCount = 25;

/** Several rules and the choice read the corpus of one story, which never changes. */
const known = new WeakMap<Story, Corpus>();

/** The sentences of a story, weighed against each other. */
export function readCorpus(story: Story): Corpus {
  const corpus = known.get(story) ?? weighSentences(story);
  known.set(story, corpus);
  return corpus;
}

function weighSentences(story: Story): Corpus {
  const {sentences} = story;
  const counts = new Map<string, number>();
  for (const {text} of sentences) {
    for (const stem of new Set(stemsOf(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const rarity = (stem: string) => Math.log(1 + sentences.length / (1 + (counts.get(stem) ?? 0)));
  const weigh = (text: string): Words => {
    const stems = new Set(stemsOf(text));
    return {stems, weight: squares([...stems].map(rarity))};
  };
  const headings = new Map<string, ReadonlySet<string>>();
  const stemsOfHeading = (heading: string) => {
    const stems = headings.get(heading) ?? new Set(stemsOf(heading));
    headings.set(heading, stems);
    return stems;
  };
  const headingOf = (line: number) => story.sections.findLast(section => section.line < line)?.heading ?? '';
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    lines: sentences.map((sentence, index) => ({
      ...sentence,
      ...weigh(sentence.text),
      heading: headingOf(sentence.line),
      headed: stemsOfHeading(headingOf(sentence.line)),
      place: index / sentences.length,
    })),
    rarity,
    weigh,
    frequent: new Set(byCount.slice(0, frequentCount).map(([stem]) => stem)),
    title: new Set(stemsOf(story.title)),
    request: new Set(stemsOf(/^\*\*Input\*\*:?(.*)$/m.exec(story.source)?.[1] ?? '')),
  };
}

/** How alike two texts are, from 0 to 1: the cosine of their stems weighed by rarity. */
export function likeness({rarity}: Corpus, one: Words, other: Words): number {
  const shared = [...one.stems].filter(stem => other.stems.has(stem));
  return shared.length === 0 ? 0 : squares(shared.map(rarity)) / Math.sqrt(one.weight * other.weight);
}

function squares(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number ** 2, 0);
}
