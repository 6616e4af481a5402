// A question that the story lists itself, or a place that it marks as undecided, and that nobody has answered yet.
import type {Brief, Question, Rule, StoryLine} from '../../plan/types.ts';
import {plain, quoted} from '../clause.ts';
import {makeQuestion} from '../question.ts';

export const openQuestion: Rule = {
  name: 'open-question',
  ask: ({story}) => [
    ...story.openQuestions.filter(isOpen).map(askAsWritten),
    ...story.sentences
      .filter(isUndecided)
      .filter(({line}) => !story.openQuestions.some(open => open.line === line))
      .map(askAboutMark),
  ],
};

const score = 6;
const mostWords = 32;
const nothing = /^\W*(?:none|n\/a|no open questions|nothing|tbd)\b/i;
const resolved = /~~|✅|→|\[x\]|\b(?:resolved|answered|decided|decision|closed)\b|\?\W*\s+(?:yes|no)\b/i;
const mark =
  /\[NEEDS CLARIFICATION:?\s*([^\]]*)\]|\b(?:TBD|TBC|to be (?:decided|defined|determined|confirmed))\b/i;

const isOpen = ({text}: StoryLine) => !nothing.test(text) && !resolved.test(text);

const isUndecided = ({text, section}: Brief['story']['sentences'][number]) =>
  mark.test(text) && section !== 'openQuestions' && section !== 'outOfScope';

function askAsWritten(line: StoryLine): Question {
  const written = plain(line.text);
  const asked = /^[^?]*\?/.exec(written)?.[0];
  const isShort = asked !== undefined && asked.split(/\s+/).length <= mostWords;
  return ask(line, isShort ? asked : `The story leaves this open: ${quoted(line.text)}. What is decided?`);
}

function askAboutMark(line: StoryLine): Question {
  const written = mark.exec(line.text)?.[1]?.trim() ?? '';
  const isQuestion = written.endsWith('?') && written.split(/\s+/).length <= mostWords;
  const where = quoted(line.text.replace(mark, '…'));
  return ask(line, isQuestion ? plain(written) : `${where} is still marked as undecided. What is decided?`);
}

function ask(line: StoryLine, question: string): Question {
  return makeQuestion({
    rule: 'open-question',
    kind: 'open-question',
    question,
    why: 'The story itself says that this is not decided, and tasks would decide it by accident.',
    suggestions: [
      ...alternatives(question),
      'Decide it in the first task, and write the decision into the story.',
      'Out of scope for this story.',
    ].slice(0, 4),
    score,
    line,
  });
}

const choice = /(\S+(?: \S+){0,2}?)(?:,)? or (\S+(?: \S+){0,2}?)(?=[?,;(]|$)/i;
const namesAroundOr = /((?:`[^`]+`|\b[A-Z][\w-]*[A-Z\d][\w-]*)) or ((?:`[^`]+`|[A-Z][\w-]*[A-Z\d][\w-]*))/;
const closed = /^(?:should|do|does|is|are|can|will|must|may)\b/i;

/** The two sides of "A or B?", as many words before "or" as after it; yes and no for a question that takes them. */
function alternatives(question: string): readonly string[] {
  const match = choice.exec(question.replace(/\?\W*$/, '?'));
  const names = namesAroundOr.exec(question);
  if (names !== null) return [sentence(names[1] ?? ''), sentence(names[2] ?? '')];
  const [, before = '', after = ''] = match ?? [];
  const length = after.split(' ').length;
  const side = before.split(' ').slice(-length).join(' ');
  if (match !== null && length <= 3 && !/^not\b/i.test(after)) return [sentence(side), sentence(after)];
  return closed.test(question) ? ['Yes, in this story.', 'No, not in this story.'] : [];
}

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/[?.!,;:\s]*$/, '.');
