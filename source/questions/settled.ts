// What need not be asked: the sentence says it, another part of the story says it, or an earlier answer did.
import type {Brief, Question, StoryLine} from '../plan/types.ts';
import {stemsOf} from '../plan/words.ts';
import {type Corpus, type Line, likeness, type Words} from './corpus.ts';
import {digest} from './digest.ts';
import type {WordRule} from './word-rules/word-rule.ts';

/** Whether the brief answers a rule's question about a line: first for the rule, then for each of its lines. */
type Settled = (rule: WordRule) => (line: Line) => boolean;

export function readSettled({story, answers}: Brief, corpus: Corpus): Settled {
  const told: readonly Told[] = [
    ...story.clarifications.map(({question, answer}) => `${question} ${answer}`),
    ...answers.map(({question, text}) => `${question.sentence} ${text ?? ''}`),
  ].map(text => ({text, ...corpus.weigh(text)}));
  const excluded = story.outOfScope.map(({text}) => new Set(stemsOf(text)));
  return rule => {
    const evidence = [...told, ...corpus.lines].filter(({text}) => rule.answered?.test(text) === true);
    const asked = excluded.length === 0 ? [] : stemsOf(rule.ask);
    const like = evidence.map(other => ({
      other,
      least: rule.trigger.test(other.text) ? linkedByRule : linked,
    }));
    return line =>
      (!asksItself(line) && rule.answered?.test(line.text) === true) ||
      like.some(({other, least}) => likeness(corpus, line, other) >= least) ||
      excluded.some(stems => isExcluded([asked, [...line.stems]], stems));
  };
}

type Told = Words & {readonly text: string};

/** How alike an answering line must be: less so when it raises the rule's question too. */
const [linked, linkedByRule] = [0.6, 0.3];

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

/** An Out of Scope line settles a question when it names what is asked, and two things of it and the sentence. */
function isExcluded(
  [asked, said]: readonly [readonly string[], readonly string[]],
  stems: ReadonlySet<string>,
): boolean {
  const named = (words: readonly string[]) =>
    [...stems].filter(stem => words.some(word => isSameWord(word, stem)));
  const first = named(asked);
  return first.length >= 1 && new Set([...first, ...named(said)]).size >= 2;
}

/** Equal, or one the beginning of the other: "fail" and "failure", "confirm" and "confirmation". */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && long.startsWith(short));
}
