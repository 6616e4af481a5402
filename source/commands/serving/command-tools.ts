// The commands as tools: name, schema and annotations from the same definitions that the command line has, and each
// call read as a command line is, so that every check and every error is the same.
import type {Argument, Call, CommandEntry, Option} from '../calling/command.ts';
import {countArguments, readCommandLine} from '../calling/command-line.ts';
import {spellJson, spellText} from '../calling/text.ts';
import {commands, defaultCommand} from '../index.ts';
import {
  type Answer,
  type Asking,
  changing,
  type ObjectSchema,
  readingOnly,
  type Tool,
  type Words,
} from './tool.ts';

type Offered = CommandEntry & {readonly tool: NonNullable<CommandEntry['tool']>};

const isOffered = (command: CommandEntry): command is Offered => command.tool !== undefined;

/** Every command that says that it is a tool. */
export const commandTools = (): readonly Tool[] => commands.filter(isOffered).map(toolOf);

function toolOf(command: Offered): Tool {
  const {name, summary, tool} = command;
  return {
    name,
    title: `plan-tasks ${name}`,
    description: [`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, tool.notes]
      .filter(Boolean)
      .join(' '),
    inputSchema: inputOf(command),
    outputSchema: {
      type: 'object',
      ...(tool.list === undefined ? {} : {properties: {[tool.list]: {type: 'array'}}, required: [tool.list]}),
    },
    annotations: tool.isChanging ? changing : readingOnly,
    call: (words, asking) => callCommand(command, words, asking),
  };
}

/** A file from anywhere on the machine is nothing that an agent is given by this door. */
const optionsOf = ({options, tool}: Offered): readonly Option[] =>
  options.filter(({name}) => name !== 'story-file' && tool.without?.includes(name) !== true);

function inputOf(command: Offered): ObjectSchema {
  const properties = [
    ...command.arguments.map(argument => [keyOf(argument), schemaOfArgument(argument)]),
    ...optionsOf(command).map(({name, takes, summary}) => [
      name,
      {type: takes === undefined ? 'boolean' : 'string', description: summary},
    ]),
  ];
  const required = command.arguments.filter(({count}) => count === 'one' || count === 'many').map(keyOf);
  return {type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false};
}

const isList = ({count}: Argument): boolean => count === 'many' || count === 'any';

/** "tasks" for the argument that takes many. */
const keyOf = (argument: Argument): string =>
  isList(argument) ? argument.name.replace(/y$/, 'ie').replace(/$/, 's') : argument.name;

const meanings: Readonly<Record<string, string>> = {
  story: 'A story: its number (15, 015), its path, or words of its title.',
  task: 'Task ids: 003, a range 004-006, or a list 001,002.',
  status: 'pending, in_progress or done.',
};

function schemaOfArgument(argument: Argument): unknown {
  const description = meanings[argument.name] ?? argument.name;
  if (!isList(argument)) return {type: 'string', description};
  const fewest = argument.count === 'many' ? {minItems: 1} : {};
  return {type: 'array', items: {type: 'string'}, description, ...fewest};
}

async function callCommand(command: Offered, words: Words, asking: Asking): Promise<Answer> {
  const line = readCommandLine(spellCall(command, words), commands, defaultCommand);
  countArguments(line);
  const {run} = await command.load();
  const call: Call = {
    arguments: line.arguments,
    options: line.options,
    directory: asking.root,
    terminal: {isInteractive: false, hasColour: false, isAscii: false},
    signal: asking.signal,
    progress: asking.progress,
  };
  const {data, text} = await run(call);
  const {tool} = command;
  return {
    data: tool.list === undefined ? (data as Answer['data']) : {[tool.list]: data},
    text: tool.isProse === true ? await spellText(text, call.terminal) : spellJson(data),
  };
}

/** The call as a person would have typed it. An argument that is not known is an option that is not there. */
function spellCall(command: Offered, words: Words): readonly string[] {
  const known = new Map(command.arguments.map(argument => [keyOf(argument), argument]));
  const offered = new Set(optionsOf(command).map(({name}) => name));
  const flags = Object.entries(words).flatMap(([key, value]) => {
    if (known.has(key) || value === undefined || value === null || value === false) return [];
    const name = offered.has(key) ? key : `${key}?`;
    return value === true ? [`--${name}`] : [`--${name}=${String(value)}`];
  });
  const given = [...known.keys()].flatMap(key => {
    const value = words[key];
    return value === undefined || value === null ? [] : [value].flat().map(String);
  });
  return [command.name, ...flags, '--', ...given];
}
