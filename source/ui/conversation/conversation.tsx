// An interview on the screen: finished steps in the scrollback, below them the one screen of the current phase.
import {Box, Static, Text, useApp, usePaste, useWindowSize} from 'ink';
import {type ReactNode, useEffect} from 'react';
import {type Look, lookOf} from '../glyphs.ts';
import {indent, wrap, wrapAtMost} from '../text.ts';
import {theme} from '../theme.ts';
import {useKeys} from '../use-keys.tsx';
import {type Leave, leaveKey} from './keys.ts';
import type {Drawing} from './terminal.tsx';
import type {Entry} from './transcript.ts';

type Props = Omit<Drawing<Leave>, 'entries'> & {
  readonly entries: readonly Entry[];
  readonly isAscii: boolean;
  readonly hasColor: boolean;
  /** The screen of the phase, with a look for text and the look of the whole terminal; null when it shows nothing. */
  readonly screen: (look: Look, wide: Look) => ReactNode;
};

/** Longer lines are hard to read; only a diff may have them. */
const widest = 100;

/** The whole conversation on a terminal. */
export const Conversation = ({entries, isAscii, hasColor, dispatch, onStart, onPaste, screen}: Props) => {
  const {columns, rows} = useWindowSize();
  const {suspendTerminal} = useApp();
  useEffect(() => onStart(suspendTerminal), [onStart, suspendTerminal]);
  usePaste(onPaste);
  useKeys([leaveKey], dispatch);
  // One row for the blank line above the step.
  const wide = lookOf({isAscii, hasColor, columns, rows: rows - 1});
  const look = {...wide, columns: Math.min(columns, widest)};
  const shown = screen(look, wide);
  return (
    <>
      <Static items={[...entries]}>
        {(entry, index) => <PastStep key={index} look={look} entry={entry} isFirst={index === 1} />}
      </Static>
      {shown === null ? null : <Box marginTop={1}>{shown}</Box>}
    </>
  );
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
