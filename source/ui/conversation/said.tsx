// What a question says: the line it is about, what was said to it already, the question, and why it matters.
import {Box, Text} from 'ink';
import type {Look} from '../glyphs.ts';
import {cut, indent, wrapAtMost} from '../text.ts';
import {theme} from '../theme.ts';

/** A question without its answers. */
export type Saying = {
  readonly question: string;
  readonly why: string;
  /** What it is about, as it was written, and where. */
  readonly quote?: {readonly text: string; readonly place: string};
  /** What was said to it already. */
  readonly said?: readonly string[];
};

type Props = {readonly look: Look; readonly asked: Saying; readonly isWhyShown: boolean};

/** The quoted line, the question, and its reason when that is to be seen; a low terminal says no line twice. */
export const Said = ({look, asked: {quote, said = [], question, why}, isWhyShown}: Props) => (
  <>
    {quote !== undefined && !(look.rows <= 16 && question.includes(quote.text)) && (
      <Quoted look={look} quote={quote} />
    )}
    {said.length > 0 && <SaidAlready look={look} said={said} />}
    <Text bold>{wrapAtMost(question, roomFor(look, 4)).join('\n')}</Text>
    {isWhyShown && <Text dimColor>{wrapAtMost(why, roomFor(look, 4)).join('\n')}</Text>}
  </>
);

const roomForSaid = ({rows}: Look): number => (rows > 30 ? 12 : rows > 16 ? 5 : 2);

const roomFor = (look: Look, count: number) => ({
  width: look.columns - 2 * indent,
  count,
  ellipsis: look.glyphs.ellipsis,
});

/** The last points that a list has so far. */
const SaidAlready = ({look, said}: {readonly look: Look; readonly said: readonly string[]}) => (
  <Box flexDirection="column" marginBottom={look.rows > 16 ? 1 : 0}>
    {said.slice(-roomForSaid(look)).map((text, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what was said in a row has no other identity
      <Text key={index} dimColor>
        {`${look.glyphs.kept} ${cut(text, look.columns - 2 * indent - 2, look.glyphs.ellipsis)}`}
      </Text>
    ))}
  </Box>
);

type QuotedProps = {readonly look: Look; readonly quote: NonNullable<Saying['quote']>};

/** What was written, with a bar at its side and its place below it. */
const Quoted = ({look, quote}: QuotedProps) => {
  const {width, ...room} = roomFor(look, look.rows > 16 ? 3 : 1);
  return (
    <Box flexDirection="column" marginBottom={look.rows > 16 ? 1 : 0}>
      {wrapAtMost(quote.text, {...room, width: width - 2}).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
        <Text key={index}>
          <Text color={theme.accent}>{look.glyphs.quote}</Text> {line}
        </Text>
      ))}
      {look.rows > 16 && (
        <Text dimColor>
          {look.glyphs.quote} {quote.place}
        </Text>
      )}
    </Box>
  );
};
