// How the story itself decides a like case: the best suggestion there is.
import {quoted} from './clause.ts';
import {type Corpus, type Line, likeness} from './corpus.ts';
import {asksItself} from './settled.ts';
import type {WordRule} from './word-rules/word-rule.ts';

const least = 0.08;

/** The answer that another criterion gives to a rule's question, with its line; none when no like one does. */
export function precedents(corpus: Corpus, {trigger, answered}: WordRule, line: Line): readonly string[] {
  const [best] = corpus.lines
    .filter(
      other => other.criterion !== undefined && other.criterion !== line.criterion && !asksItself(other),
    )
    .filter(({text}) => answered?.test(text) === true && trigger.test(text))
    .map(other => ({other, likeness: likeness(corpus, line, other)}))
    .filter(found => found.likeness >= least)
    .sort((one, two) => two.likeness - one.likeness);
  if (best === undefined) return [];
  const {text, line: number} = best.other;
  return [`As in line ${number}: ${quoted(text, answered?.exec(text)?.[0])}.`];
}
