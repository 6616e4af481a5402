// The board on a terminal: the session drawn by Ink on the alternate screen, fed by our keyboard, with the mouse.
import {
  Box,
  render,
  Text,
  useApp,
  useInput,
  useIsScreenReaderEnabled,
  usePaste,
  useStdout,
  useWindowSize,
} from 'ink';
import {useEffect, useLayoutEffect} from 'react';
import {lookOf} from '../ui/glyphs.ts';
import {Keyboard} from '../ui/keyboard.ts';
import {eventOf, keyName, type PressedKey} from '../ui/keys.ts';
import {isTyping, keysOf} from './keys.ts';
import type {Machine} from './machine.ts';
import {isMouse, mouseEvent, mouseOff, mouseOn} from './mouse.ts';
import {painted} from './screen/paint.ts';
import {screenLines} from './screen/screen.ts';
import {spokenLines} from './screen/spoken.ts';
import {type Session, startSession} from './session.ts';
import type {Board} from './view.ts';

type Lend = (act: () => Promise<void>) => Promise<void>;
type Write = (text: string) => void;

const ctrlR = '\u0012';
const tick = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** Runs a board until it is left, and leaves the terminal as it was. */
export async function runOnTerminal(
  first: Board,
  machine: Machine,
  terminal: {readonly isAscii: boolean; readonly hasColor: boolean},
): Promise<Board> {
  let session: Session | undefined;
  let suspend: Lend = act => act();
  let write: Write = () => {};
  const keyboard = new Keyboard(process.stdin, {
    controls: ctrlR,
    takes: key => {
      if (session === undefined || !isMouse(key)) return false;
      const event = mouseEvent(session.board(), key);
      if (event !== undefined) session.dispatch(event);
      return true;
    },
  });
  const onStart = (lend: Lend, send: Write): void => {
    suspend = lend;
    write = send;
  };
  const onKey = (input: string, key: PressedKey): void => {
    if (session !== undefined) press(session, input, keyName(input, key));
  };
  const onResize = (columns: number, rows: number): void =>
    session?.dispatch({type: 'resized', columns, rows});
  const draw = (board: Board) => <Screen {...{board, ...terminal, onStart, onKey, onResize}} />;

  const paint = paintedAtMost(frame, () => {
    if (session !== undefined) instance?.rerender(draw(session.board()));
  });

  keyboard.open();
  let instance: ReturnType<typeof render> | undefined;
  session = startSession(sized(first), machine, {
    paint,
    copy: text => write(`\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`),
    lend: act =>
      suspend(async () => {
        write(mouseOff);
        // Node goes on reading the terminal until a turn of its loop after the pause.
        await tick();
        keyboard.close();
        await tick();
        try {
          await act();
        } finally {
          keyboard.open();
          write(mouseOn);
        }
      }),
  });
  instance = render(draw(session.board()), {
    stdin: keyboard as unknown as NodeJS.ReadStream,
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    patchConsole: false,
    maxFps: 60,
  });
  try {
    // Ink ends by itself only when a screen threw.
    const {over} = session;
    return await Promise.race([over, instance.waitUntilExit().then(() => over)]);
  } finally {
    instance.unmount();
    keyboard.setRawMode(false);
    keyboard.close();
  }
}

/** Milliseconds between two frames: a burst of keys is not painted key by key. */
const frame = 16;

/** Paints at once, and then as often as is allowed, the last time after the last call. */
function paintedAtMost(milliseconds: number, paint: () => void): () => void {
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  const now = (): void => {
    timer = undefined;
    paint();
    // From its end on, so that in a burst the keys have more of the time than their pictures.
    last = performance.now();
  };
  return () => {
    const rest = milliseconds - (performance.now() - last);
    if (rest <= 0) now();
    else if (timer === undefined) timer = setTimeout(now, rest);
  };
}

const sized = (board: Board): Board => ({
  ...board,
  size: {columns: process.stdout.columns || board.size.columns, rows: process.stdout.rows || board.size.rows},
});

/** What a key means where the board is now: an event of its table, else something typed. */
function press(session: Session, input: string, name: string): void {
  const board = session.board();
  const event = eventOf(keysOf(board), name);
  if (event !== undefined) session.dispatch(event);
  else if (isTyping(board) && input >= ' ') session.dispatch({type: 'typed', text: input});
}

type Props = {
  readonly board: Board;
  readonly isAscii: boolean;
  readonly hasColor: boolean;
  /** Told once how to lend the terminal, and how to write to it past the screen. */
  readonly onStart?: (lend: Lend, write: Write) => void;
  readonly onKey?: (input: string, key: PressedKey) => void;
  readonly onResize?: (columns: number, rows: number) => void;
};

/** The board with what keeps it alive on a terminal. */
const Screen = ({onStart, onKey, onResize, ...shown}: Props) => {
  const {columns, rows} = useWindowSize();
  const {suspendTerminal} = useApp();
  const {stdout} = useStdout();
  useEffect(() => onStart?.(suspendTerminal, text => stdout.write(text)), [onStart, suspendTerminal, stdout]);
  useEffect(() => onResize?.(columns, rows), [onResize, columns, rows]);
  // As a layout effect its end is part of unmounting, also when a signal ends the process.
  useLayoutEffect(() => {
    stdout.write(mouseOn);
    return () => void stdout.write(mouseOff);
  }, [stdout]);
  useInput((input, key) => onKey?.(input, key));
  usePaste(() => {});
  return <Drawn {...shown} />;
};

/** The board at its size, as lines of text; for a screen reader the lines that are worth hearing. */
export const Drawn = ({board, isAscii, hasColor}: Omit<Props, 'onStart' | 'onKey' | 'onResize'>) => {
  const isSpoken = useIsScreenReaderEnabled();
  const look = lookOf({isAscii, hasColor, ...board.size});
  if (isSpoken) return <Text>{spokenLines(board, look).join('\n')}</Text>;
  return (
    <Box height={Math.max(4, look.rows - 1)}>
      <Text wrap="truncate">
        {screenLines(board, look)
          .map(line => painted(line, hasColor))
          .join('\n')}
      </Text>
    </Box>
  );
};
