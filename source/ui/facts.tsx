// A short list of facts, their names in a column of their own.
import {Box, Text} from 'ink';
import type {Look} from './glyphs.ts';
import {indent, widthOf, wrapAtMost} from './text.ts';

/** A fact by name; one without text is not shown. */
export type Fact = {readonly name: string; readonly text: string};

/** Each fact on one to three lines, as the height of the terminal allows. */
export function Facts({look, facts}: {readonly look: Look; readonly facts: readonly Fact[]}) {
  const shown = facts.filter(({text}) => text.trim() !== '');
  const nameWidth = Math.max(...shown.map(({name}) => widthOf(name)), 0) + 2;
  const room = {
    width: look.columns - 2 * indent - nameWidth,
    count: look.rows < 20 ? 1 : look.rows < 30 ? 2 : 4,
    ellipsis: look.glyphs.ellipsis,
  };
  return (
    <Box flexDirection="column">
      {shown.map(({name, text}) => (
        <Box key={name}>
          <Box width={nameWidth} flexShrink={0}>
            <Text dimColor>{name}</Text>
          </Box>
          <Text>{wrapAtMost(text, room).join('\n')}</Text>
        </Box>
      ))}
    </Box>
  );
}
