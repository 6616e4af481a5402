// The interview on the screen: finished steps in the scrollback, below them the one screen of the current phase.
import {Box, Static, Text, useApp, usePaste, useWindowSize} from 'ink';
import {useEffect} from 'react';
import {type Look, lookOf} from '../ui/glyphs.ts';
import {indent, wrap, wrapAtMost} from '../ui/text.ts';
import {theme} from '../ui/theme.ts';
import {useKeys} from '../ui/use-keys.tsx';
import type {Event, Interview} from './interview.ts';
import {Asking} from './screens/asking.tsx';
import {Choosing} from './screens/choosing.tsx';
import {Confirming} from './screens/confirming.tsx';
import {Deciding} from './screens/deciding.tsx';
import {Exploring} from './screens/exploring.tsx';
import {Previewing} from './screens/previewing.tsx';
import {Proposing} from './screens/proposing.tsx';
import {Resuming} from './screens/resuming.tsx';
import {Reviewing} from './screens/reviewing.tsx';
import {leaveKey} from './screens/screen.ts';
import {Splitting} from './screens/splitting.tsx';
import {Surveying} from './screens/surveying.tsx';
import type {Entry} from './words/transcript.ts';

type Props = {
  readonly interview: Interview;
  readonly entries: readonly Entry[];
  readonly isAscii: boolean;
  readonly hasColor: boolean;
  readonly dispatch: (event: Event) => void;
  /** Told once how to lend the terminal to another program. */
  readonly onStart: (lend: (act: () => Promise<void>) => Promise<void>) => void;
  /** Takes a paste that the keyboard did not see as one. */
  readonly onPaste: (text: string) => void;
};

/** Longer lines are hard to read; only a diff may have them. */
const widest = 100;

/** The whole interview on a terminal. */
export const Wizard = ({interview, entries, isAscii, hasColor, dispatch, onStart, onPaste}: Props) => {
  const {columns, rows} = useWindowSize();
  const {suspendTerminal} = useApp();
  useEffect(() => onStart(suspendTerminal), [onStart, suspendTerminal]);
  usePaste(onPaste);
  useKeys([leaveKey], dispatch);
  // One row for the blank line above the step.
  const wide = lookOf({isAscii, hasColor, columns, rows: rows - 1});
  const look = {...wide, columns: Math.min(columns, widest)};
  return (
    <>
      <Static items={[...entries]}>
        {(entry, index) => <PastStep key={index} look={look} entry={entry} isFirst={index === 1} />}
      </Static>
      <Screen
        interview={interview}
        look={interview.phase === 'previewing' ? wide : look}
        dispatch={dispatch}
      />
    </>
  );
};

type ScreenProps = {
  readonly interview: Interview;
  readonly look: Look;
  readonly dispatch: (event: Event) => void;
};

/** The screen of the phase; a phase without one shows nothing while the machine works, or is the end. */
const Screen = ({interview, look, dispatch}: ScreenProps) => {
  const screen = screenOf({interview, look, dispatch});
  return screen === null ? null : <Box marginTop={1}>{screen}</Box>;
};

const screenOf = ({interview, look, dispatch}: ScreenProps) => {
  const props = {look, dispatch};
  switch (interview.phase) {
    case 'choosing':
      return <Choosing {...props} interview={interview} />;
    case 'resuming':
      return <Resuming {...props} interview={interview} />;
    case 'confirming':
      return <Confirming {...props} interview={interview} />;
    case 'deciding':
      return <Deciding {...props} interview={interview} />;
    case 'exploring':
      return <Exploring {...props} interview={interview} />;
    case 'surveying':
      return <Surveying {...props} interview={interview} />;
    case 'asking':
      return <Asking key={interview.question.id} {...props} interview={interview} />;
    case 'splitting':
      return <Splitting {...props} interview={interview} />;
    case 'proposing':
      return <Proposing {...props} interview={interview} />;
    case 'reviewing':
      return <Reviewing {...props} interview={interview} />;
    case 'previewing':
      return <Previewing {...props} interview={interview} />;
    default:
      return null;
  }
};

type PastProps = {readonly look: Look; readonly entry: Entry; readonly isFirst: boolean};

/** A finished step; above them all stands the name of the story. */
const PastStep = ({look, entry, isFirst}: PastProps) => {
  const {glyphs, columns} = look;
  const mark = entry.isHeading === true ? glyphs.step : glyphs.past;
  const title = entry.isHeading === true ? `plan-tasks · ${entry.title}` : entry.title;
  const spelled = (text: string): string => text.replaceAll('·', glyphs.dot);
  const width = columns - indent - 1;
  const room = {width, count: 3, ellipsis: glyphs.ellipsis};
  return (
    <Box flexDirection="column" marginTop={isFirst ? 1 : 0}>
      <Box>
        <Text color={theme.accent}>{mark} </Text>
        <Text bold={entry.isHeading === true}>{wrapAtMost(spelled(title), room).join('\n')}</Text>
      </Box>
      {entry.lines.map(line => (
        <Box key={line} paddingLeft={indent}>
          <Text dimColor>{wrap(spelled(line), width).join('\n')}</Text>
        </Box>
      ))}
    </Box>
  );
};
