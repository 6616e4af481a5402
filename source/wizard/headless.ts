// The interview without a terminal: the same phases, answered from a file, or by the first suggestion of each
// question.
import {recommendedOf} from '../drafting/doubts/checklist.ts';
import {isDoubt} from '../drafting/doubts/doubt.ts';
import type {Question} from '../plan/types.ts';
import {playWithoutTerminal} from '../ui/conversation/headless.ts';
import {advance, type Event, type In, type Interview, type Phase} from './interview.ts';
import type {Mode} from './review/combined.ts';
import {courseWith} from './session.ts';
import type {Machine} from './work.ts';

/** What is said in place of the lead. */
export type Wishes = {
  /** Answers by the id of their question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Whether a question without an answer takes its first suggestion; else the run stops there. */
  readonly takesSuggestions: boolean;
  /** Whether the file stays as it is. */
  readonly isDry: boolean;
  readonly mode: Mode;
  /** Whether a story that is too big is split, and its new stories are written. */
  readonly splits: boolean;
};

type Replies = {
  readonly [Name in Phase]?: (interview: In<Name>, wishes: Wishes) => Event | undefined;
};

/** What is said in each phase that waits for the lead; nothing ends the run there. */
const replies: Replies = {
  resuming: () => ({type: 'restarted'}),
  confirming: () => ({type: 'confirmed'}),
  deciding: (_, {mode}) => ({type: 'decided', mode}),
  surveying: () => ({type: 'confirmed'}),
  // Without a terminal nobody can be asked whether the brief may be sent: that has to be said in the call.
  consenting: () => ({type: 'skipped'}),
  asking: ({question}, wishes) => replyTo(question, wishes),
  // A list that is longer than a story may have is not written: the proposal to split it is the result.
  splitting: ({review, settings, tasks}, {splits}) => {
    if (splits && tasks.length === 0) return {type: 'splitAgreed'};
    const isTooLong = review.rows.filter(row => row.was === undefined).length > settings.maxTasks;
    return isTooLong ? undefined : {type: 'accepted'};
  },
  previewingParts: (_, {isDry}) => (isDry ? undefined : {type: 'confirmed'}),
  proposing: () => ({type: 'allAccepted'}),
  // Without a task there is nothing to write.
  reviewing: ({review}) => (review.rows.length > 0 ? {type: 'confirmed'} : undefined),
  previewing: (_, {isDry}) => (isDry ? undefined : {type: 'confirmed'}),
};

/** What the draft is unsure of stays marked as unsure when nobody says more: only a question is answered for the lead. */
function replyTo(question: Question, {answers, takesSuggestions, splits}: Wishes): Event | undefined {
  // New files are not made unless that was said.
  const isKeptWhole = question.kind === 'too-big' && !splits;
  const recommended = isKeptWhole ? question.suggestions[1] : recommendedOf(question);
  const suggested = takesSuggestions && !isDoubt(question) ? recommended : undefined;
  const own = answers[question.id];
  const text = own ?? suggested;
  if (text !== undefined && text.trim() !== '')
    return {type: 'answered', text, ...(own === undefined && {isUnasked: true})};
  return takesSuggestions || text !== undefined ? {type: 'skipped'} : undefined;
}

/** Goes through an interview as far as the wishes lead, and gives the state where it stopped. */
export const planWithoutTerminal = (first: Interview, machine: Machine, wishes: Wishes): Promise<Interview> =>
  playWithoutTerminal(first, courseWith(machine), interview => reply(interview, wishes));

const reply = (interview: Interview, wishes: Wishes): Event | undefined =>
  (replies[interview.phase] as ((interview: Interview, wishes: Wishes) => Event | undefined) | undefined)?.(
    interview,
    wishes,
  );

/** The question that an interview stopped at and those that would come after it, without those that are answered. */
export function unanswered(stopped: In<'asking'>, wishes: Wishes): readonly Question[] {
  const questions: Question[] = [];
  let interview: Interview = stopped;
  while (interview.phase === 'asking') {
    const event = replyTo(interview.question, wishes);
    if (event === undefined) questions.push(interview.question);
    interview = advance(interview, event ?? {type: 'skipped'});
  }
  return questions;
}
