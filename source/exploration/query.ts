// What a story asks of the code: its words with their weights, its title, its neighbouring words, its own names.
import type {SectionName, Story} from '../plan/types.ts';
import type {Query} from './text/bm25.ts';
import type {Vocabulary} from './text/vocabulary.ts';

/** Sections that speak of other things than what changes. */
const silent: ReadonlySet<SectionName> = new Set<SectionName>([
  'outOfScope',
  'dependencies',
  'openQuestions',
  'status',
  'tasks',
]);

/** The story's text as far as it says what changes; lines keep their places. */
export function tellingText(story: Story): string {
  let text = story.source;
  for (const section of story.sections) {
    if (!silent.has(section.name) && !/^references?\b/i.test(section.heading)) continue;
    const {start, end} = section.span;
    text = text.slice(0, start) + story.source.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
  }
  return text.replace(/^[^\w\n]*status[^\w\n]*:.*$/gim, line => ' '.repeat(line.length));
}

/** Weights 1 + ln(count) of the terms of a text. */
export function queryOf(ids: readonly number[]): Query {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map(Array.from(counts, ([id, count]) => [id, 1 + Math.log(count)]));
}

/** The query of a whole story, whose title counts twice. */
export function storyQuery(story: Story, vocabulary: Vocabulary): Query {
  return queryOf(vocabulary.read(`${tellingText(story)}\n${story.title}`));
}
