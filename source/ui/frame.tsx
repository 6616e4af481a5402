// What every step looks like: its title, its facts, what is chosen or typed, and the keys in the last line.
import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {Look} from './glyphs.ts';
import {type Binding, hintsOf} from './keys.ts';
import {cut, indent, widthOf} from './text.ts';
import {theme} from './theme.ts';

type Props = {
  readonly look: Look;
  readonly title: string;
  /** Said quietly at the right end of the title. */
  readonly aside?: string;
  readonly bindings: readonly Binding<unknown>[];
  /** What must stay visible when the terminal is low: the choices, the line being typed. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
};

/** A step, at most one row lower than the terminal: what does not fit is cut from the end of its facts. */
export const Frame = ({look, title, aside = '', bindings, footer, children}: Props) => (
  <Box flexDirection="column" width={look.columns} maxHeight={look.rows - 1} overflow="hidden">
    <Title look={look} title={title} aside={aside.replaceAll('·', look.glyphs.dot)} />
    {children !== undefined && (
      <Box flexDirection="column" flexShrink={1} overflow="hidden" paddingLeft={indent}>
        <Box flexDirection="column" flexShrink={0} marginTop={look.rows > 16 ? 1 : 0}>
          {children}
        </Box>
      </Box>
    )}
    {footer !== undefined && (
      <Box flexDirection="column" flexShrink={0} marginTop={1} paddingLeft={indent}>
        {footer}
      </Box>
    )}
    <Box flexShrink={0} marginTop={look.rows > 16 ? 1 : 0} paddingLeft={indent}>
      <Text dimColor>{hintsOf(bindings, look, look.columns - indent - 1)}</Text>
    </Box>
  </Box>
);

/** The mark of a step, its title, and what is said beside it when there is room. */
const Title = ({
  look,
  title,
  aside,
}: {
  readonly look: Look;
  readonly title: string;
  readonly aside: string;
}) => {
  const room = look.columns - indent - 1;
  const shown = cut(title, room, look.glyphs.ellipsis);
  const gap = room - widthOf(shown) - widthOf(aside);
  return (
    <Box flexShrink={0}>
      <Text color={theme.accent}>{look.glyphs.step} </Text>
      <Text bold>{shown}</Text>
      {gap > 1 && <Text dimColor>{' '.repeat(gap) + aside}</Text>}
    </Box>
  );
};
