// What can follow the words that are typed, from the list of commands and what the repository holds.

import {importers} from '../../importing/index.ts';
import type {Argument, CommandEntry, Option} from '../calling/command.ts';
import {globalOptions} from '../calling/command-line.ts';

/** A word that can stand here, and what it means. */
export type Candidate = {readonly value: string; readonly meaning: string};

/** What the repository has to offer; `typed` are the words of the command, the story first. */
export type Holdings = {
  readonly stories: () => readonly Candidate[];
  readonly tasks: (story: string) => readonly Candidate[];
  readonly domains: () => readonly Candidate[];
};

/** Words by the name of an argument, behind that of its command where several commands mean different things by
 * it, or of an option with its dashes; the first of `typed` is the story, where there is one. */
type Offers = Readonly<
  Record<string, (holdings: Holdings, typed: readonly string[]) => readonly Candidate[]>
>;

const words = (...values: readonly string[]): readonly Candidate[] =>
  values.map(value => ({value, meaning: ''}));

const layouts = words('story', 'milestones', 'steps', 'phases', 'ai-task');

const offers: Offers = {
  story: ({stories}) => stories(),
  task: ({tasks}, [story = '']) => tasks(story),
  status: () => words('pending', 'in_progress', 'done'),
  shell: () => words('bash', 'zsh', 'fish', 'powershell'),
  'config action': () => words('list', 'get', 'set', 'unset', 'path'),
  'config key': () => words('ascii', 'format', 'last-story', 'board-filters'),
  'templates action': () => words('list', 'copy', 'show'),
  'templates name': () => layouts,
  'import tool': () => words(...importers.map(({name}) => name)),
  '--format': () => layouts,
  '--to': () => words('github'),
  '--preset': () => words('backend-compute-electron-packaging', 'cli-library', 'frontend-backend'),
  '--domain': ({domains}) => domains(),
};

/** The candidates that begin with the last of the words. */
export function candidatesFor(
  typed: readonly string[],
  commands: readonly CommandEntry[],
  holdings: Holdings,
): readonly Candidate[] {
  const current = typed.at(-1) ?? '';
  const before = typed.slice(0, -1);
  const command = commands.find(({name}) => name === before.find(word => !word.startsWith('-')));
  const options = [...(command?.options ?? []), ...globalOptions];
  const found = isValue(before.at(-1), options)
    ? (offers[before.at(-1) ?? '']?.(holdings, []) ?? [])
    : current.startsWith('-')
      ? options.map(({name, summary}) => ({value: `--${name}`, meaning: summary}))
      : command === undefined
        ? [...commands.map(({name, summary}) => ({value: name, meaning: summary})), ...holdings.stories()]
        : argumentsOf(command, withoutOptions(before, options).slice(1), holdings);
  return found.filter(({value}) => value.startsWith(current));
}

const isValue = (word: string | undefined, options: readonly Option[]): boolean =>
  options.some(({name, takes}) => takes !== undefined && word === `--${name}`);

const withoutOptions = (typed: readonly string[], options: readonly Option[]): readonly string[] =>
  typed.filter((word, at) => !word.startsWith('-') && !isValue(typed[at - 1], options));

/** What the next argument can be; behind one that takes many, the one after it can stand as well. */
function argumentsOf(
  {name: command, arguments: all}: CommandEntry,
  typed: readonly string[],
  holdings: Holdings,
): readonly Candidate[] {
  const many = all.findIndex(({count}) => count === 'many' || count === 'any');
  const at = many >= 0 && typed.length > many ? [many, many + 1] : [typed.length];
  return at
    .flatMap(index => all[index] ?? [])
    .flatMap(({name}: Argument) => (offers[`${command} ${name}`] ?? offers[name])?.(holdings, typed) ?? [])
    .filter(({value}) => !typed.includes(value));
}
