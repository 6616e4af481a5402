// A decision or an assumption as a sentence of a task: it says of what it holds, and whether somebody said it.
import type {Answer, Brief} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {lowerFirst} from '../grammar/case.ts';
import {protect, restore, withoutAsides} from '../grammar/protect.ts';
import {statementsOf} from '../wording/scenario.ts';
import {readSentence} from '../wording/sentence.ts';
import {askOf, capital, inSentence, meaningOf, readStatement, type Statement} from './decision.ts';

/** Whether nobody said it: it was skipped, or its suggestion was taken because nobody was there to ask. */
export const isAssumed = ({text, isUnasked}: Answer): boolean => text === undefined || isUnasked === true;

/** The sentence for a task; undefined when there is nothing to say there. */
export function spellRemark(answer: Answer, brief: Brief): string | undefined {
  const statement = readStatement(answer);
  if (statement === undefined || (answer.isUnasked === true && !isSpecific(answer, brief))) return undefined;
  const clause = isSelfStanding(statement, answer) ? undefined : clauseOf(answer, brief);
  // A value without what it is the value of says nothing.
  if (clause === undefined && answer.isUnasked === true && !statement.isSentence) return undefined;
  const word = isAssumed(answer) ? 'Assumed' : statement.isSentence ? '' : 'Decided';
  return clause === undefined ? `${alone(word, statement, answer)}.` : `${about(word, clause, statement)}.`;
}

/** "Assumed: retry three times", "Decided on the exact limit: 10". */
function alone(word: string, {text, topic, isSentence}: Statement, {question}: Answer): string {
  if (word === '') return capital(text);
  if (isSentence) return `${word}: ${inSentence(text)}`;
  return topic === undefined
    ? `${word}: ${askOf(question.question)} ${text}`
    : `${word} on ${topic}: ${text}`;
}

/** "For "jobs are dropped": log each of them". */
function about(word: string, clause: string, {text, topic, isSentence}: Statement): string {
  const start = word === '' ? 'For' : `${word} for`;
  const thing = topic === undefined ? `"${clause}"` : `"${clause}", ${topic}`;
  return `${start} ${thing}: ${isSentence || functionWord.test(text) ? inSentence(text) : text}`;
}

/** A word that has its capital from nothing but the beginning of a text. */
const functionWord =
  /^(?:as|in|the|one|by|on|with|after|before|when|at|from|to|an?|no|only|all|each|both)\b/i;

/** A sentence that names something of the code, or of the line that it is about, needs nothing said before it. */
function isSelfStanding({text, isSentence}: Statement, {question}: Answer): boolean {
  if (!isSentence || /\b(?:it|they|them)\b|^(?:this|that)\b/i.test(text)) return false;
  const said = new Set(stemsOf(question.sentence));
  return /`[^`]+` in `/.test(text) || stemsOf(text).filter(stem => said.has(stem)).length > 1;
}

/** Shared words from which a suggestion is about this story. */
const enough = 2;

const named = /`[^`]+`|"[^"]+"/g;

/** Whether a suggestion that nobody looked at says something of this story: a like name, a number, its own words. */
function isSpecific(answer: Answer, {story}: Brief): boolean {
  const text = meaningOf(answer);
  if (answer.question.kind === 'open-question') return true;
  const names = stemsOf((text.match(named) ?? []).join(' '));
  const about = new Set(stemsOf(answer.question.sentence));
  if (names.length > 0) return names.some(name => about.has(name));
  const said = new Set(story.criteria.flatMap(criterion => stemsOf(criterion.text)));
  return /\d/.test(text) || new Set(stemsOf(text).filter(stem => said.has(stem))).size >= enough;
}

const mostWords = 9;

/** What a question is about, in a few of the story's own words; undefined for the whole story. */
function clauseOf({question: {question, sentence, criterion}}: Answer, {story}: Brief): string | undefined {
  const [, quoted] = /^"((?:[^"]|"(?=\w))+)"/.exec(question) ?? [];
  const line = sentence || (story.criteria.find(({number}) => number === criterion)?.text ?? '');
  const said = quoted ?? statementsOf(line)[0]?.text ?? '';
  const {text, literals} = protect(said);
  const words = withoutAsides(readSentence(text).main || text)
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return undefined;
  const kept = words
    .slice(0, mostWords)
    .join(' ')
    .replace(/[\s,;:]+(?:(?:and|or|the|an?|to|of|in|with|for))?$/, '');
  const whole = restore(words.length > mostWords ? `${kept}…` : kept, literals);
  return lowerFirst(whole.replaceAll('"', "'"));
}
