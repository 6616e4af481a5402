// What a person typed, as a call of a command. Wrong usage is a PlanError with exit code 2.
import {exitCodes, PlanError} from '../../plan/error.ts';
import {didYouMean, nearest} from '../../plan/nearest.ts';
import type {Argument, CommandEntry, Option} from './command.ts';

export const globalOptions: readonly Option[] = [
  {name: 'dir', takes: 'FOLDER', summary: 'the repository (default: around the working directory)'},
  {name: 'json', summary: 'one JSON document on standard output, errors too'},
  {name: 'no-color', summary: 'no colour (so does NO_COLOR)'},
  {name: 'ascii', summary: 'no characters beyond ASCII'},
  {name: 'help', short: 'h', summary: 'this text'},
  {name: 'version', short: 'v', summary: 'the version'},
];

export type CommandLine = {
  readonly command: CommandEntry;
  /** False when the default command was taken because none is named. */
  readonly isNamed: boolean;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | true>>;
};

type Flag = {
  readonly written: string;
  readonly option: Option | undefined;
  readonly value: string | undefined;
};
type Words = {readonly flags: readonly Flag[]; readonly words: readonly string[]};

/**
 * Reads the command line. Options may stand anywhere; the first other word is the command's name, and without
 * one the words belong to the default command ("plan-tasks 015").
 */
export function readCommandLine(
  argv: readonly string[],
  commands: readonly CommandEntry[],
  defaultName: string,
): CommandLine {
  const {flags, words} = sortWords(argv, [...globalOptions, ...commands.flatMap(({options}) => options)]);
  const [name, ...rest] = words;
  const named = commands.find(entry => entry.name === name);
  const command = named ?? commands.find(entry => entry.name === defaultName);
  const names = commands.map(entry => entry.name);
  const isMistyped = named === undefined && name !== undefined && nearest(name, names) !== undefined;
  if (command === undefined || isMistyped) throw unknownCommand(name ?? '', names);
  const known = [...command.options, ...globalOptions];
  const options = Object.fromEntries(flags.map(flag => readFlag(flag, known)));
  return {command, isNamed: named !== undefined, arguments: named === undefined ? words : rest, options};
}

/** Throws when the command takes fewer or more words than were given. */
export function countArguments({command, arguments: given, options}: CommandLine): void {
  const wanted = command.arguments.filter(
    ({name}) => name !== 'story' || options['story-file'] === undefined,
  );
  const needed = wanted.filter(({count}) => count === 'one' || count === 'many');
  const isOpen = wanted.some(({count}) => count === 'many' || count === 'any');
  const usage = `Usage: plan-tasks ${[command.name, ...wanted.map(spellArgument)].join(' ')}`;
  const missing = needed[given.length];
  if (missing !== undefined) {
    throw wrongUsage('missing-argument', `${command.name} needs a ${missing.name}.`, usage);
  }
  if (!isOpen && given.length > wanted.length) {
    const extra = given.slice(wanted.length).map(word => `"${word}"`);
    const hint = `${usage} (words of a title stand in quotes)`;
    throw wrongUsage('too-many-arguments', `${command.name} does not take ${extra.join(', ')}.`, hint);
  }
}

/** An argument as usage texts show it: <one>, [optional], <many…>, [any…]. */
export function spellArgument({name, count}: Argument): string {
  const spelled = {one: `<${name}>`, optional: `[${name}]`, many: `<${name}…>`, any: `[${name}…]`};
  return spelled[count];
}

/** An error that says how the program is used. */
export function wrongUsage(code: string, message: string, hint: string): PlanError {
  return new PlanError(code, message, {hint, exitCode: exitCodes.usage});
}

function sortWords(argv: readonly string[], known: readonly Option[]): Words {
  const flags: Flag[] = [];
  const words: string[] = [];
  const rest = argv.values();
  for (const word of rest) {
    if (word === '--') words.push(...rest);
    else if (!word.startsWith('-') || word === '-') words.push(word);
    else {
      const [written = word, inline] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word];
      const option = known.find(({name, short}) => written === `--${name}` || written === `-${short}`);
      const value = inline ?? (option?.takes === undefined ? undefined : rest.next().value);
      flags.push({written, option, value});
    }
  }
  return {flags, words};
}

function readFlag({written, option, value}: Flag, known: readonly Option[]): [string, string | true] {
  const own = known.find(({name}) => name === option?.name);
  if (own === undefined) {
    const hint = didYouMean(
      written,
      known.map(({name}) => `--${name}`),
      'Add --help to see the options.',
    );
    throw wrongUsage('unknown-option', `There is no option ${written} here.`, hint);
  }
  if (own.takes === undefined && value !== undefined) {
    throw wrongUsage('option-value', `${written} takes no value.`, `Write ${written} alone.`);
  }
  if (own.takes !== undefined && (value === undefined || value === '')) {
    throw wrongUsage('option-value', `${written} needs a value.`, `Write ${written} ${own.takes}.`);
  }
  return [own.name, value ?? true];
}

function unknownCommand(name: string, names: readonly string[]): PlanError {
  const hint = `${didYouMean(name, names, '')} (For a story of that title: plan-tasks plan "${name}".)`;
  return wrongUsage('unknown-command', `There is no command "${name}".`, hint);
}
