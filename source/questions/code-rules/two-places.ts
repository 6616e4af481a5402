// Two files that fit a criterion about equally well.
import type {Finding, FoundCriterion, Question, RankedFile, Rule, Story} from '../../plan/types.ts';
import {quoted} from '../clause.ts';
import {makeQuestion} from '../question.ts';
import {isDeclaration, isSource, shortNames} from './evidence.ts';

export const twoPlaces: Rule = {
  name: 'two-places',
  ask: ({story, finding}) =>
    finding.criteria.flatMap(found => {
      const pair = rivals(found, finding);
      return pair === undefined ? [] : askAbout(story, {finding, found, pair});
    }),
};

type Pair = readonly [RankedFile, RankedFile];
const close = 0.92;
const clear = 0.8;
/** Files that a criterion's words fit best in every respect have 2, and 1 as soon as one word fits. */
const leastFit = 1.5;

/** The two best source files, when they are of one kind and domain, close, and apart from the third. */
function rivals({files, domain}: FoundCriterion, finding: Finding): Pair | undefined {
  const [first, second, third] = files.filter(({path}) => isSource(path) && !isDeclaration(path));
  if (first === undefined || second === undefined || second.score < Math.max(leastFit, close * first.score))
    return undefined;
  const isCrowded = third !== undefined && third.score > clear * first.score;
  const isAlike = [first, second].every(
    ({path}) => domainOf(finding, path) === domain && endOf(path) === endOf(first.path),
  );
  return isAlike && !isCrowded ? [first, second] : undefined;
}

const domainOf = ({files}: Finding, path: string) => files.find(file => file.path === path)?.domain;
const endOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

function askAbout(
  story: Story,
  {finding, found, pair}: {readonly finding: Finding; readonly found: FoundCriterion; readonly pair: Pair},
): readonly Question[] {
  const criterion = story.criteria.find(({number}) => number === found.number);
  if (criterion === undefined || /\btests?\b/i.test(criterion.text)) return [];
  const [one, other] = shortNames(pair.map(({path}) => path));
  return [
    makeQuestion({
      rule: 'two-places',
      kind: 'placement',
      question: `${quoted(criterion.text)}: both \`${one}\` and \`${other}\` could own this. Which one does?`,
      why: `The task has to name one file${evidence(finding, pair)}.`,
      suggestions: [
        ...pair.map(({path}) => `In \`${path}\`.`),
        `In a new file beside \`${pair[0].path}\`, used by both.`,
      ],
      score: 3.4,
      cites: pair[0].path,
      line: {text: criterion.text, line: criterion.line, criterion: criterion.number},
    }),
  ];
}

function evidence({files}: Finding, pair: Pair): string {
  const reasons = pair.flatMap(({path}) => {
    const reason = files.find(file => file.path === path)?.reasons[0];
    return reason === undefined ? [] : [`\`${path}\` ${reason}`];
  });
  return reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
}
