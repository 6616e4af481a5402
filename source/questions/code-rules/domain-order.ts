// A story that changes both sides of an interface: which side lands first.
import type {FoundCriterion, Integration, Question, Rule} from '../../plan/types.ts';
import {makeQuestion} from '../question.ts';

export const domainOrder: Rule = {
  name: 'domain-order',
  ask({finding}) {
    const touched = touchedDomains(finding.criteria);
    const changing = new Set(
      finding.files.filter(({likelihood}) => likelihood !== 'unlikely').map(({path}) => path),
    );
    return finding.integration
      .filter(({from, to}) => from !== to && touched.has(from) && touched.has(to))
      .filter(({files}) => files.some(path => changing.has(path)))
      .map(meeting => askAbout(meeting));
  },
};

/** A domain with fewer of the criteria than this is there by chance. */
const leastShare = 0.1;

function touchedDomains(criteria: readonly FoundCriterion[]): ReadonlySet<string> {
  const groups = Map.groupBy(criteria, ({domain}) => domain);
  return new Set(
    [...groups].filter(([, same]) => same.length >= leastShare * criteria.length).map(([domain]) => domain),
  );
}

/** `from` offers what `to` uses, so `from` comes first unless they agree on the interface before. */
function askAbout({from, to, files}: Integration): Question {
  const [place] = files;
  const meet = place === undefined ? '' : `, which meet in \`${place}\``;
  return makeQuestion({
    rule: 'domain-order',
    kind: 'order',
    question: `This touches ${from} and ${to}${meet}. Should ${from} land first, or can they be parallel?`,
    why: 'One side can only be tried when the other is there, unless the interface between them is fixed first.',
    suggestions: [
      `${from} first; the tasks in ${to} depend on it.`,
      place === undefined
        ? 'First the interface between them, then both in parallel.'
        : `First what they share in \`${place}\`, then both in parallel.`,
      `${to} first, against a stand-in; ${from} follows.`,
    ],
    score: 4.2,
    ...(place !== undefined && {cites: place}),
    about: [from, to].sort().join(' '),
  });
}
