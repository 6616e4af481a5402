// What an engine asked, weighed as our own questions are.
import type {Rule} from '../plan/types.ts';
import {readCorpus} from './corpus.ts';
import {worthOf} from './worth.ts';

/** Worth of a question about the whole story, which has no line to be weighed by. */
const wholeStory = 2;
/** Whoever asks a second mind wants to hear it: before our rules about words, behind what the code shows. */
const bonus = 2;

export const secondMind: Rule = {
  name: 'second-mind',
  ask: ({story, advice}) => {
    if (advice === undefined || advice.questions.length === 0) return [];
    const corpus = readCorpus(story);
    return advice.questions.map(question => {
      const line = corpus.lines.find(candidate => candidate.line === question.line);
      const worth = line === undefined ? wholeStory : worthOf(corpus, line, question);
      return {...question, score: Math.max(worth, 0) + bonus};
    });
  },
};
