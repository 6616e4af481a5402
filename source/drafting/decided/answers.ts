// What the lead's answers do to a plan: take criteria out, move work to a place, set an order between domains,
// or stand as a decision (skipped: as an assumption) in the task of the line they are about.
import {namedPaths} from '../../plan/paths.ts';
import type {Answer, Brief, Criterion} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {isDoubt} from '../doubts/doubt.ts';
import {meaningOf} from './decision.ts';
import {isAssumed, spellRemark} from './remark.ts';

/** A criterion that an answer took out of the story. */
export type Removal = {readonly criterion: Criterion; readonly answer: Answer};

const leavesOut =
  /^\W*(?:no[,.:;]?\s+)?(?:(?:it|this|that)(?:'s| is)\s+)?(?:out of scope|not (?:in|part of) (?:this|the) story|leave (?:it|this|that) out|drop (?:it|this|that)|(?:a |its |an? )?(?:separate|another|own|different|later|follow-up|new) story|separate|remove (?:it|this))\b|\bno task for this criterion\b/i;
/** Answers that are no sentence of a task. */
const aboutTheStory: ReadonlySet<string> = new Set(['order', 'too-big', 'too-vague', 'dependency', 'layout']);
const aboutAnExtension = /\b(?:also|as well|too|beyond|include)\b/i;

const ours = /\b(?:tasks? of this (?:story|one)|built first|build it (?:here|first))\b/i;

/** Whether the answer takes what the story relies on and nobody has into this story. */
export const isOurs = (answer: Answer): boolean =>
  answer.question.kind === 'hidden-dependency' && ours.test(meaningOf(answer));

/** Whether the answer takes its criterion out of the story. */
export function takesOut({question, text}: Answer): boolean {
  const isAside = question.kind === 'hidden-dependency' || aboutAnExtension.test(question.question);
  return text !== undefined && leavesOut.test(text) && !isAside;
}

/** The criterion that a question is about: by number, by line, else by the quoted sentence. */
export function criterionOf({question}: Answer, criteria: readonly Criterion[]): Criterion | undefined {
  const byNumber = criteria.find(each => each.number === question.criterion);
  const byLine = criteria.find(each => question.line > 0 && each.line === question.line);
  const quoted = question.sentence.trim();
  return byNumber ?? byLine ?? criteria.find(each => quoted.length > 12 && each.text.includes(quoted));
}

/** The criteria that answers took out. */
export function removals(brief: Brief): readonly Removal[] {
  return brief.answers.filter(takesOut).flatMap(answer => {
    const criterion = criterionOf(answer, brief.story.criteria);
    return criterion === undefined ? [] : [{criterion, answer}];
  });
}

const startsTest = /^\W*(?:start|write|begin|add|create) (?:a |its |the )?(?:first )?tests?\b/i;

/** The file that an answer wants a test for, by the first task that changes it. */
export function testStartOf(answer: Answer): string | undefined {
  const {kind, question} = answer.question;
  if (kind !== 'testing' || !startsTest.test(meaningOf(answer))) return undefined;
  return namedPaths(question)[0]?.path;
}

/** Decisions and assumptions, each with the criterion it belongs to; by shared words when the question names none. */
export function remarks(
  brief: Brief,
  criteria: readonly Criterion[],
): readonly {readonly number: number; readonly text: string; readonly isAssumed: boolean}[] {
  return brief.answers
    .filter(answer => !isDoubt(answer.question))
    .filter(answer => !takesOut(answer) && !isAboutTheStory(answer) && !isOurs(answer))
    .filter(answer => testStartOf(answer) === undefined)
    .flatMap(answer => {
      const text = spellRemark(answer, brief);
      const criterion =
        criterionOf(answer, criteria) ?? atNamedFile(answer, criteria, brief) ?? nearest(answer, criteria);
      return criterion === undefined || text === undefined
        ? []
        : [{number: criterion.number, text, isAssumed: isAssumed(answer)}];
    });
}

/** An order that was decided is seen in the dependencies; one that is only assumed is said as well. */
const isAboutTheStory = ({question, text}: Answer): boolean =>
  aboutTheStory.has(question.kind) && !(question.kind === 'order' && text === undefined);

/** The criterion whose likeliest file the question names. */
function atNamedFile(
  {question}: Answer,
  criteria: readonly Criterion[],
  {finding}: Brief,
): Criterion | undefined {
  const named = new Set(namedPaths(question.question).map(({path}) => path));
  const found = finding.criteria.find(({files}) => named.has(files[0]?.path ?? ''));
  return criteria.find(({number}) => number === found?.number);
}

function nearest(answer: Answer, criteria: readonly Criterion[]): Criterion | undefined {
  const wanted = new Set(
    stemsOf(`${answer.question.sentence} ${answer.question.question} ${meaningOf(answer)}`),
  );
  const shared = (each: Criterion): number =>
    new Set(stemsOf(each.text).filter(stem => wanted.has(stem))).size;
  return criteria.toSorted((a, b) => shared(b) - shared(a))[0];
}
