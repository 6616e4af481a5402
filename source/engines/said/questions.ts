// The questions that a model asked, as our own: each about a line that the story really has.
import type {Question, Story, StoryLine} from '../../plan/types.ts';
import {makeQuestion} from '../../questions/question.ts';
import type {Thought} from '../engine.ts';
import type {SaidQuestion} from './schema.ts';

const most = 8;

/** The questions of an answer. One whose quotation is not in the story is left out; without one it is about the whole story. */
export function readQuestions(said: readonly SaidQuestion[], story: Story, from: string): Thought<Question> {
  const leftOut: string[] = [];
  const items = said
    .slice(0, most)
    .flatMap(({quote, question, why, kind, suggestions}): readonly Question[] => {
      const line = quote === '' ? undefined : quotedLine(quote, story);
      if (quote !== '' && line === undefined) {
        leftOut.push(`a question about words that the story does not have: "${quote.slice(0, 60)}"`);
        return [];
      }
      const words = {kind, question, why, suggestions: suggestions.slice(0, 4), score: 0, about: question};
      return [makeQuestion({rule: from, ...words, ...(line === undefined ? {} : {line})})];
    });
  return {items, leftOut};
}

const plain = (text: string): string =>
  text
    .replace(/^\s*(?:[-*+]|\d+[.)]|\d+:)\s+(?:\[[ xX]\]\s*)?/, '')
    .replace(/[`*_…"“”'’]|\.{3}/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Fewer characters are found anywhere. */
const shortest = 8;

function quotedLine(
  quote: string,
  story: Story,
): (StoryLine & {readonly criterion?: number | undefined}) | undefined {
  const wanted = plain(quote);
  if (wanted.length < shortest) return undefined;
  return story.sentences.find(({text}) => {
    const sentence = plain(text);
    return sentence.includes(wanted) || (sentence.length >= shortest && wanted.includes(sentence));
  });
}
