// One question: the line it is about, the question, why it matters, and the answers.
import {Box, Text} from 'ink';
import {useState} from 'react';
import {Choice, type Option} from '../choice.tsx';
import {Frame} from '../frame.tsx';
import type {Look} from '../glyphs.ts';
import type {Binding} from '../keys.ts';
import {LineInput} from '../line-input.tsx';
import {cut, indent, wrapAtMost} from '../text.ts';
import {theme} from '../theme.ts';
import {useKeys} from '../use-keys.tsx';
import {chooseKeys, type Leave, leaveKey} from './keys.ts';

/** A question as the screen needs it. */
export type Asked<Event> = {
  readonly question: string;
  readonly why: string;
  readonly suggestions: readonly string[];
  /** What it is about, as it was written, and where. */
  readonly quote?: {readonly text: string; readonly place: string};
  /** What was said to it already. */
  readonly said?: readonly string[];
  /** Ways on that are no answer ("That is all"), below the suggestions. */
  readonly ways?: readonly Option<Event>[];
  /** What the line holds when it is opened. */
  readonly initial?: string;
  readonly placeholder?: string;
};

type Props<Event> = {
  readonly look: Look;
  readonly title: string;
  readonly asked: Asked<Event>;
  /** What an answer in words says. */
  readonly answer: (text: string) => Event;
  readonly dispatch: (event: Event) => void;
  /** Keys besides choosing, answering and leaving. */
  readonly keys: readonly Binding<Event>[];
  /** Escape in the line, where there is nothing to choose from. */
  readonly back?: Event;
};

/** What happens on the screen alone: back from typing to choosing, and seeing why. */
type Local = {readonly type: 'stoppedTyping'} | {readonly type: 'whyToggled'};

const leave: Binding<Leave> = {...leaveKey, does: 'leave, answers are kept'};
const ownWords = Symbol('own words');

/** A question with its answers to choose from, and a line for any other. */
export function Asking<Event extends {readonly type: string}>(props: Props<Event>) {
  const {look, title, asked, answer, dispatch, keys, back} = props;
  const {suggestions, ways = [], initial = '', placeholder = 'your answer'} = asked;
  const isOpen = suggestions.length + ways.length === 0;
  const [isTyping, setIsTyping] = useState(isOpen);
  const [isWhyShown, setIsWhyShown] = useState(look.rows >= 20);
  const act = (event: Event | Local | Leave): void => {
    if (event.type === 'whyToggled') setIsWhyShown(!isWhyShown);
    else if (event.type !== 'stoppedTyping') dispatch(event as Event);
    else if (!isOpen) setIsTyping(false);
    else if (back !== undefined) dispatch(back);
  };
  const closing = isOpen ? (back === undefined ? {} : {does: 'back'}) : {does: 'back to the suggestions'};
  const bindings: readonly Binding<Event | Local | Leave>[] = isTyping
    ? [
        {keys: ['enter'], does: 'answer'},
        {keys: ['escape'], ...closing, event: {type: 'stoppedTyping'}},
        leave,
      ]
    : [
        ...chooseKeys,
        {keys: ['enter'], does: 'answer'},
        ...keys.filter(({isMinor}) => isMinor !== true),
        {keys: ['?'], does: 'why', event: {type: 'whyToggled'}},
        ...keys.filter(({isMinor}) => isMinor === true),
        leave,
      ];
  useKeys(bindings, act);
  const options: readonly Option<string | Event | typeof ownWords>[] = [
    ...suggestions.map(text => ({label: text, value: text})),
    {label: `In my own words ${look.glyphs.ellipsis}`, value: ownWords},
    ...ways,
  ];
  const choose = (value: string | Event | typeof ownWords): void => {
    if (value === ownWords) setIsTyping(true);
    else dispatch(typeof value === 'string' ? answer(value) : (value as Event));
  };
  return (
    <Frame
      look={look}
      title={title}
      bindings={bindings}
      footer={
        isTyping ? (
          <LineInput
            look={look}
            initial={initial}
            placeholder={placeholder}
            onSubmit={text => dispatch(answer(text))}
          />
        ) : (
          <Choice look={look} options={options} onChoose={choose} />
        )
      }
    >
      {asked.quote !== undefined && <Quoted look={look} quote={asked.quote} />}
      {asked.said !== undefined && asked.said.length > 0 && <SaidAlready look={look} said={asked.said} />}
      <Text bold>{wrapAtMost(asked.question, roomFor(look, 4)).join('\n')}</Text>
      {isWhyShown && <Text dimColor>{wrapAtMost(asked.why, roomFor(look, 4)).join('\n')}</Text>}
    </Frame>
  );
}

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

type QuotedProps = {readonly look: Look; readonly quote: NonNullable<Asked<never>['quote']>};

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
