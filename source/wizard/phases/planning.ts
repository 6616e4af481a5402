// The phases from the exploration to the draft: what the repository says, and what the lead answers.
import {withDoubts} from '../../drafting/doubts/index.ts';
import {propose} from '../../drafting/index.ts';
import type {Answer, Brief, Finding, Question} from '../../plan/types.ts';
import {rankQuestions} from '../../questions/index.ts';
import {withOwnDrafts} from '../advice/own-drafts.ts';
import {introduced, unasked} from '../advice/second-mind.ts';
import type {Agreed, Drafted, Explored, In, Interview, Table} from '../interview.ts';
import {keptOf} from '../kept.ts';
import {combined, refreshed} from '../review/combined.ts';
import {startReview} from '../review/review.ts';
import type {Rows} from '../review/row.ts';
import {splitOf} from '../words/split.ts';
import {consulted} from './advising.ts';
import {openedOf} from './reading.ts';

type Names = 'exploring' | 'surveying' | 'asking';

/** The phases in which the interview learns, and what happens in them. */
export const planning: Table<Names> = {
  exploring: {
    progressed: (interview, {progress}) => ({...interview, progress}),
    explored: (interview, {finding, mind}) =>
      goOn({...interview, mind: introduced(mind, interview.kept?.mind ?? interview.mind)}, finding),
  },
  surveying: {
    toggled: (interview, {path}) => ({
      ...interview,
      hasChanged: true,
      struck: toggled(interview.struck, path),
    }),
    fileAdded: (interview, {path}) =>
      interview.finding.paths.includes(path) && !interview.added.includes(path)
        ? {...interview, hasChanged: true, added: [...interview.added, path]}
        : interview,
    confirmed: ({hasChanged, ...interview}) =>
      hasChanged
        ? {...agreedOf(interview), phase: 'exploring', isAgain: true}
        : consulted(exploredOf(interview), 'questions', ask),
    wentBack: interview => ({...openedOf(interview), phase: 'confirming'}),
  },
  asking: {
    answered: (interview, {text, isUnasked}) =>
      text.trim() === ''
        ? interview
        : answered(interview, {
            question: interview.question,
            text: text.trim(),
            ...(isUnasked === true && {isUnasked}),
          }),
    skipped: interview => answered(interview, {question: interview.question, text: undefined}),
    hurried: interview => consulted(exploredOf(interview), 'tasks', draft),
    editorCalled: interview => ({...openedOf(interview), phase: 'opening', kept: keptOf(interview)}),
    wentBack: interview => askAgain(exploredOf(interview)),
  },
};

/** After exploring: on with what an earlier session left, else the survey, else straight on. */
function goOn(interview: In<'exploring'>, finding: Finding): Interview {
  const explored: Explored = {...agreedOf(interview), finding};
  const rows = interview.kept?.rows;
  if (rows !== undefined) return reviewAgain(explored, rows, interview.kept);
  if (interview.mode === 'edit') return draft(explored);
  return interview.isAgain
    ? consulted(explored, 'questions', ask)
    : {...explored, phase: 'surveying', hasChanged: false};
}

function reviewAgain(explored: Explored, rows: Rows, kept: In<'exploring'>['kept']): Interview {
  const current = refreshed(rows, explored.tasks, explored.story.criteria);
  const review = {
    ...startReview(current),
    cursor: Math.min(kept?.cursor ?? 0, Math.max(0, current.length - 1)),
  };
  const isProposing = kept?.isReviewed !== true && current[review.cursor]?.isProposed === true;
  return {
    ...explored,
    review,
    split: undefined,
    warnings: [],
    phase: isProposing ? 'proposing' : 'reviewing',
  };
}

const toggled = (paths: readonly string[], path: string): readonly string[] =>
  paths.includes(path) ? paths.filter(other => other !== path) : [...paths, path];

/** The brief of an explored story: all that rules and drafting may know. */
export const briefOf = ({story, finding, answers, settings, layout, mind}: Explored): Brief => ({
  story,
  finding,
  answers,
  settings,
  layout,
  advice: mind?.advice,
});

/** What is worth asking: about the story first, then what the draft is unsure of. */
function openQuestions(explored: Explored): readonly Question[] {
  const brief = briefOf(explored);
  return withDoubts(brief, rankQuestions(brief));
}

/** The next question, or the draft when none is worth asking. */
export function ask(explored: Explored): Interview {
  const open = openQuestions(explored);
  const [question] = open;
  if (question === undefined) return consulted(explored, 'tasks', draft);
  return {...explored, phase: 'asking', question, left: open.length};
}

/** On to the next question; a split that was agreed on comes before anything else is asked. */
function answered(interview: In<'asking'>, answer: Answer): Interview {
  const explored = {...exploredOf(interview), answers: [...interview.answers, answer]};
  const split = interview.tasks.length === 0 ? splitOf(answer, interview.story) : undefined;
  return split === undefined ? ask(explored) : {...explored, phase: 'dividing', split};
}

/** The last answered question once more, or the survey when there is none. */
export function askAgain(explored: Explored): Interview {
  const last = explored.answers.at(-1);
  if (last === undefined) return {...explored, phase: 'surveying', hasChanged: false};
  const before = {...explored, mind: unasked(explored.mind), answers: explored.answers.slice(0, -1)};
  return {
    ...before,
    phase: 'asking',
    question: last.question,
    left: openQuestions(before).length,
  };
}

/** What is proposed, task by task; the whole list when there is nothing to be asked about. */
export function draft(explored: Explored): Interview {
  const {tasks, mode, story} = explored;
  const proposal =
    mode === 'edit' ? {drafts: [], split: undefined, warnings: []} : propose(briefOf(explored));
  const drafts = withOwnDrafts(explored.mind?.advice.drafts ?? [], proposal.drafts);
  const rows = combined(mode, {tasks, drafts}, story.criteria);
  const {split} = proposal;
  const warnings = [...(explored.mind?.notes ?? []), ...proposal.warnings];
  const drafted: Drafted = {...explored, review: startReview(rows), split, warnings};
  if (split !== undefined) return {...drafted, phase: 'splitting', split};
  return {...drafted, phase: rows.some(row => row.isProposed) ? 'proposing' : 'reviewing'};
}

const agreedOf = (interview: Agreed): Agreed => ({
  ...openedOf(interview),
  mode: interview.mode,
  struck: interview.struck,
  added: interview.added,
  answers: interview.answers,
  mind: interview.mind,
});

/** Without what a later phase added. */
export const exploredOf = (interview: Explored): Explored => ({
  ...agreedOf(interview),
  finding: interview.finding,
});
