// An interview on a terminal: its session drawn by Ink, fed by our keyboard, which lends the terminal to the editor.
import {type Instance, render} from 'ink';
import type {ReactNode} from 'react';
import {Keyboard} from '../keyboard.ts';
import type {Happening, Outcome, Phased, Session, Watcher} from './session.ts';
import type {Entry} from './transcript.ts';

/** Does something while the terminal belongs to another program. */
export type Lend = <Value>(act: () => Promise<Value>) => Promise<Value>;
type Suspend = (act: () => Promise<void>) => Promise<void>;

/** What the drawing of an interview is given besides the interview. */
export type Drawing<Event> = {
  readonly entries: readonly Entry[];
  readonly dispatch: (event: Event) => void;
  /** Told once how to lend the terminal to another program. */
  readonly onStart: (suspend: Suspend) => void;
  /** Takes a paste that the keyboard did not see as one. */
  readonly onPaste: (text: string) => void;
};

/** An interview that can be had on a terminal. */
export type Play<Interview, Event> = {
  readonly start: (lend: Lend, watch: Watcher<Interview, Event>) => Session<Interview, Event>;
  readonly draw: (interview: Interview, drawing: Drawing<Event>) => ReactNode;
  /** What an event leaves in the scrollback, if anything. */
  readonly entryOf: (before: Interview, event: Event, after: Interview) => Entry | undefined;
  /** Phases that have nothing to show: the first frame waits for another one. */
  readonly blank: readonly string[];
};

const tick = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Plays an interview until it is over, and leaves the terminal as it was. */
export async function playOnTerminal<Interview extends Phased, Event extends Happening>(
  play: Play<Interview, Event>,
): Promise<Outcome<Interview>> {
  const keyboard = new Keyboard(process.stdin);
  const entries: Entry[] = [];
  let suspend: Suspend = act => act();
  const drawing = {
    dispatch: (event: Event): void => session.dispatch(event),
    onStart: (given: Suspend): void => {
      suspend = given;
    },
    onPaste: (text: string): void => keyboard.paste(text),
  };

  keyboard.open();
  const ink = Promise.withResolvers<unknown>();
  let instance: Instance | undefined;
  const show = (interview: Interview): void => {
    const node = play.draw(interview, {...drawing, entries: [...entries]});
    if (instance !== undefined) {
      instance.rerender(node);
      return;
    }
    instance = render(node, {
      stdin: keyboard as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 60,
    });
    // Ink ends by itself only when a screen threw.
    instance.waitUntilExit().then(ink.resolve, ink.reject);
  };
  const session = play.start(
    lending(keyboard, act => suspend(act)),
    (interview, event, before) => {
      const entry =
        event === undefined || before === undefined ? undefined : play.entryOf(before, event, interview);
      if (entry !== undefined) entries.push(entry);
      if (instance !== undefined || !play.blank.includes(interview.phase)) show(interview);
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

const lending =
  (keyboard: Keyboard, suspend: Suspend): Lend =>
  async <Value,>(act: () => Promise<Value>): Promise<Value> => {
    const result: Value[] = [];
    await suspend(async () => {
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
