// What an engine is: a second mind that asks and proposes beside our own rules. Every one of them has the same
// contract, and none of them is ever trusted: what it says is checked before anybody sees it.
import type {ModelGround} from '../briefing/model-brief.ts';
import type {Draft, Question} from '../plan/types.ts';

/** What an engine may use while it thinks. */
export type Thinking = {
  /** Aborted when the lead goes on without it. */
  readonly signal: AbortSignal;
  /** Told how many characters have come so far. */
  readonly report: (characters: number) => void;
};

/** What was made of an answer, and what was left out of it and why. */
export type Thought<Item> = {readonly items: readonly Item[]; readonly leftOut: readonly string[]};

export type Engine = {
  readonly name: string;
  /** What a person consents to: where the brief goes, and by which command or address. Empty when it goes nowhere. */
  readonly destination: string;
  /** Why it cannot be used here and now; undefined when it can. Asks nothing of a network. */
  readonly findTrouble: () => string | undefined;
  /** Questions about the story. Throws a PlanError when the engine fails. */
  readonly ask: (ground: ModelGround, thinking: Thinking) => Promise<Thought<Question>>;
  /** Tasks for the story, held to the schema and to every check. Throws a PlanError when the engine fails. */
  readonly propose: (ground: ModelGround, thinking: Thinking) => Promise<Thought<Draft>>;
};

/** How a text gets to a model and its answer back. Throws a PlanError when none comes. */
export type Transport = Pick<Engine, 'name' | 'destination' | 'findTrouble'> & {
  readonly send: (text: string, thinking: Thinking) => Promise<string>;
};
