// One question about the story, with the line that it is about; a checklist where several answers may hold.
import {spellTicked} from '../../drafting/doubts/checklist.ts';
import type {Question} from '../../plan/types.ts';
import {Asking as AskingScreen} from '../../ui/conversation/asking.tsx';
import {Ticking} from '../../ui/conversation/ticking.tsx';
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
  const title = `Question ${answers.length + 1} of about ${answers.length + left}`;
  const props = {look, title, dispatch, keys};
  const asked = {...question, ...quoteOf(question)};
  const answer = (text: string): Event => ({type: 'answered', text});
  const {ticked} = question;
  return ticked === undefined ? (
    <AskingScreen<Event> {...props} asked={asked} answer={answer} />
  ) : (
    <Ticking<Event> {...props} asked={{...asked, ticked}} answer={texts => answer(spellTicked(texts))} />
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
