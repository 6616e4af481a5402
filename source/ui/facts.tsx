// A short list of facts, their names in a column of their own.
import {Box, Text} from 'ink';
import type {Look} from './glyphs.ts';
import {indent, widthOf, wrap, wrapAtMost} from './text.ts';

/** A fact by name; one without text is not shown. */
export type Fact = {readonly name: string; readonly text: string};

type Props = {
  readonly look: Look;
  readonly facts: readonly Fact[];
  /** Lines that all facts may take together; each has one at least. */
  readonly room: number;
};

/** Each fact on one line or more, as the room allows. */
export function Facts({look, facts, room}: Props) {
  const shown = facts.filter(({text}) => text.trim() !== '');
  const nameWidth = Math.max(...shown.map(({name}) => widthOf(name)), 0) + 2;
  const width = look.columns - 2 * indent - nameWidth;
  const counts = shared(
    shown.map(({text}) => wrap(text, width).length),
    room,
  );
  return (
    <Box flexDirection="column">
      {shown.map(({name, text}, index) => (
        <Box key={name}>
          <Box width={nameWidth} flexShrink={0}>
            <Text dimColor>{name}</Text>
          </Box>
          <Text>
            {wrapAtMost(text, {width, count: counts[index] ?? 1, ellipsis: look.glyphs.ellipsis}).join('\n')}
          </Text>
        </Box>
      ))}
    </Box>
  );
}

/** The room dealt out line by line, from the first fact to the last, to those that want more. */
function shared(wanted: readonly number[], room: number): readonly number[] {
  const given = wanted.map(() => 1);
  let left = room - given.length;
  for (let round = 2; left > 0 && wanted.some(lines => lines >= round); round++) {
    for (const [index, lines] of wanted.entries()) {
      if (lines < round || left === 0) continue;
      given[index] = round;
      left--;
    }
  }
  return given;
}
