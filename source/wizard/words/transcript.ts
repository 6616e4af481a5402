// What stays in the scrollback of each finished step: its title and a line or two. To fold another step, add it
// to `folds`.
import {recommendedOf} from '../../drafting/doubts/checklist.ts';
import {countDiff, diffLines} from '../../ui/conversation/diff.ts';
import {type Entry, type Fold, foldedBy, foldsOf} from '../../ui/conversation/transcript.ts';
import {count, grouped} from '../../ui/text.ts';
import type {Advised, Matter} from '../advice/second-mind.ts';
import type {Event, Interview} from '../interview.ts';
import {countsOf} from './survey.ts';

const fold = foldsOf<Interview, Event>();

const folds: readonly Fold<Interview, Event>[] = [
  fold('reading', 'read', ({isAgain}, _, {opened: {story}}) =>
    isAgain
      ? undefined
      : {isHeading: true, title: [story.number, story.title].filter(Boolean).join(' '), lines: [story.path]},
  ),
  fold('confirming', 'confirmed', ({story}) => ({
    title: 'What I understood',
    lines: [`${count(story.criteria.length, 'criterion').replace('criterions', 'criteria')}, confirmed`],
  })),
  fold('deciding', 'decided', ({tasks}, _, {mode}) => ({
    title: `The story has ${count(tasks.length, 'task')}`,
    lines: [{add: 'Add to them', replan: 'Plan the pending ones again', edit: 'Only edit them'}[mode]],
  })),
  fold('resuming', 'resumed', ({kept}) => ({
    title: 'An interview that was left',
    lines: [`resumed with ${count(kept.answers.length, 'answer')}`],
  })),
  fold('surveying', 'confirmed', ({finding, struck, added}) => ({
    title: 'What the code says',
    lines: [
      countsOf(finding),
      ...(struck.length > 0 ? [`struck: ${struck.join(', ')}`] : []),
      ...(added.length > 0 ? [`added: ${added.join(', ')}`] : []),
    ],
  })),
  fold('consenting', 'allowed', ({mind}) => ({
    title: `${mind.name} is asked too`,
    lines: [mind.destination],
  })),
  fold('consenting', 'skipped', ({mind}) => ({
    title: `${mind.name} is not asked`,
    lines: ['the interview goes on offline'],
  })),
  fold('advising', 'skipped', ({mind}) => ({
    title: `${mind.name} is not waited for`,
    lines: ['the interview goes on offline'],
  })),
  fold('advising', 'advised', ({mind, matter}, _, {advised}) => adviceEntry(mind.name, matter, advised)),
  fold('asking', 'answered', ({question}, _, {text}) => ({title: question.question, lines: [text]})),
  fold('asking', 'skipped', ({question}) => ({
    title: question.question,
    lines: [
      recommendedOf(question) === undefined ? 'skipped' : `skipped; assumed: ${recommendedOf(question)}`,
    ],
  })),
  fold('proposing', 'accepted', ({review: {rows, cursor}}) => taskEntry(rows[cursor])),
  fold('proposing', 'allAccepted', ({review: {rows, cursor}}) => ({
    title: count(rows.slice(cursor).filter(row => row.isProposed).length, 'task'),
    lines: [rows.slice(0, cursor).some(row => row.isProposed) ? 'the rest are fine' : 'all of them are fine'],
  })),
  fold('writingParts', 'partsSaved', ({files: [own, ...others]}) => ({
    title: `Split: ${own?.path ?? ''} keeps its part`,
    lines: others.map(({path}) => `written: ${path}`),
  })),
  fold('writing', 'saved', ({story}, _, {before, after, document}) => {
    const {added, removed} = countDiff(diffLines(story.path, before, after));
    return {
      title: `Written to ${story.path}`,
      lines: [
        `${grouped(added)} lines added, ${grouped(removed)} removed`,
        ...(document === undefined ? [] : [`and as a plan to ${document.path}`]),
      ],
    };
  }),
];

/** "claude: 9 tasks", or why there are none. */
const adviceEntry = (name: string, matter: Matter, {questions, drafts, leftOut, trouble}: Advised): Entry => {
  if (trouble !== undefined) return {title: trouble, lines: ['the interview goes on without it']};
  const given =
    matter === 'questions' ? count(questions?.length ?? 0, 'question') : count(drafts?.length ?? 0, 'task');
  return {title: `${name}: ${given}`, lines: leftOut.map(what => `left out ${what}`)};
};

const taskEntry = (
  row: {readonly id: string; readonly title: string; readonly domain: string} | undefined,
) => (row === undefined ? undefined : {title: `${row.id} ${row.title}`, lines: [row.domain]});

/** What an event leaves in the scrollback, if anything. */
export const entryOf = (before: Interview, event: Event, after: Interview): Entry | undefined =>
  foldedBy(folds, {before, event, after});
