// The brief of a call: some tasks of a story, or all of it, within a budget.
import {filesToQuote, makeBrief, subjectOf, type WorkBrief} from '../../briefing/brief.ts';
import {spellBrief} from '../../briefing/spell-brief.ts';
import {countTokens} from '../../briefing/tokens.ts';
import {selectTasks} from '../../plan/progress/selection.ts';
import type {Project} from '../../project/project.ts';
import type {Call} from '../calling/command.ts';
import {exploreStoryOf} from '../reading/read-brief.ts';
import type {StoryCall, StoryFile} from '../reading/read-story.ts';
import {readTexts} from '../reading/read-texts.ts';

/** Tokens that a brief may have when nobody says how many. */
export const usualBudget = 8000;

/** A brief as a value and as Markdown. */
export type Briefed = {readonly project: Project; readonly brief: WorkBrief; readonly text: string};

/** Makes the brief of the story and the tasks that a call names. */
export async function workBrief(call: Call, tokens: number): Promise<Briefed> {
  const chosenOf = ({story, plan: {tasks}, rest}: StoryCall & StoryFile) =>
    rest.length === 0 ? [] : selectTasks(rest, {tasks, path: story.path});
  const explored = await exploreStoryOf(call, read => subjectOf({story: read.story, chosen: chosenOf(read)}));
  const {project, story, plan, finding} = explored;
  const assignment = {story, tasks: plan.tasks, chosen: chosenOf(explored), finding};
  const paths = filesToQuote(assignment).map(({path}) => path);
  const texts = await readTexts({project, call}, paths);
  return {project, ...fitting(quotes => makeBrief(assignment, texts, quotes), tokens)};
}

/** The brief that fits: what everything but the quotes costs is known only when it is spelled. */
function fitting(make: (tokens: number) => WorkBrief, tokens: number) {
  const bare = countTokens(spellBrief(make(0)));
  // Headings and fences of quotes cost a little too.
  const brief = make(Math.max(0, 0.94 * (tokens - bare)));
  return {brief, text: spellBrief(brief)};
}
