// What the repository's other stories say about a new one: its form and number, who its people are, what it may
// depend on.
import type {StoryForm} from '../plan/house/form.ts';
import type {Naming} from '../plan/house/naming.ts';
import {stemsOf} from '../plan/words.ts';

/** Another story, as far as a new one needs it. */
export type OtherStory = {
  readonly number: string | undefined;
  readonly title: string;
  readonly actor: string;
  readonly outOfScope: readonly string[];
  readonly criteria: readonly string[];
};

export type House = {
  readonly form: StoryForm;
  /** In the order of their numbers. */
  readonly stories: readonly OtherStory[];
  readonly naming: Naming;
};

const most = 3;
const longest = 90;

/** Texts that stand in several stories, those of most first, then the latest. */
function recurring(lists: readonly (readonly string[])[], least: number): readonly string[] {
  const counts = new Map<string, {readonly text: string; count: number; last: number}>();
  for (const [index, texts] of lists.entries()) {
    for (const text of texts) {
      const key = stemsOf(text).join(' ');
      const known = counts.get(key);
      if (known === undefined) counts.set(key, {text, count: 1, last: index});
      else {
        known.count++;
        known.last = index;
      }
    }
  }
  return [...counts.values()]
    .filter(({text, count}) => count >= least && text.length <= longest)
    .sort((one, other) => other.count - one.count || other.last - one.last)
    .slice(0, most)
    .map(({text}) => text);
}

/** The people of the other stories, those of most stories first. */
export const usualActors = ({stories}: House): readonly string[] =>
  recurring(
    stories.map(({actor}) => firstSentence(actor)),
    1,
  );

/** The first sentence, without what stands in parentheses or behind a colon. */
function firstSentence(text: string): readonly string[] {
  const [line = ''] = text.replace(/^[-*]\s+/, '').split(/\n|(?<=[.!?])\s/);
  const said = line.replace(/\s*\([^)]*\)|\*\*/g, '').trim();
  return said === '' ? [] : [said];
}

/** What several other stories leave out, or ask for, word for word. */
export const usualOutOfScope = ({stories}: House): readonly string[] =>
  recurring(
    stories.map(({outOfScope}) => outOfScope),
    2,
  );
export const usualCriteria = ({stories}: House): readonly string[] =>
  recurring(
    stories.map(({criteria}) => criteria),
    2,
  );

/** The stories that speak most of what a text speaks of, as dependencies are written. */
export function relatedStories({stories}: House, text: string): readonly string[] {
  const said = new Set(stemsOf(text));
  const wordsOf = (story: OtherStory) => new Set(stemsOf([story.title, ...story.criteria].join(' ')));
  const all = stories.map(story => ({story, words: wordsOf(story)}));
  const rarity = (stem: string): number =>
    Math.log((1 + all.length) / (1 + all.filter(({words}) => words.has(stem)).length));
  return all
    .map(({story, words}) => {
      const shared = [...said].filter(stem => words.has(stem));
      return {
        story,
        likeness: shared.reduce((sum, stem) => sum + rarity(stem), 0) / Math.sqrt(words.size + 1),
      };
    })
    .filter(({likeness}) => likeness > 0.3)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({story}) => nameOf(story));
}

/** "Story 012: Queue jobs in the daemon" */
export const nameOf = ({number, title}: Pick<OtherStory, 'number' | 'title'>): string =>
  number === undefined ? title : `Story ${number}: ${title}`;
