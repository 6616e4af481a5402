// The list under review, checked as the story will be.
import {check} from '../../plan/check.ts';
import type {Problem} from '../../plan/types.ts';
import type {Drafted} from '../interview.ts';

/** What is wrong with the tasks under review, errors first. */
export function checkReview({story, finding, review, settings}: Drafted): readonly Problem[] {
  const {paths, domains} = finding;
  const problems = check({story, tasks: review.rows, surroundings: {paths, domains, settings}});
  return problems.toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({severity}: Problem): number => (severity === 'error' ? 0 : 1);
