// What need not be asked: the sentence says it, another part of the story says it, or an earlier answer did.

import type {Brief, Question, StoryLine} from '../plan/types.ts';
import {stemsOf} from '../plan/words.ts';
import {type Corpus, type Line, likeness} from './corpus.ts';
import {digest} from './digest.ts';
import type {WordRule} from './word-rules/word-rule.ts';

/** Whether the brief answers a word rule's question about a line. */
export function readSettled(brief: Brief, corpus: Corpus): (rule: WordRule, line: Line) => boolean {
  const told: readonly Told[] = [
    ...brief.story.clarifications.map(({question, answer}) => `${question} ${answer}`),
    ...brief.answers.map(({question, text}) => `${question.sentence} ${text ?? ''}`),
  ].map(text => ({text, stems: new Set(stemsOf(text))}));
  const excluded = brief.story.outOfScope.map(({text}) => new Set(stemsOf(text)));
  return (rule, line) =>
    (!asksItself(line) && rule.answered?.test(line.text) === true) ||
    [...told, ...corpus.lines].some(
      other => rule.answered?.test(other.text) === true && isAbout(corpus, [line, other], rule),
    ) ||
    excluded.some(stems => isExcluded(rule, line, stems));
}

/** A line that is a question and stands without an answer. */
export function asksItself(line: StoryLine): boolean {
  return /[\w)\]`]\?["')\]*_\s]*$/.test(line.text);
}

const dismissal =
  /\b(?:out of scope|separate story|another story|not in this story|later story|drop it|no task)\b/i;

/** Whether an earlier answer, of this interview or written in the story, leaves nothing to ask about here. */
export function isWaved({story, answers}: Brief, question: Question): boolean {
  return (
    story.clarifications.some(
      clarification => digest(clarification.question) === digest(question.question),
    ) ||
    answers.some(
      ({question: asked, text}) => text !== undefined && dismissal.test(text) && isSamePlace(asked, question),
    )
  );
}

function isSamePlace(one: Question, other: Question): boolean {
  return (
    (one.criterion !== undefined && one.criterion === other.criterion) ||
    (one.sentence !== '' && one.sentence === other.sentence)
  );
}

type Told = {readonly text: string; readonly stems: ReadonlySet<string>};

const [linked, linkedByRule] = [0.6, 0.3];

/** The two lines are much alike, or both raise the rule's question and are somewhat alike. */
function isAbout(corpus: Corpus, [line, other]: readonly [Line, Told], {trigger}: WordRule): boolean {
  return likeness(corpus, line.stems, other.stems) >= (trigger.test(other.text) ? linkedByRule : linked);
}

/** An Out of Scope line settles a question when it names what is asked, and that of this sentence or of any. */
function isExcluded(rule: WordRule, line: Line, stems: ReadonlySet<string>): boolean {
  const [asked, said] = [stemsOf(rule.ask), [...line.stems]].map(words =>
    [...stems].filter(stem => words.some(word => isSameWord(word, stem))),
  );
  return (asked ?? []).length >= 1 && new Set([...(asked ?? []), ...(said ?? [])]).size >= 2;
}

/** Equal, or one the beginning of the other: "fail" and "failure", "confirm" and "confirmation". */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && long.startsWith(short));
}
