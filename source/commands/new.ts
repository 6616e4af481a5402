// `new [title]`: a story written by interview, on a terminal or without one.
import {resolve} from 'node:path';
import type {Authoring, In} from '../authoring/interview.ts';
import type {TopicName, Wishes} from '../authoring/open.ts';
import type {Machine} from '../authoring/work.ts';
import {exitCodes, PlanError} from '../plan/error.ts';
import {didYouMean} from '../plan/nearest.ts';
import {readPreferences} from '../project/kept/preferences.ts';
import {demandFiles, openProject, type Project} from '../project/project.ts';
import type {Call, Outcome} from './calling/command.ts';
import {wrongUsage} from './calling/command-line.ts';
import {lines, toned} from './calling/text.ts';
import {chosenLayout} from './planning/chosen-layout.ts';
import {createMachine} from './planning/machine.ts';
import {authoringMachine} from './planning/new-story.ts';
import {planOnTerminal, reportLeft} from './planning/on-terminal.ts';
import {toError} from './planning/report.ts';
import {createMind} from './planning/second-mind.ts';
import {isHeadless, readAnswersFile} from './planning/wishes.ts';

export async function run(call: Call): Promise<Outcome> {
  const project = openProject(call.directory);
  demandFiles(project);
  const machine = authoringMachine(project, call.signal);
  const authoring = await import('../authoring/open.ts');
  const first = authoring.begin(call.arguments.join(' ').trim());
  const hasTerminal = call.terminal.isInteractive && !isHeadless(call);
  if (!hasTerminal) return writeHeadless(call, first, machine);
  const {hasColour} = call.terminal;
  const isAscii = call.terminal.isAscii || (await readPreferences()).ascii === true;
  const outcome = await authoring.authorOnTerminal(first, machine, {hasColor: hasColour, isAscii});
  const {interview} = outcome;
  if (interview.phase === 'failed') throw toError(interview);
  if (interview.phase === 'finished' && interview.isPlanned) return plan(call, project, interview);
  if (interview.phase === 'left' && !interview.isWritten)
    return reportLeft(interview.isKept, outcome.isKeptSafely, 'plan-tasks new');
  return {data: null, text: interview.phase === 'finished' ? nextLine(interview) : 'The story is written.'};
}

async function plan(call: Call, project: Project, {next}: In<'finished'>): Promise<Outcome> {
  const wizard = await import('../wizard/open.ts');
  const first = wizard.begin({path: next.path});
  const layout = await chosenLayout(call, project);
  const machine = {...createMachine(project, layout), ...createMind({project, call})};
  return planOnTerminal(call, {first, machine, project}, planCommand(next));
}

const planCommand = ({number, path}: In<'finished'>['next']): string =>
  number === undefined ? `plan-tasks plan ${path}` : `plan-tasks ${number}`;

const nextLine = ({next}: In<'finished'>) => `Break it into tasks with \`${planCommand(next)}\`.`;

async function writeHeadless(call: Call, first: Authoring, machine: Machine): Promise<Outcome> {
  const authoring = await import('../authoring/open.ts');
  const wishes = readWishes(
    call,
    authoring.topics.map(({name}) => name),
  );
  const result = await authoring.authorWithoutTerminal(
    first,
    {
      ...machine,
      prepare: async () => ({...(await machine.prepare()), kept: undefined}),
      keep: forget,
      forget,
    },
    wishes,
  );
  if (result.phase === 'failed') throw toError(result);
  if (result.phase !== 'finished' && result.phase !== 'previewing') {
    const said = 'said' in result ? result.said : [];
    throw missing(authoring.missingTopics(said).map(({name}) => name));
  }
  const isWritten = result.phase === 'finished';
  const {next, text} = result;
  const title = result.said.findLast(({topic}) => topic === 'title')?.text ?? '';
  const warnings = authoring.warningsOf(result);
  const diff = authoring.unifiedDiff(next.path, '', text);
  return {
    data: {
      story: {number: next.number ?? null, title, path: next.path},
      warnings,
      written: isWritten,
      diff,
    },
    text: lines(
      ...(isWritten ? [`Wrote ${next.path}.`] : [diff.trimEnd(), '']),
      ...warnings.map(warning => [toned('busy')('! '), warning]),
      result.phase === 'finished' ? nextLine(result) : 'Nothing was written (--dry-run).',
    ),
  };
}

// A run without a terminal leaves what a person left unfinished alone.
const forget = async (): Promise<void> => {};

function readWishes({options}: Call, names: readonly TopicName[]): Wishes {
  const {answers} = options;
  return {
    answers: typeof answers === 'string' ? readAnswers(resolve(answers), names) : {},
    takesSuggestions: options.yes !== undefined,
    isDry: options['dry-run'] !== undefined,
  };
}

function readAnswers(path: string, names: readonly TopicName[]): Wishes['answers'] {
  const hint = `Write {"problem": "text", "criteria": ["text", …]}; the keys are ${names.join(', ')}.`;
  const data = readAnswersFile(path, isTextOrTexts, hint);
  const stranger = Object.keys(data).find(key => !names.some(name => name === key));
  if (stranger !== undefined) {
    throw new PlanError('answers-invalid', `${path} answers "${stranger}", which a story does not have.`, {
      hint: didYouMean(stranger, names, hint),
      exitCode: exitCodes.usage,
    });
  }
  return Object.fromEntries(
    Object.entries(data).map(([name, said]) => [name, typeof said === 'string' ? [said] : said]),
  );
}

const isTextOrTexts = (value: unknown): value is string | readonly string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string'));

const missing = (names: readonly TopicName[]): PlanError =>
  wrongUsage(
    'answers-missing',
    `A story needs what nothing was said about: ${names.join(', ')}. Nothing was written.`,
    'Say it in the file that --answers names ({"problem": "text", "criteria": ["text"]}), or run it on a terminal.',
  );
