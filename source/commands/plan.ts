// `plan [story]`: the interview, on a terminal or without one.
import {exitCodes, PlanError} from '../plan/error.ts';
import {openProject, type Project, pathInProject} from '../project/project.ts';
import type {Interview} from '../wizard/interview.ts';
import type {Outcome as SessionOutcome} from '../wizard/session.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {createMachine, forgetful} from './planning/machine.ts';
import {readyLine, reportPlan, reportUnanswered, toError} from './planning/report.ts';
import {demandAnswers, isHeadless, readWishes} from './planning/wishes.ts';
import {findStoryOf} from './reading/read-story.ts';
import {listStories} from './reading/story-list.ts';

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  const hasTerminal = call.terminal.isInteractive && !isHeadless(call);
  if (!hasTerminal) demandAnswers(call);
  const {format} = call.options;
  const machine = createMachine(project, typeof format === 'string' ? format : project.config.format);
  const wizard = await import('../wizard/open.ts');
  const first = firstOf(project, call, wizard.begin);
  if (hasTerminal) {
    const {hasColour, isAscii} = call.terminal;
    return reportSession(await wizard.planOnTerminal(first, machine, {hasColor: hasColour, isAscii}), call);
  }
  const wishes = readWishes(call);
  const interview = await wizard.planWithoutTerminal(first, forgetful(machine), wishes);
  return interview.phase === 'asking'
    ? reportUnanswered(interview, wizard.unanswered(interview, wishes))
    : reportPlan(interview, {unifiedDiff: wizard.unifiedDiff, partsOf: wizard.partsOf});
}

/** The interview at its beginning: with the story that is named, else with all of them to choose from. */
function firstOf(project: Project, call: Call, begin: typeof import('../wizard/open.ts').begin): Interview {
  const isNamed = call.arguments.length > 0 || call.options['story-file'] !== undefined;
  if (isNamed) return begin({path: pathInProject(project, findStoryOf(call).file)});
  const stories = listStories(project);
  if (stories.length === 0) findStoryOf(call);
  if (!call.terminal.isInteractive || isHeadless(call))
    throw wrongUsage(
      'missing-argument',
      'plan needs a story.',
      'Name it by its number: plan-tasks plan 015 --yes',
    );
  return begin({stories});
}

/** What is said below the finished conversation. */
function reportSession({interview, isKeptSafely}: SessionOutcome, call: Call): Outcome {
  if (interview.phase === 'failed') throw toError(interview);
  if (interview.phase === 'finished') return {data: null, text: readyLine(interview)};
  const isKept = interview.phase === 'left' && interview.isKept;
  const again = ['plan-tasks', ...(call.arguments.length > 0 ? call.arguments : ['plan'])].join(' ');
  if (!isKept) return {data: null, text: 'Nothing was changed.', exitCode: exitCodes.cancelled};
  if (!isKeptSafely)
    throw new PlanError('draft-not-kept', 'Your answers could not be kept.', {
      hint: "Check that the repository's git directory can be written.",
      exitCode: exitCodes.cancelled,
    });
  return {
    data: null,
    text: `Your answers are kept. Go on where you stopped with \`${again}\`.`,
    exitCode: exitCodes.cancelled,
  };
}
