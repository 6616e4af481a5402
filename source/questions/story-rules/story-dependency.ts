// A story that this one builds on and that is not done, or that cannot be found.
import type {Brief, Question, Rule, StoryDependency, StorySummary} from '../../plan/types.ts';
import {quoted} from '../clause.ts';
import {makeQuestion} from '../question.ts';

export const storyDependency: Rule = {
  name: 'story-dependency',
  ask: brief =>
    brief.story.dependencies.flatMap(line =>
      line.stories
        .filter(number => !isSame(number, brief.story.number))
        .flatMap(number => askAbout(brief, {line, number})),
    ),
};

const doneStatus = /^\W*(?:done|complete|closed|shipped|released|implemented|merged)/i;

function askAbout(
  {finding}: Brief,
  {line, number}: {readonly line: StoryDependency; readonly number: string},
): readonly Question[] {
  if (finding.stories.length === 0) return [];
  const found = finding.stories.find(story => isSame(number, story.number));
  if (found !== undefined && isDone(found)) return [];
  const state =
    found === undefined
      ? `This builds on story ${number}, which I do not find here.`
      : `Story ${number} ${quoted(found.title)} is ${stateOf(found)}.`;
  return [
    makeQuestion({
      rule: 'story-dependency',
      kind: 'dependency',
      question: `${state} Wait for it, or plan as if it were done?`,
      why: 'Tasks that rest on unfinished work cannot start, and nobody sees why.',
      suggestions: [
        `Plan as if story ${number} were done; tasks that need it say so.`,
        `Wait: no task starts before story ${number} is done.`,
        `Take the missing part of story ${number} into this story.`,
      ],
      score: found === undefined ? 4 : 5,
      line,
      about: number,
    }),
  ];
}

function isDone({status, counts}: StorySummary): boolean {
  const isWorkedThrough = counts.done > 0 && counts.pending + counts.in_progress === 0;
  return status === undefined ? isWorkedThrough : doneStatus.test(status) || isWorkedThrough;
}

function stateOf({status, counts}: StorySummary): string {
  const all = counts.pending + counts.in_progress + counts.done;
  if (all > 0) return `not done (${counts.done} of ${all} tasks)`;
  return status === undefined ? 'not marked as done' : `still "${status}"`;
}

function isSame(number: string, other: string | undefined): boolean {
  return other !== undefined && number.replace(/^0+/, '') === other.replace(/^0+/, '');
}
