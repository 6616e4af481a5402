// What every document says of its story, whatever its layout: what it is for, what was decided, and what is left out.
import {isLayoutQuestion} from '../plan/layouts/said.ts';
import type {StoryDependency} from '../plan/types.ts';
import {commandFor} from './content/commands.ts';
import {capital, criterionText, lower, oneLine, points, sentence} from './content/words.ts';
import {storyLink} from './links.ts';
import type {Material} from './material.ts';

/** The values that all templates share. */
export type Frame = {
  readonly title: string;
  readonly number: string;
  readonly project: string;
  readonly today: string;
  /** The story's path in code signs, and as a link from the document. */
  readonly storyPath: string;
  readonly storyLink: string;
  readonly problem: string;
  readonly actor: string;
  /** The outcome as one sentence, and as one for each point. */
  readonly outcome: string;
  readonly outcomes: readonly string[];
  readonly criteria: readonly {readonly number: number; readonly text: string; readonly mark: string}[];
  readonly outOfScope: readonly string[];
  readonly decisions: readonly Decision[];
  readonly needs: readonly Need[];
  readonly notes: readonly string[];
  readonly build: string;
  readonly test: string;
  readonly run: string;
};

/** A story that must be done first, and why. */
export type Need = {
  readonly title: string;
  readonly why: string;
  readonly number: string;
  /** The reason in parentheses behind a blank, or nothing. */
  readonly suffix: string;
  readonly reason: string;
};

export type Decision = {
  readonly question: string;
  readonly answer: string;
  /** What was decided, in a sentence that needs no question above it where the answer is one. */
  readonly text: string;
};

export function frameOf({story, finding: {facts}, path, today}: Material): Frame {
  return {
    title: oneLine(story.title),
    number: story.number ?? '',
    project: facts.name,
    today,
    storyPath: story.path,
    storyLink: storyLink(story, path),
    problem: firstParagraph(story.problem),
    actor: oneLine(story.actor),
    outcome: firstParagraph(story.outcome) || sentence(story.title),
    outcomes: story.outcome.trim() === '' ? [sentence(story.title)] : points(story.outcome),
    criteria: story.criteria.map(criterion => ({
      number: criterion.number,
      text: criterionText(criterion),
      mark: criterion.isTicked ? 'x' : ' ',
    })),
    outOfScope: story.outOfScope.map(({text}) => sentence(text)),
    decisions: decisionsOf(story.clarifications),
    needs: story.dependencies.filter(({stories}) => stories.length > 0).map(needOf),
    notes: points(story.notes),
    build: commandFor('build', facts) ?? '',
    test: commandFor('test', facts) ?? '',
    run: commandFor('run', facts) ?? '',
  };
}

const firstParagraph = (text: string): string => sentence(text.trim().split(/\n\s*\n/, 1)[0] ?? '');

type Answered = {readonly question: string; readonly answer: string};

/** What was asked and answered; what only a layout asks stands elsewhere in it. */
export const decisionsOf = (clarifications: readonly Answered[]): readonly Decision[] =>
  clarifications
    .filter(({question}) => !isLayoutQuestion(question))
    .map(({question, answer}) => ({
      question: oneLine(question).replaceAll('*', ''),
      answer: capital(sentence(answer)),
      text: decided({question, answer}),
    }));

const fewWords = 6;

/** "Requests over the limit are rejected: say in one line …", "*Which client?* An IP address.", "Add to `Code`." */
export function decided({question, answer}: Answered): string {
  const said = sentence(answer).replace(/^(?:Yes|No)[:,.] (?=\S)/, '');
  const [, about] = /^"([^"]+)"/.exec(oneLine(question)) ?? [];
  if (about !== undefined) return `${capital(about.replaceAll('*', ''))}: ${lower(said)}`;
  const isShort = said.split(/\s+/).length <= fewWords && !said.includes('`');
  return isShort ? `*${oneLine(question).replaceAll('*', '')}* ${capital(said)}` : capital(said);
}

/** "Story 012: Queue jobs in the daemon (the queue that fills up)" in its parts. */
function needOf({text, stories}: StoryDependency): Need {
  const line = oneLine(text);
  const [, why = ''] = /\(([^()]+)\)\W*$/.exec(line) ?? [];
  const title = line
    .replace(/\s*\([^()]+\)\W*$/, '')
    .replace(/[\s.;:]+$/, '')
    .trim();
  return {
    title,
    why,
    number: stories[0] ?? '',
    suffix: why === '' ? '' : ` (${why})`,
    reason: why === '' ? 'The story depends on it.' : `The story depends on it: ${why}.`,
  };
}
