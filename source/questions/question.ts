// How a rule makes a question: the place it is about, and an id that stays the same between runs.
import type {Question, StoryLine} from '../plan/types.ts';
import {digest} from './digest.ts';

/** What a rule says about a question; without a line it is about the whole story. */
type Asked = Omit<Question, 'id' | 'sentence' | 'line' | 'criterion'> & {
  readonly rule: string;
  readonly line?: StoryLine & {readonly criterion?: number | undefined};
  /** Tells questions of one rule about one line apart. */
  readonly about?: string;
};

/** The question with its id: the rule's name and a digest of what it is about. */
export function makeQuestion({rule, line, about = '', ...said}: Asked): Question {
  const sentence = line?.text ?? '';
  return {
    id: `${rule}-${digest(sentence + about)}`,
    ...said,
    sentence,
    line: line?.line ?? 0,
    ...(line?.criterion !== undefined && {criterion: line.criterion}),
  };
}
