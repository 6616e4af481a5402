// In which series the boxes of a text are numbered: spec-kit has T alone, a phases plan has features beside its tests.
import {type SignLines, shows} from './sign-lines.ts';

/** Beginnings of ids that number something else than tasks: requirements, criteria, checks. */
export const notTasks = '(?:FR|NFR|SC|AC|US|UC|CHK|REQ|BR|EC|ADR|RQ|Q|H|V)-?\\d';

const box = new RegExp(
  String.raw`^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[.\][ \t]+|#{2,5} )[^\w\n]*(?:\[[A-Z][^\]\n]*\]\s*)*(?!${notTasks})([A-Z]{1,3})-?\d{2,4}(?![\w.]*\.\w)`,
  'gm',
);

/** Of the tasks, so many are features at least when a plan has the series of tests and of features. */
const leastFeatures = 0.2;

/** Whether the tasks in the lines of a text are numbered in more series than spec-kit's T, or in another. */
export function isInSeries(lines: SignLines): boolean {
  let [tests, features, others] = [0, 0, 0];
  for (const [, letters] of lines.flatMap(text => [...text.matchAll(box)])) {
    if (letters === 'F') features++;
    else if (letters === 'T') tests++;
    else others++;
  }
  const all = tests + features + others;
  if (all === 0) return false;
  return features >= leastFeatures * all || tests < others || shows(lines, /\(F-Series\)/i);
}
