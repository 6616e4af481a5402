// `plan [story]`: the interview, on a terminal or without one.
import {readPreferences} from '../project/kept/preferences.ts';
import {openProject, type Project, pathInProject} from '../project/project.ts';
import {findStory} from '../project/stories.ts';
import type {Beginning} from '../wizard/phases/reading.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {prose} from './calling/text.ts';
import {chosenLayout, documentLeft} from './planning/chosen-layout.ts';
import {createMachine, forgetful} from './planning/machine.ts';
import {planOnTerminal} from './planning/on-terminal.ts';
import {reportPlan, reportUnanswered} from './planning/report.ts';
import {createMind} from './planning/second-mind.ts';
import {demandAnswers, isHeadless, readWishes} from './planning/wishes.ts';
import {findStoryOf} from './reading/read-story.ts';
import {listStories} from './reading/story-list.ts';

export async function run(call: Call): Promise<Outcome> {
  if (call.options['show-brief'] !== undefined) {
    const {showBrief} = await import('./planning/show-brief.ts');
    return showBrief(call);
  }
  const project = openProject(call.directory);
  const hasTerminal = call.terminal.isInteractive && !isHeadless(call);
  if (!hasTerminal) demandAnswers(call);
  const layout = await chosenLayout(call, project);
  const machine = {
    ...createMachine(project, layout),
    ...createMind({project, call}),
  };
  const beginning = isNamed(call)
    ? {path: pathInProject(project, findStoryOf(call).file)}
    : await choiceOf(project, hasTerminal);
  // Asked before the run, which writes the document where there is none.
  const left = 'path' in beginning ? documentLeft(project, beginning.path, layout) : undefined;
  const wizard = await import('../wizard/open.ts');
  const first = wizard.begin(beginning);
  if (hasTerminal) {
    const again = ['plan-tasks', ...(call.arguments.length > 0 ? call.arguments : ['plan'])].join(' ');
    const outcome = await planOnTerminal(call, {first, machine, project}, again);
    return left === undefined ? outcome : {...outcome, notes: prose(left)};
  }
  const wishes = readWishes(call);
  const interview = await wizard.planWithoutTerminal(first, forgetful(machine), wishes);
  return interview.phase === 'asking'
    ? reportUnanswered(interview, wizard.unanswered(interview, wishes))
    : reportPlan(interview, {
        unifiedDiff: wizard.unifiedDiff,
        partsOf: wizard.partsOf,
        notices: left === undefined ? [] : [left],
      });
}

const isNamed = ({arguments: words, options}: Call): boolean =>
  words.length > 0 || options['story-file'] !== undefined;

/** The stories to choose from, and the last one that was chosen. Throws a PlanError when nobody can choose. */
async function choiceOf(project: Project, hasTerminal: boolean): Promise<Beginning> {
  const stories = listStories(project);
  if (stories.length === 0) findStory(project, '');
  if (!hasTerminal)
    throw wrongUsage(
      'missing-argument',
      'plan needs a story.',
      'Name it by its number: plan-tasks plan 015 --yes',
    );
  const {lastStory} = await readPreferences();
  return {stories, last: lastStory?.[project.root]};
}
