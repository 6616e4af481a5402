// The phases of the second mind: whether it may be asked, and its turn. Whatever becomes of it, the interview goes on.
import {dismissed, isToBeAsked, type Matter, type SecondMind, withAdvice} from '../advice/second-mind.ts';
import type {Explored, In, Interview, Table} from '../interview.ts';
import {ask, draft, exploredOf} from './planning.ts';

type Names = 'consenting' | 'advising';

/** The phases in which an engine is asked, and what happens in them. */
export const advising: Table<Names> = {
  consenting: {
    allowed: ({mind, ...interview}) => ({...interview, mind: {...mind, isAllowed: true}, phase: 'advising'}),
    skipped: interview => onWith(interview, dismissed(interview.mind, 'not asked')),
    wentBack: interview => ({...exploredOf(interview), phase: 'surveying', hasChanged: false}),
  },
  advising: {
    progressed: (interview, {progress}) => ({...interview, progress}),
    advised: (interview, {advised}) =>
      onWith(interview, withAdvice(interview.mind, interview.matter, advised)),
    skipped: interview => onWith(interview, dismissed(interview.mind, 'not waited for')),
  },
};

/** On to what the engine was to help with, with what is known of it now. */
const onWith = (interview: In<'consenting'> | In<'advising'>, mind: SecondMind): Interview => {
  const explored: Explored = {...exploredOf(interview), mind};
  return interview.matter === 'questions' ? ask(explored) : draft(explored);
};

/** By way of the engine when it is still to be asked about the matter, else straight on. */
export function consulted(
  explored: Explored,
  matter: Matter,
  next: (explored: Explored) => Interview,
): Interview {
  const {mind, mode} = explored;
  if (mode === 'edit' || !isToBeAsked(mind, matter)) return next(explored);
  return {...explored, phase: mind.isAllowed ? 'advising' : 'consenting', matter, mind};
}
