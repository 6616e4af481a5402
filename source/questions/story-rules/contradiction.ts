// A criterion that asks for what Out of Scope excludes.
import type {Criterion, Question, Rule, StoryLine} from '../../plan/types.ts';
import {stemsOf} from '../../plan/words.ts';
import {plain, quoted} from '../clause.ts';
import {type Corpus, readCorpus} from '../corpus.ts';
import {makeQuestion} from '../question.ts';

export const contradiction: Rule = {
  name: 'contradiction',
  ask({story}) {
    const corpus = readCorpus(story);
    const wanted = story.criteria
      .filter(({text}) => !negative.test(text))
      .map(criterion => ({criterion, said: new Set(stemsOf(criterion.text))}));
    return story.outOfScope.flatMap(line => {
      const excluded = [...new Set(stemsOf(plain(line.text).replace(rest, '')))];
      const clash = wanted.find(({said}) => isExcluded(corpus, said, excluded));
      return clash === undefined ? [] : [askAbout(clash.criterion, line)];
    });
  },
};

const negative =
  /\b(?:no|not|never|without|cannot|isn't|doesn't|don't|only|existing|reject\w*|deferred|placeholder|hidden|disabled|tests?)\b/i;
/** What follows a bound or a note is not what is excluded: "animations beyond …", "cards (separate story)". */
const rest =
  /\s*(?:\([^)]*\)|\b(?:beyond|other than|except|besides|for|in|across|between|on|with)\b.*|[—–:].*|\s-\s.*)/gi;

/** Most of what a line excludes, two words at least, stands in a criterion. */
function isExcluded(corpus: Corpus, said: ReadonlySet<string>, excluded: readonly string[]): boolean {
  const shared = excluded.filter(stem => said.has(stem));
  return shared.length >= 2 && weigh(corpus, shared) >= 0.8 * weigh(corpus, excluded);
}

function weigh(corpus: Corpus, stems: readonly string[]): number {
  return stems.reduce((sum, stem) => sum + corpus.rarity(stem), 0);
}

function askAbout(criterion: Criterion, line: StoryLine): Question {
  return makeQuestion({
    rule: 'contradiction',
    kind: 'contradiction',
    question: `Criterion ${criterion.number} asks for what Out of Scope lists as ${quoted(line.text)}. Which one holds?`,
    why: 'As written, whoever takes the task does either too much or too little.',
    suggestions: [
      `The criterion holds; the Out of Scope line is outdated.`,
      'Out of Scope holds: no task for this criterion.',
      'Both hold: only what the criterion names literally, and nothing beyond it.',
    ],
    score: 5.5,
    line: {text: criterion.text, line: criterion.line, criterion: criterion.number},
    about: line.text,
  });
}
