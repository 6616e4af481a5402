// An answer as a statement that a developer can read in a task, without the conversation around it.
import type {Answer} from '../../plan/types.ts';
import {recommendedOf} from '../doubts/checklist.ts';
import {lowerFirst} from '../grammar/case.ts';
import {readClause} from '../grammar/clause.ts';
import {protect} from '../grammar/protect.ts';
import {isNounToo, participleOf, verbForm} from '../grammar/verbs.ts';
import {compoundHead} from '../grammar/word-classes.ts';

/** The text an answer stands for: what was said, else what the question recommends. */
export const meaningOf = ({text, question}: Answer): string => text ?? recommendedOf(question) ?? '';

/** An answer that is a place and nothing else: the task names it anyway. */
const merePlace =
  /^(?:put (?:it|this) )?(?:in|into|to) (?:a new file (?:beside|next to) )?`[^`]+`(?:, used by both)?$/i;

/** What a question that is quoted and asked, or only asked, asks in the end. */
export const askOf = (question: string): string => question.trim().replace(/^"[^"]*":\s+/, '');

/** "Is a client an address or a token?" with "An address" → "A client is an address". */
function chosen(question: string, text: string): string | undefined {
  const [, be = '', left = '', right = ''] = /^(is|are) (.*?),? or (.*)\?$/i.exec(question) ?? [];
  const isSecond = right.toLowerCase() === text.toLowerCase();
  const isFirst = left.toLowerCase().endsWith(` ${text.toLowerCase()}`);
  if (!isSecond && !isFirst) return undefined;
  const subject = isSecond ? subjectBefore(left, right) : left.slice(0, -text.length - 1);
  return subject === '' ? undefined : `${capital(told(subject, be.toLowerCase()))} ${inSentence(text)}`;
}

/** "a client" → "a client is", "limits kept" → "limits are kept". */
function told(subject: string, be: string): string {
  const [, thing = '', done = ''] = /^(.*\S)\s+(\w+)$/.exec(subject) ?? [];
  return participleOf(done) === undefined ? `${subject} ${be}` : `${thing} ${be} ${done}`;
}

/** "a client" of "a client an address", whose other side is "a token": up to an article, else as many words. */
function subjectBefore(left: string, right: string): string {
  const words = left.split(' ');
  const start = words.findLastIndex((word, at) => at > 0 && /^(?:an?|the|in|on|by|per|at)$/i.test(word));
  return words.slice(0, start > 0 ? start : Math.max(0, words.length - right.split(' ').length)).join(' ');
}

/** A text that goes on where a sentence has begun. */
export const inSentence = (text: string): string =>
  lowerFirst(text.replace(/^An?(?= )/, word => word.toLowerCase()));

/** A text as the start of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** From this certainty on a clause has a predicate of its own. */
const surely = 0.7;

/** Whether a text has a verb that carries it, or orders something. */
function isSentence(text: string): boolean {
  const [first = ''] = protect(text).text.split(/[:;]\s/);
  const {voice, certainty} = readClause(lowerFirst(first));
  return isOrder(first) || (voice !== 'noun' && certainty >= surely);
}

/** "Log errors to stderr", but not "Log level" or "Limit of 10". */
function isOrder(text: string): boolean {
  const [first = '', next = ''] = text.toLowerCase().split(/\s+/);
  const form = verbForm(first);
  const isBase = form?.form === 'base' && next !== '' && next !== 'of';
  return /^(?:go|act|do)$/.test(first) || (isBase && !(isNounToo(form.base) && compoundHead.test(next)));
}

/** What a question is about, in a few words: "What is the exact limit?" → "the exact limit". */
function topicOf(ask: string): string | undefined {
  const [, thing] = /^what (?:exactly )?(?:is|are) ((?:the|its?|their)\b[^,:?]{1,40})\?/i.exec(ask) ?? [];
  const [, measure] = /^(how (?:many|much|long|often)(?: [\w-]+){0,4})\?$/i.exec(ask) ?? [];
  const [, speaker] = /^what (?:exactly )?should (the \w+(?: \w+)?) say\?/i.exec(ask) ?? [];
  const [, choice] = /^which (\w+(?: \w+)?) (?:applies|is|are|should|does)\b/i.exec(ask) ?? [];
  if (speaker !== undefined) return `what ${speaker} says`;
  return thing ?? measure?.toLowerCase() ?? (choice === undefined ? undefined : `the ${choice}`);
}

/** What an answer puts off, to another story or to the first task, said without the conversation around it. */
function deferredTo(question: string, text: string): string | undefined {
  const name = /relies on .*?(`[^`]+`)/.exec(question)?.[1];
  if (name !== undefined && /^another story\b/i.test(text)) return `${name} comes from another story`;
  if (!/^decide it in the first task\b/i.test(text)) return undefined;
  return `Decide first, and write into the story: ${question.replace(/\s*What is decided\?$/, '').replace(/^The story leaves this open: /, '')}`;
}

/** An answer as a statement, and what it needs said before it; undefined when it only names the place of a task. */
export type Statement = {
  readonly text: string;
  /** Whether it is a sentence; else it is a value of what was asked for. */
  readonly isSentence: boolean;
  /** What was asked for, where the question says it in a few words: "the exact limit". */
  readonly topic: string | undefined;
};

/** Reads an answer as a statement. */
export function readStatement(answer: Answer): Statement | undefined {
  const {question} = answer.question;
  const text = meaningOf(answer)
    .trim()
    .replace(/[.\s]+$/, '')
    .replace(/^(?:yes|no)[:,]\s+/i, '');
  if (text === '' || merePlace.test(text)) return undefined;
  const ask = askOf(question);
  const deferred = deferredTo(question, text);
  if (deferred !== undefined) return {text: deferred, isSentence: true, topic: undefined};
  const whole = chosen(ask, text);
  const isWhole = whole !== undefined || isSentence(text);
  return {text: whole ?? text, isSentence: isWhole, topic: isWhole ? undefined : topicOf(ask)};
}
