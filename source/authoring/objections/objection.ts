// What speaks against an answer.
import type {Ground, TopicName} from '../topics.ts';

/** What is said back, and better answers to take; there is always a way on without one. */
export type Objection = {
  readonly question: string;
  readonly why: string;
  readonly suggestions: readonly string[];
};

/** A reason to ask back about an answer to a topic. */
export type Doubt = {
  readonly topics: readonly TopicName[];
  readonly about: (text: string, ground: Ground) => Objection | undefined;
};
