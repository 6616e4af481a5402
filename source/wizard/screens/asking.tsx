// One question: the line it is about, the question, why it matters, and the answers.
import {Box, Text} from 'ink';
import {useState} from 'react';
import type {Question} from '../../plan/types.ts';
import {Choice, type Option} from '../../ui/choice.tsx';
import {Frame} from '../../ui/frame.tsx';
import type {Look} from '../../ui/glyphs.ts';
import type {Binding} from '../../ui/keys.ts';
import {LineInput} from '../../ui/line-input.tsx';
import {indent, wrapAtMost} from '../../ui/text.ts';
import {theme} from '../../ui/theme.ts';
import {useKeys} from '../../ui/use-keys.tsx';
import type {Event} from '../interview.ts';
import {backKey, chooseKeys, leaveKey, type ScreenProps} from './screen.ts';

/** What happens on the screen alone: back from typing to choosing, and seeing why. */
type Local = {readonly type: 'stoppedTyping'} | {readonly type: 'whyToggled'};

const leave = {...leaveKey, does: 'leave, answers are kept'};
const choosing: readonly Binding<Event | Local>[] = [
  ...chooseKeys,
  {keys: ['enter'], does: 'answer'},
  {keys: ['s'], does: 'skip', event: {type: 'skipped'}},
  backKey,
  {keys: ['?'], does: 'why', event: {type: 'whyToggled'}},
  {keys: ['d'], does: 'draft now', event: {type: 'hurried'}, isMinor: true},
  {keys: ['e'], event: {type: 'editorCalled'}},
  leave,
];
const typing: readonly Binding<Event | Local>[] = [
  {keys: ['enter'], does: 'answer'},
  {keys: ['escape'], does: 'back to the suggestions', event: {type: 'stoppedTyping'}},
  leave,
];

const ownWords = Symbol('own words');

/** "Question 2 of about 5" */
export const Asking = ({interview, look, dispatch}: ScreenProps<'asking'>) => {
  const {question, answers, left} = interview;
  const [isTyping, setIsTyping] = useState(question.suggestions.length === 0);
  const [isWhyShown, setIsWhyShown] = useState(look.rows >= 20);
  const act = (event: Event | Local): void => {
    if (event.type === 'whyToggled') setIsWhyShown(!isWhyShown);
    else if (event.type === 'stoppedTyping') setIsTyping(question.suggestions.length === 0);
    else dispatch(event);
  };
  const bindings = isTyping ? typing : choosing;
  useKeys(bindings, act);
  const options: readonly Option<string | typeof ownWords>[] = [
    ...question.suggestions.map(text => ({label: text, value: text})),
    {label: `In my own words ${look.glyphs.ellipsis}`, value: ownWords},
  ];
  const answer = (text: string): void => dispatch({type: 'answered', text});
  return (
    <Frame
      look={look}
      title={`Question ${answers.length + 1} of about ${answers.length + left}`}
      bindings={bindings}
      footer={
        isTyping ? (
          <LineInput look={look} onSubmit={answer} placeholder="your answer" />
        ) : (
          <Choice
            look={look}
            options={options}
            onChoose={value => (typeof value === 'string' ? answer(value) : setIsTyping(true))}
          />
        )
      }
    >
      <Quoted look={look} question={question} />
      <Text bold>{wrapAtMost(question.question, roomFor(look, 4)).join('\n')}</Text>
      {isWhyShown && <Text dimColor>{wrapAtMost(question.why, roomFor(look, 4)).join('\n')}</Text>}
    </Frame>
  );
};

const roomFor = (look: Look, count: number) => ({
  width: look.columns - 2 * indent,
  count,
  ellipsis: look.glyphs.ellipsis,
});

/** The line of the story, with a bar at its side and its place below it when that is known. */
const Quoted = ({look, question}: {readonly look: Look; readonly question: Question}) => {
  // An open question of the story is asked as it stands there.
  if (question.sentence === '' || question.sentence === question.question) return null;
  const {width, ...room} = roomFor(look, look.rows > 16 ? 3 : 1);
  const place =
    question.criterion === undefined ? `line ${question.line}` : `criterion ${question.criterion}`;
  return (
    <Box flexDirection="column" marginBottom={look.rows > 16 ? 1 : 0}>
      {[...wrapAtMost(question.sentence, {...room, width: width - 2})].map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no other identity
        <Text key={index}>
          <Text color={theme.accent}>{look.glyphs.quote}</Text> {line}
        </Text>
      ))}
      {look.rows > 16 && (
        <Text dimColor>
          {look.glyphs.quote} {place}
        </Text>
      )}
    </Box>
  );
};
