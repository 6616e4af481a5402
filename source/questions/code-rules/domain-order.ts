// A story that changes both sides of an interface: which side lands first.

import type {Brief, Integration, Question, Rule} from '../../plan/types.ts';
import {makeQuestion} from '../question.ts';

export const domainOrder: Rule = {
  name: 'domain-order',
  ask(brief) {
    const touched = countDomains(brief);
    return brief.finding.integration
      .filter(({from, to}) => from !== to && touched.has(from) && touched.has(to))
      .map(meeting => askAbout(meeting));
  },
};

/** The domains of the story's criteria, with how many criteria fall to each. */
function countDomains({finding}: Brief): ReadonlyMap<string, number> {
  const groups = Map.groupBy(finding.criteria, ({domain}) => domain);
  return new Map([...groups].map(([domain, criteria]) => [domain, criteria.length]));
}

function askAbout({from, to, files}: Integration): Question {
  const [place] = files;
  const meet = place === undefined ? '' : `, which meet in \`${place}\``;
  return makeQuestion({
    rule: 'domain-order',
    kind: 'order',
    question: `This touches ${from} and ${to}${meet}. Should ${to} land first, or can they be parallel?`,
    why: 'One side can only be tried when the other is there, unless the interface between them is fixed first.',
    suggestions: [
      `${to} first; the tasks in ${from} depend on it.`,
      place === undefined
        ? 'First the interface between them, then both in parallel.'
        : `First what they share in \`${place}\`, then both in parallel.`,
      `${from} first, against a stand-in; ${to} follows.`,
    ],
    score: 4.2,
    about: [from, to].sort().join(' '),
  });
}
