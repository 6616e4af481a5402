// One question, and the answers to choose from.
import {useState} from 'react';
import {Choice, type Option} from '../choice.tsx';
import {Frame} from '../frame.tsx';
import type {Look} from '../glyphs.ts';
import type {Binding} from '../keys.ts';
import {LineInput} from '../line-input.tsx';
import {useKeys} from '../use-keys.tsx';
import {chooseKeys, type Leave, leaveKey} from './keys.ts';
import {Said, type Saying} from './said.tsx';

/** A question as the screen needs it. */
export type Asked<Event> = Saying & {
  readonly suggestions: readonly string[];
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
      <Said look={look} asked={asked} isWhyShown={isWhyShown} />
    </Frame>
  );
}
