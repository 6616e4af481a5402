// What an interview without a terminal gives back, as a value for scripts and as text for people.
import {exitCodes, PlanError} from '../../plan/error.ts';
import {readStoryHead} from '../../plan/story.ts';
import type {Question, StoryHead, Task} from '../../plan/types.ts';
import type {Drafted, Explored, In, Interview, Written} from '../../wizard/interview.ts';
import type {Outcome} from '../calling/command.ts';
import {lines, prose, type Text, table, toned} from '../calling/text.ts';
import {storyLine} from '../reading/story-line.ts';

/** Words that the wizard makes, given by it so that nothing of it is loaded for other commands. */
export type Words = {
  readonly unifiedDiff: (path: string, before: string, after: string) => string;
  readonly partsOf: (split: NonNullable<Drafted['split']>, story: Drafted['story']) => readonly string[];
  /** What is told besides, whatever the run came to. */
  readonly notices: readonly string[];
};

/** The result of a run that went as far as it could. */
export function reportPlan(interview: Interview, {unifiedDiff, partsOf, notices}: Words): Outcome {
  if (interview.phase === 'failed') throw toError(interview);
  if (interview.phase === 'reviewing' && interview.review.rows.length === 0) throw noTasks(interview);
  if (interview.phase === 'previewingParts') return reportSplit(interview, unifiedDiff);
  if (!('review' in interview)) throw new Error(`The run stopped while ${interview.phase}.`);
  const {story, review, answers, warnings, split} = interview;
  const isWritten = interview.phase === 'finished';
  const isTooBig = interview.phase === 'splitting';
  const diff = diffOf(interview, unifiedDiff);
  const parts = split === undefined ? [] : partsOf(split, story);
  const splitWords = split === undefined ? [] : [`${split.reason} It could be split: ${parts.join('; ')}.`];
  const tasks = isTooBig ? [] : review.rows;
  const data = {
    story: {number: story.number ?? null, title: story.title, path: story.path},
    tasks: tasks.map(row => ({
      ...spellTask(row),
      files: row.files.map(({path}) => path),
      criteria: row.criteria,
      ...(row.origin === undefined ? {} : {origin: row.origin}),
    })),
    questions: answers.map(({question, text}) => ({id: question.id, answer: text ?? null})),
    warnings: [...splitWords, ...warnings, ...notices],
    split: split?.parts ?? null,
    written: isWritten,
    document: documentOf(interview)?.path ?? null,
    diff,
  };
  const text = lines(
    storyLine(standing(interview)),
    ...(tasks.length > 0 ? ['', tableOf(interview)] : []),
    ...(data.warnings.length > 0
      ? ['', ...data.warnings.map(warning => [toned('busy')('! '), warning])]
      : []),
    ...(diff !== '' && !isWritten ? ['', diff.trimEnd()] : []),
    '',
    closing(interview, isTooBig),
  );
  return {data, text};
}

/** The story with its status as it is when the run is over. */
const standing = (interview: Drafted & Interview): StoryHead =>
  interview.phase === 'finished' ? readStoryHead(interview.after, interview.story.path) : interview.story;

/** The document that comes with the story. */
const documentOf = (interview: Interview): Written['document'] =>
  'after' in interview ? interview.document : undefined;

/** What the run changes in all files. */
function diffOf(interview: Drafted & Interview, unifiedDiff: Words['unifiedDiff']): string {
  if (!('after' in interview)) return '';
  const {story, before, after, document} = interview;
  const beside = document === undefined ? '' : unifiedDiff(document.path, '', document.text);
  return unifiedDiff(story.path, before, after) + beside;
}

/** What a split would write. */
function reportSplit(
  {story, split, files, answers}: In<'previewingParts'>,
  unifiedDiff: Words['unifiedDiff'],
): Outcome {
  const diff = files.map(({path, before, after}) => unifiedDiff(path, before, after)).join('');
  return {
    data: {
      story: {number: story.number ?? null, title: story.title, path: story.path},
      tasks: [],
      questions: answers.map(({question, text}) => ({id: question.id, answer: text ?? null})),
      warnings: [],
      split: split.parts,
      written: false,
      diff,
    },
    text: lines(storyLine(story), '', diff.trimEnd(), '', 'Nothing was written (--dry-run).'),
  };
}

function noTasks({story, warnings}: Drafted): PlanError {
  const reason = warnings[0] ?? 'The story gives no work to draft tasks from.';
  return new PlanError('no-tasks', `${story.path}: ${reason}`, {
    hint: 'Write what must hold under `## Acceptance Criteria`, a line each. Nothing was written.',
  });
}

function closing(interview: Drafted & Interview, isTooBig: boolean): Text {
  if (interview.phase === 'finished') {
    const {document} = interview;
    return document === undefined
      ? readyLine(interview)
      : lines(readyLine(interview), `The plan is in ${document.path} as well.`);
  }
  if (isTooBig)
    return 'Nothing was written: add --split to write the new stories too, or plan it on a terminal.';
  return interview.phase === 'reviewing'
    ? 'There is nothing to write: the tasks of the story cover it already.'
    : 'Nothing was written (--dry-run).';
}

const tableOf = ({review: {rows}}: Drafted): Text =>
  table(
    rows.map(({id, title, domain, dependsOn}) => [
      id,
      title,
      toned('dim')(domain),
      toned('dim')(dependsOn.length > 0 ? `after ${dependsOn.join(', ')}` : ''),
    ]),
    {indent: 2},
  );

/** What to do when the tasks are written: what to tell an agent, and what there is for a person. */
export function readyLine({story}: Pick<Explored, 'story'>): Text {
  const name = story.number ?? `"${story.path}"`;
  return lines(
    prose(`Tasks are ready. Start implementation with \`Implement Story ${story.number ?? story.title}\`.`),
    table(
      [
        [`plan-tasks board ${name}`, 'move the tasks along'],
        [`plan-tasks brief ${name} <task>`, 'what somebody has to know who does one'],
        [`plan-tasks implement ${name}`, 'start your coding agent on them'],
      ].map(([command = '', does = '']) => [command, toned('dim')(does)]),
      {indent: 2, least: 1},
    ),
  );
}

/** A run that lacks answers: the questions are listed, and nothing is written. */
export function reportUnanswered(interview: In<'asking'>, questions: readonly Question[]): Outcome {
  const {story, answers} = interview;
  return {
    data: {
      story: {number: story.number ?? null, title: story.title, path: story.path},
      tasks: [],
      questions: answers.map(({question, text}) => ({id: question.id, answer: text ?? null})),
      unanswered: questions.map(({id, question, suggestions}) => ({id, question, suggestions})),
      warnings: [`${questions.length} questions have no answer; nothing was written.`],
      written: false,
      diff: '',
    },
    text: lines(
      'These questions have no answer, so nothing was written:',
      '',
      ...questions.flatMap(({id, question, suggestions}) => [
        [toned('strong')(id), '  ', question],
        ...suggestions.map(suggestion => ['    ', toned('dim')(suggestion)]),
      ]),
      '',
      'Answer them in the file that --answers names, or add --yes to take the first suggestion of each.',
    ),
    exitCode: exitCodes.failed,
  };
}

/** Trouble that ended an interview, as the error that the command line reports. */
export const toError = ({
  trouble: {code, message, hint, exitCode},
}: Pick<In<'failed'>, 'trouble'>): PlanError => new PlanError(code, message, {hint, exitCode});

/** Tasks as scripts get them. */
const spellTask = ({id, title, domain, status, dependsOn, description}: Task) => ({
  id,
  title,
  domain,
  status,
  dependsOn,
  description,
});
