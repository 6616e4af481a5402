// One question about the story, with the line that it is about.
import type {Question} from '../../plan/types.ts';
import {Asking as AskingScreen} from '../../ui/conversation/asking.tsx';
import type {Binding} from '../../ui/keys.ts';
import type {Event} from '../interview.ts';
import {backKey, type ScreenProps} from './screen.ts';

const keys: readonly Binding<Event>[] = [
  {keys: ['s'], does: 'skip', event: {type: 'skipped'}},
  backKey,
  {keys: ['d'], does: 'draft now', event: {type: 'hurried'}, isMinor: true},
  {keys: ['e'], event: {type: 'editorCalled'}},
];

/** "Question 2 of about 5" */
export const Asking = ({interview, look, dispatch}: ScreenProps<'asking'>) => {
  const {question, answers, left} = interview;
  return (
    <AskingScreen<Event>
      look={look}
      title={`Question ${answers.length + 1} of about ${answers.length + left}`}
      asked={{...question, ...quoteOf(question)}}
      answer={text => ({type: 'answered', text})}
      dispatch={dispatch}
      keys={keys}
    />
  );
};

/** An open question of the story is asked as it stands there. */
const quoteOf = ({sentence, question, criterion, line}: Question) =>
  sentence === '' || sentence === question
    ? {}
    : {
        quote: {
          text: sentence,
          place: criterion === undefined ? `line ${line}` : `criterion ${criterion}`,
        },
      };
