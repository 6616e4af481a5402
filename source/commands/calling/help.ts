// The help texts, from the list of commands alone.
import type {CommandEntry, Option, Outcome} from './command.ts';
import {globalOptions, spellArgument} from './command-line.ts';
import {lines, type Text, table, toned} from './text.ts';

const strong = toned('strong');

export type CommandGroup = {readonly title: string; readonly commands: readonly CommandEntry[]};

/** What `plan-tasks --help` says. */
export function helpOfAll(groups: readonly CommandGroup[]): Outcome {
  const commands = groups.flatMap(group => group.commands);
  const width = Math.max(...commands.map(command => usageOf(command).length));
  const row = (command: CommandEntry) => [usageOf(command).padEnd(width), command.summary];
  const text = lines(
    'Turns a user story in your git repository into small tasks, by interview.',
    '',
    strong('Usage'),
    '  plan-tasks [story]             plan a story: the interview',
    '  plan-tasks <command> [options]',
    '',
    ...groups.flatMap(({title, commands}) => [strong(title), table(commands.map(row), {indent: 2}), '']),
    strong('Everywhere'),
    tableOfOptions(globalOptions),
    '',
    'A story is named by its number (15, 015), its path, or words of its title.',
    'Exit codes: 0 done, 1 could not or checks failed, 2 wrong usage, 130 cancelled.',
  );
  return {data: {commands: commands.map(describe), options: globalOptions}, text};
}

/** What `plan-tasks <command> --help` says. */
export function helpOf(command: CommandEntry): Outcome {
  const text = lines(
    capital(command.summary) + '.',
    '',
    strong('Usage'),
    `  plan-tasks ${usageOf(command)} [options]`,
    '',
    strong('Options'),
    tableOfOptions([...command.options, ...globalOptions]),
    '',
    strong('Examples'),
    table(
      command.examples.map(({line, does}) => [line, does]),
      {indent: 2},
    ),
  );
  return {data: {...describe(command), options: [...command.options, ...globalOptions]}, text};
}

const describe = ({load, ...described}: CommandEntry) => described;

const usageOf = (command: CommandEntry): string =>
  [command.name, ...command.arguments.map(spellArgument)].join(' ');

const tableOfOptions = (options: readonly Option[]): Text =>
  table(
    options.map(option => [spellOption(option), option.summary]),
    {indent: 2},
  );

function spellOption({name, short, takes}: Option): string {
  const spelled = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return takes === undefined ? spelled : `${spelled} ${takes}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
