// A story's sentences as stems, with what is frequent and what is rare among them: the measure of how
// much two sentences have in common, and how much a sentence says.

import type {Sentence, Story} from '../plan/types.ts';
import {stemsOf} from '../plan/words.ts';

/** A sentence with its distinct content stems and the heading it stands under. */
export type Line = Sentence & {readonly stems: ReadonlySet<string>; readonly heading: string};

/** The sentences of one story and the weights of their stems. */
export type Corpus = {
  readonly lines: readonly Line[];
  /** How rare a stem is among the sentences; a stem that never occurs is the rarest. */
  readonly rarity: (stem: string) => number;
  /** The 25 stems that the most sentences share. */
  readonly frequent: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  /** Stems of the request that the story was written from, where the story quotes it. */
  readonly request: ReadonlySet<string>;
};

const frequentCount = 25;

/** The sentences of a story, weighed against each other. */
export function readCorpus(story: Story): Corpus {
  const lines = story.sentences.map(sentence => ({
    ...sentence,
    stems: new Set(stemsOf(sentence.text)),
    heading: headingAt(story, sentence.line),
  }));
  const counts = new Map<string, number>();
  for (const line of lines) for (const stem of line.stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return {
    lines,
    rarity: stem => Math.log(1 + lines.length / (1 + (counts.get(stem) ?? 0))),
    frequent: new Set(byCount.slice(0, frequentCount).map(([stem]) => stem)),
    title: new Set(stemsOf(story.title)),
    request: new Set(stemsOf(/^\*\*Input\*\*:?(.*)$/m.exec(story.source)?.[1] ?? '')),
  };
}

/** How alike two texts are, from 0 to 1: the cosine of their stems weighed by rarity. */
export function likeness(corpus: Corpus, one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = weight(
    corpus,
    [...one].filter(stem => other.has(stem)),
  );
  return both === 0 ? 0 : both / Math.sqrt(weight(corpus, [...one]) * weight(corpus, [...other]));
}

function weight(corpus: Corpus, stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + corpus.rarity(stem) ** 2, 0);
}

function headingAt(story: Story, line: number): string {
  return story.sections.findLast(section => section.line < line)?.heading ?? '';
}
