// No criterion stays without a task. Only a plan whose tasks quote criteria can be held to this; a criterion that is
// ticked needs none.
import {isServesLine, readServes} from '../serves.ts';
import type {Check} from './subject.ts';

/** So much of a criterion that a person knows which is meant. */
const shown = 80;

export const checkCriteria: Check = ({story, tasks}) => {
  if (!tasks.some(({description}) => description.split('\n').some(isServesLine))) return [];
  const served = new Set(tasks.flatMap(({description}) => readServes(description, story.criteria)));
  return story.criteria
    .filter(({number, isTicked}) => !isTicked && !served.has(number))
    .map(({number, line, text}) => ({
      rule: 'criterion-without-task',
      severity: 'error',
      text: `No task serves criterion ${number}: ${text.length > shown ? `${text.slice(0, shown).trimEnd()}…` : text}`,
      line,
      hint: 'Add a task for it, or quote it in the last line of the task that serves it.',
    }));
};
