// What was said to the questions of a layout, among all that was asked and answered.
import {layoutQuestions, type Said} from './questions.ts';

/** What was said to these questions, among other questions and answers. */
export function saidIn(answered: readonly {readonly question: string; readonly answer: string}[]): Said {
  return Object.fromEntries(
    layoutQuestions.flatMap(({topic, question}) => {
      const found = answered.findLast(each => each.question.trim() === question);
      return found === undefined ? [] : [[topic, found.answer.trim()]];
    }),
  );
}

/** Whether a question is one of those that only layouts have. */
export const isLayoutQuestion = (question: string): boolean =>
  layoutQuestions.some(each => each.question === question.trim());
