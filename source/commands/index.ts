// What a person can type, and which file does it. A new command is one file that exports `run` and one entry in
// listed/; the command line, the help and the completion are made from this list.
import type {CommandEntry} from './calling/command.ts';
import type {CommandGroup} from './calling/help.ts';
import {planning} from './listed/planning.ts';
import {repository} from './listed/repository.ts';
import {working} from './listed/working.ts';

/** The command of a call that names none: "plan-tasks 015". */
export const defaultCommand = 'plan';

/** In the order of the help. */
export const commandGroups: readonly CommandGroup[] = [
  {title: 'Plan', commands: planning},
  {title: 'Work', commands: working},
  {title: 'Set up', commands: repository},
];

export const commands: readonly CommandEntry[] = commandGroups.flatMap(group => group.commands);
