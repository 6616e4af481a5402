// The interview on a terminal: the session drawn by Ink, fed by our keyboard, which lends the terminal to the editor.
import {type Instance, render} from 'ink';
import {Keyboard} from '../ui/keyboard.ts';
import type {Event, Interview} from './interview.ts';
import {type Outcome, startSession} from './session.ts';
import {Wizard} from './wizard.tsx';
import {type Entry, entryOf} from './words/transcript.ts';
import type {Machine} from './work.ts';

type Lend = (act: () => Promise<void>) => Promise<void>;

const tick = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Runs an interview until it is over, and leaves the terminal as it was. */
export async function runOnTerminal(
  first: Interview,
  machine: Machine,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<Outcome> {
  const keyboard = new Keyboard(process.stdin);
  const entries: Entry[] = [];
  let lend: Lend = act => act();
  const onStart = (suspend: Lend): void => {
    lend = suspend;
  };
  const onPaste = (text: string): void => keyboard.paste(text);
  const draw = (interview: Interview) => (
    <Wizard {...{interview, entries: [...entries], ...terminal, dispatch, onStart, onPaste}} />
  );
  const dispatch = (event: Event): void => session.dispatch(event);

  keyboard.open();
  const ink = Promise.withResolvers<unknown>();
  let instance: Instance | undefined;
  // The first frame is the first that has something to show.
  const show = (interview: Interview): void => {
    if (instance !== undefined) {
      instance.rerender(draw(interview));
      return;
    }
    instance = render(draw(interview), {
      stdin: keyboard as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 60,
    });
    // Ink ends by itself only when a screen threw.
    instance.waitUntilExit().then(ink.resolve, ink.reject);
  };
  const session = startSession(
    first,
    lending(machine, keyboard, act => lend(act)),
    (interview, event, before) => {
      const entry =
        event === undefined || before === undefined ? undefined : entryOf(before, event, interview);
      if (entry !== undefined) entries.push(entry);
      if (instance !== undefined || !['reading', 'failed'].includes(interview.phase)) show(interview);
    },
  );
  try {
    return await Promise.race([session.over, ink.promise.then(() => session.over)]);
  } finally {
    instance?.unmount();
    keyboard.setRawMode(false);
    keyboard.close();
  }
}

/** The machine with a terminal that its editor can have. */
const lending = (machine: Machine, keyboard: Keyboard, lend: Lend): Machine => {
  const lent = async <Value,>(act: () => Promise<Value>): Promise<Value> => {
    const result: Value[] = [];
    await lend(async () => {
      // Node goes on reading the terminal until a turn of its loop after the pause.
      await tick();
      keyboard.close();
      await tick();
      try {
        result.push(await act());
      } finally {
        keyboard.open();
      }
    });
    return result[0] as Value;
  };
  return {
    ...machine,
    openStory: path => lent(() => machine.openStory(path)),
    editText: text => lent(() => machine.editText(text)),
  };
};
