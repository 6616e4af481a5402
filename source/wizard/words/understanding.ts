// What was understood of a story, as short facts: what the lead confirms first.
import type {Criterion, StoryDependency} from '../../plan/types.ts';
import type {Glyphs} from '../../ui/glyphs.ts';
import {count} from '../../ui/text.ts';
import type {Opened} from '../interview.ts';

/** The facts in the order of the story; the text of one that it does not have is empty. */
export function factsOf({story, needed}: Opened, glyphs: Glyphs) {
  const dot = ` ${glyphs.dot} `;
  return [
    {name: 'Problem', text: story.problem},
    {name: 'Who', text: story.actor},
    {name: 'Outcome', text: story.outcome},
    {name: 'Criteria', text: groupsOf(story.criteria)},
    {name: 'Not this', text: story.outOfScope.map(({text}) => text).join(', ')},
    {
      name: 'Needs',
      text: story.dependencies.map(one => dependencyOf(one, needed, glyphs)).join(dot),
    },
    {
      name: 'Open',
      text:
        story.openQuestions.length === 0
          ? ''
          : `${count(story.openQuestions.length, 'question')} in the story`,
    },
  ];
}

/** "7 in 2 groups: HTTP 4, Daemon 3", or just how many. */
function groupsOf(criteria: readonly Criterion[]): string {
  if (criteria.length === 0) return 'none: the story does not say when it is done';
  const groups = [...Map.groupBy(criteria, ({group}) => group.at(-1) ?? '')];
  if (groups.length < 2) return String(criteria.length);
  const named = groups.map(([name, members]) => `${name || 'others'} ${members.length}`);
  return `${criteria.length} in ${groups.length} groups: ${named.join(', ')}`;
}

/** The line of a dependency with the status of the stories that it names. */
function dependencyOf({text, stories}: StoryDependency, all: Opened['needed'], glyphs: Glyphs): string {
  const named = stories.map(number => {
    const found = all.find(story => story.number === number);
    return found === undefined
      ? `${number} not found`
      : `${number} ${found.title} ${markOf(found.status ?? '', glyphs)}`;
  });
  return named.length > 0 ? named.join(', ') : text;
}

const markOf = (status: string, glyphs: Glyphs): string =>
  /^(done|complete|implemented|shipped)/i.test(status)
    ? glyphs.done
    : /^in.progress/i.test(status)
      ? glyphs.active
      : glyphs.waiting;
