// `brief <story> [task…]`: what somebody has to know who does a task, or all of a story.
import {filesToQuote, makeBrief, subjectOf, type WorkBrief} from '../briefing/brief.ts';
import {spellBrief} from '../briefing/spell-brief.ts';
import {countTokens} from '../briefing/tokens.ts';
import {selectTasks} from '../plan/progress/selection.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {exploreStoryOf} from './reading/read-brief.ts';
import type {StoryCall, StoryFile} from './reading/read-story.ts';
import {readTexts} from './reading/read-texts.ts';

/** Tokens that a brief may have when nobody says how many. */
const usual = 8000;

export async function run(call: Call): Promise<Outcome> {
  const tokens = readBudget(call.options.budget);
  const chosenOf = ({story, plan: {tasks}, rest}: StoryCall & StoryFile) =>
    rest.length === 0 ? [] : selectTasks(rest, {tasks, path: story.path});
  const explored = await exploreStoryOf(call, read => subjectOf({story: read.story, chosen: chosenOf(read)}));
  const {project, story, plan, finding} = explored;
  const {tasks} = plan;
  const chosen = chosenOf(explored);
  const assignment = {story, tasks, chosen, finding};
  const paths = filesToQuote(assignment).map(({path}) => path);
  const texts = await readTexts({project, call}, paths);
  const {brief, text} = fitting(quotes => makeBrief(assignment, texts, quotes), tokens);
  return {data: describe(brief, countTokens(text)), text: text.trimEnd()};
}

/** The brief that fits: what everything but the quotes costs is known only when it is spelled. */
function fitting(make: (tokens: number) => WorkBrief, tokens: number) {
  const bare = countTokens(spellBrief(make(0)));
  // Headings and fences of quotes cost a little too.
  const brief = make(Math.max(0, 0.94 * (tokens - bare)));
  return {brief, text: spellBrief(brief)};
}

function readBudget(written: string | true | undefined): number {
  if (written === undefined) return usual;
  const tokens = Number(written);
  if (Number.isInteger(tokens) && tokens > 0) return tokens;
  throw wrongUsage('budget', `"${written}" is no number of tokens.`, `Write --budget ${usual}.`);
}

function describe(
  {story, chosen, criteria, needed, others, files, tests, commands}: WorkBrief,
  tokens: number,
) {
  return {
    story: {number: story.number ?? null, title: story.title, path: story.path, status: story.status ?? null},
    tasks: chosen.map(({id, title, domain, status, dependsOn, description, line}) => {
      return {id, title, domain, status, dependsOn, description, line};
    }),
    criteria: criteria.map(({number, text, line}) => ({number, text, line})),
    dependsOn: needed.map(({id, title, status}) => ({id, title, status})),
    others: others.map(({id, title, status}) => ({id, title, status})),
    outOfScope: story.outOfScope.map(({text}) => text),
    clarifications: story.clarifications.map(({question, answer}) => ({question, answer})),
    files: files.map(({path, isNew, why, symbols, lines, passages}) => {
      return {path, isNew, why, symbols, lines, passages};
    }),
    verify: {commands, tests},
    tokens,
  };
}
