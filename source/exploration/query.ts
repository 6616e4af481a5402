// What a story asks of the code: its words with their weights, its title, its neighbouring words, its own names.
import type {SectionName, Story} from '../plan/types.ts';
import type {Query} from './text/bm25.ts';
import type {Term, Vocabulary} from './text/vocabulary.ts';

/** Sections that speak of other things than what changes. */
const silent: ReadonlySet<SectionName> = new Set<SectionName>([
  'outOfScope',
  'dependencies',
  'openQuestions',
  'status',
  'tasks',
]);

/** The story's text as far as it says what changes; lines keep their numbers. */
export function tellingText({source, sections}: Story): string {
  const pieces: string[] = [];
  let at = 0;
  for (const {name, heading, span} of sections) {
    if (span.end <= at || (!silent.has(name) && !/^references?\b/i.test(heading))) continue;
    const start = Math.max(at, span.start);
    pieces.push(source.slice(at, start), source.slice(start, span.end).replace(/[^\n]/g, ' '));
    at = span.end;
  }
  pieces.push(source.slice(at));
  return pieces.join('').replace(/^[^\w\n]{0,8}status[^\w\n]{0,8}:.*$/gim, line => ' '.repeat(line.length));
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

/** Every term that anything asks for about a story: those of its whole text, and those of the names in it. */
export function wantedTerms(
  {source, title}: Story,
  names: readonly string[],
  vocabulary: Vocabulary,
): readonly Term[] {
  return [...vocabulary.read(`${source}\n${title}`), ...names.flatMap(vocabulary.read)];
}
