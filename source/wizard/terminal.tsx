// The interview on a terminal, with a machine that lends the terminal to the editor.
import {type Lend, playOnTerminal} from '../ui/conversation/terminal.tsx';
import type {Event, Interview} from './interview.ts';
import {type Outcome, startSession} from './session.ts';
import {Wizard} from './wizard.tsx';
import {entryOf} from './words/transcript.ts';
import type {Machine} from './work.ts';

/** Runs an interview until it is over, and leaves the terminal as it was. */
export const runOnTerminal = (
  first: Interview,
  machine: Machine,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<Outcome> =>
  playOnTerminal<Interview, Event>({
    start: (lend, watch) => startSession(first, lending(machine, lend), watch),
    draw: (interview, drawing) => <Wizard interview={interview} {...terminal} {...drawing} />,
    entryOf,
    blank: ['reading', 'failed'],
  });

const lending = (machine: Machine, lend: Lend): Machine => ({
  ...machine,
  openStory: path => lend(() => machine.openStory(path)),
  editText: text => lend(() => machine.editText(text)),
});
