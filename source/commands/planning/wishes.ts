// What is said in place of the lead, from the options of a call.
import {resolve} from 'node:path';
import {PlanError} from '../../plan/error.ts';
import {readText} from '../../project/files.ts';
import type {Wishes} from '../../wizard/open.ts';
import type {Call} from '../calling/command.ts';
import {wrongUsage} from '../calling/command-line.ts';

/** Whether a call says itself what to answer, so that nobody has to be asked. */
export const isHeadless = ({options}: Call): boolean =>
  [options.yes, options.answers, options['dry-run'], options.json].some(option => option !== undefined);

/** The wishes of a call. Throws a PlanError for an answers file that is not one. */
export function readWishes({options}: Call): Wishes {
  const {answers, replan} = options;
  return {
    answers: typeof answers === 'string' ? readAnswers(resolve(answers)) : {},
    takesSuggestions: options.yes !== undefined,
    isDry: options['dry-run'] !== undefined,
    mode: replan === undefined ? 'add' : 'replan',
    splits: options.split !== undefined,
  };
}

/** Throws unless something answers the questions. */
export function demandAnswers({options, terminal}: Call): void {
  if (options.yes !== undefined || options.answers !== undefined) return;
  throw wrongUsage(
    'no-terminal',
    terminal.isInteractive ? '--dry-run asks nobody.' : 'The interview needs a terminal.',
    'Without it, add --yes to take the first suggestion of every question, or --answers FILE.',
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

const readAnswers = (path: string): Readonly<Record<string, string>> =>
  readAnswersFile(
    path,
    isText,
    'Write {"<question id>": "text"}; plan-tasks questions <story> --json shows the ids.',
  );

/** Answers by their names, from a JSON file. Throws a PlanError with the hint for a file that holds something else. */
export function readAnswersFile<Answer>(
  path: string,
  isAnswer: (value: unknown) => value is Answer,
  hint: string,
): Readonly<Record<string, Answer>> {
  const invalid = (cause?: unknown): PlanError =>
    new PlanError('answers-invalid', `${path} does not hold answers.`, {hint, cause});
  const data = parse(readText(path), invalid);
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw invalid();
  if (!Object.values(data).every(isAnswer)) throw invalid();
  return data as Readonly<Record<string, Answer>>;
}

function parse(text: string, invalid: (cause: unknown) => PlanError): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(cause);
  }
}
