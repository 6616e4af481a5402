// The state of an interview as a value for somebody who sees no screen: where it stands, and what is wanted next.
import {unifiedDiff} from '../../ui/conversation/diff.ts';
import type {Drafted, Interview} from '../interview.ts';
import {checkReview} from '../review/checked.ts';
import type {Row} from '../review/row.ts';
import {partsOf} from './split.ts';

/** What there is to know of an interview in its present state; `next` says in words what can be done. */
export function told(interview: Interview): Readonly<Record<string, unknown>> {
  const {phase} = interview;
  if (phase === 'failed')
    return {phase, error: interview.trouble, next: 'Call interview_ask to begin again.'};
  if (!('answers' in interview)) return {phase, next: 'Call interview_ask.'};
  const {story, answers} = interview;
  const head = {
    phase,
    story: {number: story.number ?? null, title: story.title, path: story.path},
    answers: answers.map(({question, text}) => ({
      id: question.id,
      question: question.question,
      answer: text ?? null,
    })),
    ...(interview.mind === undefined
      ? {}
      : {engine: {name: interview.mind.name, notes: interview.mind.notes}}),
  };
  if (phase === 'asking') {
    const {score: _, ...question} = interview.question;
    const next =
      'Answer with interview_answer, in own words or by a suggestion; without an answer the first suggestion is assumed.';
    return {...head, question, left: interview.left, next};
  }
  if (phase === 'previewingParts') {
    const diff = interview.files.map(({path, before, after}) => unifiedDiff(path, before, after)).join('');
    const next =
      'Look at the diff: interview_write splits the story just so, and goes on with its first part.';
    return {...head, split: interview.split.parts, diff, next};
  }
  return 'review' in interview ? {...head, ...toldDraft(interview)} : {...head, next: 'Call interview_ask.'};
}

function toldDraft(interview: Drafted & Interview): Readonly<Record<string, unknown>> {
  const {story, review, split, warnings, phase} = interview;
  const diff = 'after' in interview ? unifiedDiff(story.path, interview.before, interview.after) : undefined;
  const parts = split === undefined ? [] : partsOf(split, story);
  return {
    tasks: review.rows.map(toldRow),
    problems: checkReview(interview).map(({rule, severity, text, hint, task}) => ({
      ...{rule, severity, message: text, hint},
      ...(task === undefined ? {} : {task}),
    })),
    warnings: [
      ...(split === undefined ? [] : [`${split.reason} It could be split: ${parts.join('; ')}.`]),
      ...warnings,
    ],
    ...(diff === undefined ? {} : {diff}),
    written: phase === 'finished',
    next: whatNext(interview),
  };
}

const toldRow = ({
  id,
  title,
  domain,
  status,
  dependsOn,
  description,
  criteria,
  files,
  because,
  was,
  origin,
}: Row) => ({
  ...{id, title, domain, status, dependsOn, description, criteria, because},
  files: files.map(({path}) => path),
  isNew: was === undefined,
  ...(origin === undefined ? {} : {origin}),
});

function whatNext({phase, story}: Drafted & Interview): string {
  if (phase === 'finished') {
    const name = story.number ?? story.title;
    return `Tasks are ready. Start implementation with \`Implement Story ${name}\`.`;
  }
  return phase === 'previewing'
    ? 'Look at the diff; interview_write writes just this, interview_edit goes back to the list.'
    : 'Check every task; interview_edit changes the list, interview_preview shows what would be written.';
}
