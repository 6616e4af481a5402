// Several answers of a few: rows with a box each, ticked with the space bar, and a line for what is missing.
import {Box, Text} from 'ink';
import type {Look} from '../glyphs.ts';
import {cut, indent} from '../text.ts';
import {theme} from '../theme.ts';
import {windowOf} from '../window.ts';

/** A row and whether it is ticked. */
export type Item = {readonly label: string; readonly isTicked: boolean};

type Props = {
  readonly look: Look;
  readonly items: readonly Item[];
  /** Index of the row that is pointed at. */
  readonly cursor: number;
  /** Rows that may be drawn. */
  readonly room: number;
};

/** The rows around the cursor, one line each; more above or below is told at the ends. */
export const Checklist = ({look, items, cursor, room}: Props) => {
  const {glyphs} = look;
  const {start, end, before, after} = windowOf({length: items.length, cursor, room});
  return (
    <Box flexDirection="column">
      {items.slice(start, end).map(({label, isTicked}, index) => {
        const isHere = start + index === cursor;
        const text = cut(label, look.columns - 2 * indent - 5, glyphs.ellipsis);
        return (
          <Text key={label}>
            <Text color={theme.accent}>{isHere ? glyphs.pointer : ' '} </Text>
            <Text>{isTicked ? `[${glyphs.done}] ` : '[ ] '}</Text>
            {isHere ? <Text color={theme.accent}>{text}</Text> : text}
          </Text>
        );
      })}
      {before + after > 0 && (
        <Text dimColor>
          {'      '}
          {[
            before > 0 ? `${glyphs.less} ${before} above` : '',
            after > 0 ? `${glyphs.more} ${after} below` : '',
          ]
            .filter(Boolean)
            .join('  ')}
        </Text>
      )}
    </Box>
  );
};
