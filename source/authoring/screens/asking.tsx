// One topic, with what was said about it; or what speaks against the last answer.
import {Asking as AskingScreen} from '../../ui/conversation/asking.tsx';
import {backKey} from '../../ui/conversation/keys.ts';
import type {Binding} from '../../ui/keys.ts';
import type {Event, In} from '../interview.ts';
import {type Topic, topicOf, topicsOf} from '../topics.ts';
import type {ScreenProps} from './screen.ts';

const skipKey: Binding<Event> = {keys: ['s'], does: 'skip', event: {type: 'skipped'}};

/** "1 of 8 · Problem" */
export const Asking = ({authoring, look, dispatch}: ScreenProps<'asking'>) => {
  const {topic: name, house, said, doubted, initial, revised} = authoring;
  const topic = topicOf(name);
  const asked = topicsOf(house);
  const place = asked.indexOf(topic) + 1;
  const points = pointsOf(authoring, topic);
  const suggestions = initial === '' ? topic.suggest(authoring) : [];
  return (
    <AskingScreen<Event>
      // Each question and each objection starts anew.
      key={`${name} ${said.length} ${revised} ${initial} ${doubted?.text ?? '-'}`}
      look={look}
      title={`${place} of ${asked.length} ${look.glyphs.dot} ${topic.label}`}
      asked={
        doubted === undefined
          ? {
              question: topic.question(authoring),
              why: topic.why,
              suggestions,
              said: points,
              initial,
              placeholder: placeholderOf(topic, points),
              ways: suggestions.length > 0 ? waysOn(topic, points) : [],
            }
          : {
              ...doubted.objection,
              said: [],
              ...(doubted.text === '' ? {} : {quote: {text: doubted.text, place: 'as you said it'}}),
              initial: doubted.text,
              placeholder: topic.placeholder,
              ways: insisting(doubted.text, name),
            }
      }
      answer={text => ({type: 'answered', text})}
      dispatch={dispatch}
      keys={topic.isNeeded || doubted !== undefined || topic.isList ? [backKey] : [skipKey, backKey]}
      back={{type: 'wentBack'}}
    />
  );
};

/** The other points of a list. */
const pointsOf = ({said, revised}: In<'asking'>, {name, isList}: Topic): readonly string[] =>
  said.flatMap(({topic, text}, at) =>
    isList && topic === name && text !== undefined && at !== revised ? [text] : [],
  );

const placeholderOf = ({placeholder, isList, isNeeded}: Topic, points: readonly string[]): string =>
  (isList && (points.length > 0 || !isNeeded)) || !isNeeded
    ? `${points.length > 0 ? 'another one' : placeholder}, or leave it empty to go on`
    : placeholder;

const waysOn = ({isList, isNeeded}: Topic, points: readonly string[]) =>
  isList && (points.length > 0 || !isNeeded)
    ? [{label: points.length > 0 ? 'That is all' : 'None', value: {type: 'skipped'} as const}]
    : [];

const insisting = (text: string, topic: string) => [
  {
    label: text === '' ? 'Go on without' : 'Keep it as it is',
    value: {type: 'insisted', isOpen: false} as const,
  },
  ...(topic === 'criteria' && text !== ''
    ? [
        {
          label: 'Keep it, with an open question about it',
          value: {type: 'insisted', isOpen: true} as const,
        },
      ]
    : []),
];
