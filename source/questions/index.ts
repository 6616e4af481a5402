// What is worth asking: the rules, and the order in which their questions come. To add a rule, write it in a file
// of its own and list it here; a question about the words of a sentence is a row in a table of `word-rules/`.
import type {Brief, Question, Rule} from '../plan/types.ts';
import {choose} from './choice.ts';
import {domainOrder} from './code-rules/domain-order.ts';
import {existingPattern} from './code-rules/existing-pattern.ts';
import {hiddenDependency} from './code-rules/hidden-dependency.ts';
import {likeChange} from './code-rules/like-change.ts';
import {noEvidence} from './code-rules/no-evidence.ts';
import {otherValue} from './code-rules/other-value.ts';
import {twoPlaces} from './code-rules/two-places.ts';
import {untestedFile} from './code-rules/untested-file.ts';
import {readCorpus} from './corpus.ts';
import {layoutRule} from './layout-rules/index.ts';
import {secondMind} from './second-mind.ts';
import {isWaved} from './settled.ts';
import {contradiction} from './story-rules/contradiction.ts';
import {openQuestion} from './story-rules/open-question.ts';
import {storyDependency} from './story-rules/story-dependency.ts';
import {tooBig} from './story-rules/too-big.ts';
import {tooVague} from './story-rules/too-vague.ts';
import {words} from './word-rules/index.ts';

/** Every rule; their questions compete by score, so the order here means nothing. */
const rules: readonly Rule[] = [
  openQuestion,
  storyDependency,
  contradiction,
  tooBig,
  tooVague,
  hiddenDependency,
  twoPlaces,
  domainOrder,
  noEvidence,
  existingPattern,
  otherValue,
  likeChange,
  untestedFile,
  words,
  secondMind,
];

const most = 12;

/**
 * Everything worth asking that is not answered yet, best first; at most a dozen over a whole interview, or as many
 * as the settings say. What the layout of the plan must be told comes last and is always asked.
 */
export function rankQuestions(brief: Brief): readonly Question[] {
  const candidates = rules.flatMap(rule => rule.ask(brief)).filter(question => !isWaved(brief, question));
  const asked = brief.answers.map(answer => answer.question).filter(({kind}) => kind !== 'layout');
  return [
    ...choose(readCorpus(brief.story), {
      candidates,
      asked,
      count: (brief.settings.maxQuestions ?? most) - asked.length,
    }),
    ...layoutRule.ask(brief).filter(question => !isWaved(brief, question)),
  ];
}

/** The question to ask now, given the answers so far; undefined when the next one is not worth a minute. */
export function nextQuestion(brief: Brief): Question | undefined {
  return rankQuestions(brief)[0];
}
