// The phases from the draft to the written file: task by task, the whole list, the difference, the write.
import type {Drafted, In, Interview, Table} from '../interview.ts';
import {storyChanges} from '../review/changes.ts';
import {edited, type Review, type ReviewEdit} from '../review/review.ts';
import type {Ground} from '../review/row.ts';
import {askAgain, exploredOf} from './planning.ts';

type Names = 'proposing' | 'reviewing' | 'describing' | 'comparing' | 'previewing' | 'writing';

/** The phases in which tasks are agreed on and written, and what happens in them. */
export const reviewing: Table<Names> = {
  proposing: {
    accepted: interview => seek(interview, interview.review.cursor + 1),
    allAccepted: interview => ({...interview, phase: 'reviewing'}),
    edited: (interview, {edit}) => {
      const review = edited(interview.review, edit, groundOf(interview));
      return review === interview.review ? interview : seek({...interview, review}, review.cursor);
    },
    editorCalled: interview => ({...interview, phase: 'describing', from: 'proposing'}),
    wentBack: interview => previous(interview),
  },
  reviewing: {
    edited: (interview, {edit}) => withReview(interview, edit),
    editorCalled: interview => ({...interview, phase: 'describing', from: 'reviewing'}),
    confirmed: interview => compare(interview),
    wentBack: interview =>
      interview.review.rows.some(row => row.isProposed)
        ? seek({...interview, phase: 'proposing'}, 0)
        : askAgain(exploredOf(interview)),
  },
  describing: {
    described: ({from, ...interview}, {text}) =>
      withReview({...interview, phase: from}, {kind: 'set', field: 'description', value: text}),
  },
  comparing: {
    compared: (interview, {before, after, document}) => ({
      ...interview,
      phase: 'previewing',
      before,
      after,
      document,
    }),
  },
  previewing: {
    confirmed: interview => ({...interview, phase: 'writing'}),
    wentBack: ({before: _, after: __, changes: ___, ...interview}) => ({...interview, phase: 'reviewing'}),
  },
  writing: {
    saved: (interview, {before, after, document}) => ({
      ...interview,
      phase: 'finished',
      before,
      after,
      document,
    }),
  },
};

const groundOf = ({story, tasks}: Drafted): Ground => ({criteria: story.criteria, tasks});

/** Task by task what is proposed, else the whole list. */
export const propose = (drafted: Drafted): Interview =>
  drafted.review.rows.some(row => row.isProposed)
    ? {...drafted, phase: 'proposing'}
    : {...drafted, phase: 'reviewing'};

function withReview<Phase extends In<'reviewing'> | In<'proposing'>>(
  interview: Phase,
  edit: ReviewEdit,
): Phase {
  const review = edited(interview.review, edit, groundOf(interview));
  return review === interview.review ? interview : {...interview, review};
}

/** The first proposed task from an index on; after the last one, the whole list. */
function seek(interview: In<'proposing'>, from: number): Interview {
  const cursor = interview.review.rows.findIndex((row, index) => index >= from && row.isProposed);
  return cursor < 0
    ? {...interview, review: at(interview.review, 0), phase: 'reviewing'}
    : {...interview, review: at(interview.review, cursor)};
}

function previous(interview: In<'proposing'>): Interview {
  const {review} = interview;
  const cursor = review.rows.findLastIndex((row, index) => index < review.cursor && row.isProposed);
  return cursor < 0 ? askAgain(exploredOf(interview)) : {...interview, review: at(review, cursor)};
}

const at = (review: Review, cursor: number): Review => ({...review, cursor});

/** With nothing to write the list stays. */
function compare(interview: In<'reviewing'>): Interview {
  const changes = storyChanges({...interview, rows: interview.review.rows});
  return changes.length === 0 ? interview : {...interview, phase: 'comparing', changes};
}
