// A criterion for which nothing in the code speaks: it needs a new place, or none.
import type {Brief, Criterion, FoundCriterion, Question, Rule} from '../../plan/types.ts';
import {quoted} from '../clause.ts';
import {makeQuestion} from '../question.ts';
import {isSource} from './evidence.ts';

export const noEvidence: Rule = {
  name: 'no-evidence',
  ask(brief) {
    if (brief.finding.counts.files === 0) return [];
    const best = Math.max(0, ...brief.finding.criteria.map(topScore));
    return brief.finding.criteria
      .filter(found => topScore(found) < faint * best || best === 0)
      .flatMap(({number}) => brief.story.criteria.filter(criterion => criterion.number === number))
      .filter(({text}) => !aside.test(text))
      .map(criterion => askAbout(brief, criterion));
  },
};

/** Below this share of the best criterion's score a match is chance. */
const faint = 0.3;
/** Criteria about tests and documentation find their place by the project's habit. */
const aside = /\b(?:tests?|tested|document\w*|readme|manual|benchmark\w*|regressions?)\b/i;

const topScore = ({files}: FoundCriterion) => files[0]?.score ?? 0;

function askAbout({finding}: Brief, criterion: Criterion): Question {
  const nearest = finding.files.filter(({path}) => isSource(path)).slice(0, 2);
  return makeQuestion({
    rule: 'no-evidence',
    kind: 'placement',
    question: `${quoted(criterion.text)}: nothing in the code comes close. Where does it go?`,
    why: 'A task names a file; for this criterion I would have to guess one.',
    suggestions: [
      ...nearest.map(({path}) => `In a new file beside \`${path}\`.`),
      'In a new folder of its own.',
      'No code: it is configuration or a check by hand.',
    ],
    score: 2.8,
    line: {text: criterion.text, line: criterion.line, criterion: criterion.number},
  });
}
