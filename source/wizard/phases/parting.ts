// The phases in which a story that is too big becomes several: the proposal, what the files would be, the write.
import type {Answer} from '../../plan/types.ts';
import type {Explored, In, Interview, Table} from '../interview.ts';
import type {Kept} from '../kept.ts';
import {isSplit} from '../words/split.ts';
import {askAgain, draft, exploredOf} from './planning.ts';
import {openedOf} from './reading.ts';
import {propose} from './reviewing.ts';

type Names = 'splitting' | 'dividing' | 'previewingParts' | 'writingParts';

/** What happens while a story is split. One that has tasks is never split: they would lose what they serve. */
export const parting: Table<Names> = {
  splitting: {
    splitAgreed: interview =>
      interview.tasks.length > 0
        ? interview
        : {...exploredOf(interview), phase: 'dividing', split: interview.split},
    accepted: interview => propose(interview),
    editorCalled: interview => ({...openedOf(interview), phase: 'opening'}),
    wentBack: interview => askAgain(exploredOf(interview)),
  },
  dividing: {
    divided: (interview, {files}) => ({...interview, phase: 'previewingParts', files}),
  },
  previewingParts: {
    confirmed: interview => ({...interview, phase: 'writingParts'}),
    wentBack: interview => again(exploredOf(interview)),
  },
  writingParts: {
    partsSaved: interview => goOn(interview),
  },
};

/** An answer about a criterion that stays, by the number that the criterion has then; none when it goes. */
function staying(answer: Answer, criteria: readonly number[]): readonly Answer[] {
  const {criterion} = answer.question;
  if (criterion === undefined) return [answer];
  const place = criteria.indexOf(criterion);
  return place < 0 ? [] : [{...answer, question: {...answer.question, criterion: place + 1}}];
}

/** Before the split was agreed: the question that it answered, else the proposal. */
const again = (explored: Explored): Interview => {
  const last = explored.answers.at(-1);
  return last !== undefined && isSplit(last) ? askAgain(explored) : draft(explored);
};

/** On with the story as it is now; what was said about the other parts stands in them. */
function goOn(interview: In<'writingParts'>): Interview {
  const {story, split, answers, struck, added, mode} = interview;
  const [own] = split.parts;
  const kept: Kept = {
    version: 1,
    mode,
    struck,
    added,
    answers: answers
      .filter(answer => !isSplit(answer) || answer.question.kind === 'hidden-dependency')
      .flatMap(answer => staying(answer, own?.criteria ?? [])),
  };
  return {phase: 'reading', path: story.path, isAgain: true, kept};
}
