// What a command is: what a person may type, what it is given, and what it gives back. It never prints.
import type {ExitCode} from '../../plan/error.ts';
import type {Text} from './text.ts';

/** A word that a command takes, in its place. A story may instead be named by --story-file. */
export type Argument = {
  readonly name: string;
  /** How many are taken; only one argument of a command may take many. */
  readonly count: 'one' | 'optional' | 'many' | 'any';
};

export type Option = {
  /** Without the dashes. */
  readonly name: string;
  /** One letter, for use with one dash. */
  readonly short?: string;
  /** What stands after it, in capitals; without it the option is a switch. */
  readonly takes?: string;
  readonly summary: string;
};

/** A command as it stands in the list. */
export type CommandEntry = {
  readonly name: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: readonly {readonly line: string; readonly does: string}[];
  readonly load: () => Promise<{readonly run: Run}>;
  /** How agents use it by `plan-tasks mcp`; without this they cannot. */
  readonly tool?: ToolTraits;
};

export type ToolTraits = {
  /** The key under which the data stands when that is a list, because a tool gives an object. */
  readonly list?: string;
  readonly isChanging?: true;
  /** The text for people is what an agent reads too. */
  readonly isProse?: true;
  /** Names of options that are not offered. */
  readonly without?: readonly string[];
  /** What an agent should know besides the summary. */
  readonly notes?: string;
};

export type Run = (call: Call) => Outcome | Promise<Outcome>;

/** One call of a command, with all that it may know of the outside. */
export type Call = {
  /** The words after the command's name; the story is not among them when --story-file names it. */
  readonly arguments: readonly string[];
  /** Options by name; a switch is true. */
  readonly options: Readonly<Record<string, string | true>>;
  /** Where to look for the project: --dir, else the working directory. */
  readonly directory: string;
  readonly terminal: Terminal;
  /** Aborted when the person wants to stop. */
  readonly signal: AbortSignal;
  /** Shows where long work stands, in one line that the next one replaces; only a terminal shows it. */
  readonly progress: (text: string) => void;
};

export type Terminal = {
  /** A person sits in front: standard input and output are a terminal and --json is not asked for. */
  readonly isInteractive: boolean;
  readonly hasColour: boolean;
  readonly isAscii: boolean;
};

/** What a command gives back: the same as a value for scripts and as text for people. */
export type Outcome = {
  readonly data: unknown;
  readonly text: Text;
  /** What is said beside it, to people alone: on standard error, so that the text can go into a file. */
  readonly notes?: Text;
  readonly exitCode?: ExitCode;
};
