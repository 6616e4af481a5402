// The interview about a story on a terminal, and what is said below the finished conversation.
import {exitCodes, PlanError} from '../../plan/error.ts';
import {keepPreferences, readPreferences} from '../../project/kept/preferences.ts';
import type {Project} from '../../project/project.ts';
import type {Interview} from '../../wizard/interview.ts';
import type {Outcome as SessionOutcome} from '../../wizard/session.ts';
import type {Machine} from '../../wizard/work.ts';
import type {Call, Outcome} from '../calling/command.ts';
import {prose} from '../calling/text.ts';
import {readyLine, toError} from './report.ts';

/** Plans on the terminal of a call. `again` is what the person types to go on later. */
export async function planOnTerminal(
  call: Call,
  {
    first,
    machine,
    project,
  }: {readonly first: Interview; readonly machine: Machine; readonly project: Project},
  again: string,
): Promise<Outcome> {
  const wizard = await import('../../wizard/open.ts');
  const {hasColour} = call.terminal;
  const isAscii = call.terminal.isAscii || (await readPreferences()).ascii === true;
  const outcome = await wizard.planOnTerminal(first, machine, {hasColor: hasColour, isAscii});
  await rememberStory(project, outcome.interview);
  return reportSession(outcome, again);
}

async function rememberStory({root}: Project, interview: Interview): Promise<void> {
  const path = 'story' in interview ? interview.story.path : interview.phase === 'left' ? interview.path : '';
  if (path === '') return;
  const {lastStory} = await readPreferences();
  await keepPreferences({lastStory: {...lastStory, [root]: path}});
}

function reportSession({interview, isKeptSafely}: SessionOutcome, again: string): Outcome {
  if (interview.phase === 'failed') throw toError(interview);
  if (interview.phase === 'finished') return {data: null, text: readyLine(interview)};
  return reportLeft(interview.phase === 'left' && interview.isKept, isKeptSafely, again);
}

/** What is said to a person who left: how to go on. Throws a PlanError when their answers could not be kept. */
export function reportLeft(isKept: boolean, isKeptSafely: boolean, again: string): Outcome {
  if (!isKept) return {data: null, text: 'Nothing was changed.', exitCode: exitCodes.cancelled};
  if (!isKeptSafely)
    throw new PlanError('draft-not-kept', 'Your answers could not be kept.', {
      hint: "Check that the repository's git directory can be written.",
      exitCode: exitCodes.cancelled,
    });
  return {
    data: null,
    text: prose(`Your answers are kept. Go on where you stopped with \`${again}\`.`),
    exitCode: exitCodes.cancelled,
  };
}
