// `board [story]`: the board of one story, or of all of them, on a terminal.
import type {Held} from '../board/story.ts';
import type {Board} from '../board/view.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {readPreferences} from '../project/kept/preferences.ts';
import {openProject, pathInProject} from '../project/project.ts';
import {createBoardMachine} from './boarding/machine.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {lines, type Text} from './calling/text.ts';
import {findStoryOf} from './reading/read-story.ts';
import {storyLine} from './reading/story-line.ts';
import {workFiles} from './reading/work-files.ts';

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  const isNamed = call.arguments.length > 0 || call.options['story-file'] !== undefined;
  const files = isNamed ? [] : workFiles(project);
  const file = files.length === 0 ? findStoryOf(call).file : undefined;
  const only = file === undefined ? undefined : pathInProject(project, file);
  if (!call.terminal.isInteractive) throw needsTerminal(call.arguments[0]);
  const machine = createBoardMachine(project, () => (file === undefined ? workFiles(project) : [file]));
  const paths = only === undefined ? files.map(path => pathInProject(project, path)) : [only];
  const {openBoard, begin} = await import('../board/open.ts');
  const size = {columns: 80, rows: 24};
  const {hasColour} = call.terminal;
  const isAscii = call.terminal.isAscii || (await readPreferences()).ascii === true;
  const first = begin({only, paths, size});
  return report(await openBoard(first, machine, {hasColor: hasColour, isAscii}));
}

function needsTerminal(story: string | undefined): PlanError {
  const instead =
    story === undefined ? 'plan-tasks list' : `plan-tasks show ${/\s/.test(story) ? `"${story}"` : story}`;
  return wrongUsage('no-terminal', 'board needs a terminal.', `${instead} says the same without one.`);
}

/** What is said when the board is left: how far the story is, or what could not be saved. */
function report({left, only, stories, notice}: Board): Outcome {
  const exitCode = left === 'cancelled' ? exitCodes.cancelled : exitCodes.done;
  if (notice?.tone === 'error') {
    throw new PlanError('not-saved', notice.text, {hint: 'plan-tasks status does the same from a script.'});
  }
  const shown = stories
    .filter(({held}) => only === undefined || held.path === only)
    .map(story => story.shown);
  const text: Text =
    only === undefined ? total(shown) : lines(...shown.map(story => storyLine(story, doneOf([story]))));
  return {data: null, text, exitCode};
}

const total = (stories: readonly Held[]): Text => `${stories.length} stories · ${doneOf(stories)}`;

function doneOf(stories: readonly Held[]): string {
  const tasks = stories.flatMap(story => story.tasks);
  return `${tasks.filter(({status}) => status === 'done').length}/${tasks.length} done`;
}
