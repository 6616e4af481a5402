// The values that drafting passes on: a criterion as a part of the work, and the group that becomes a task.
import type {Criterion} from '../plan/types.ts';
import type {Imperative} from './wording/imperative.ts';
import type {Statement} from './wording/scenario.ts';

/**
 * What a criterion asks for. A check forbids something, wants something unchanged or measures something: it is
 * part of the task nearest to it.
 */
export type PartKind = 'work' | 'tests' | 'documentation' | 'verification' | 'check';

/** A file that a task changes. */
export type Place = {
  readonly path: string;
  readonly isNew: boolean;
  /** From 0 to 1: named by the story or an answer, likely, or possible. */
  readonly certainty: number;
};

/** A statement of a criterion with what is known of it; most criteria make one. */
export type Part = {
  readonly criterion: Criterion;
  readonly statement: Statement;
  readonly kind: PartKind;
  readonly imperative: Imperative;
  readonly stems: ReadonlySet<string>;
  /** Code spans, quotations and identifiers. */
  readonly names: ReadonlySet<string>;
  /** Best first. */
  readonly places: readonly Place[];
  readonly domain: string;
  /** Whether the criterion itself tells what another domain does as well. */
  readonly isOneSide?: boolean;
  /** Whether it stands for the whole work in a task that no criterion asks for, such as the tests of the house. */
  readonly isUpkeep?: boolean;
  /** What the lead decided, as a sentence that quotes the answer. */
  readonly decisions: readonly string[];
  /** What is assumed because a question was skipped. */
  readonly assumptions: readonly string[];
};

/** Which end of an interface a group builds, when it is one of two. */
export type Side = {readonly role: 'provider' | 'user'; readonly other: string};

/** The parts that become one task. */
export type Group = {
  readonly kind: 'work' | 'tests' | 'documentation' | 'verification';
  readonly parts: readonly Part[];
  readonly checks: readonly Part[];
  readonly domain: string;
  readonly places: readonly Place[];
  readonly side: Side | undefined;
  readonly provides?: Provision;
  /** The file that the group is there for: no criterion is about it, but the change goes through it. */
  readonly stop?: Place;
};

/** What the story relies on, nobody has, and a group builds. */
export type Provision = {
  readonly name: string;
  /** The name and what it is: "`/status` endpoint". */
  readonly thing: string;
  /** Whether the group is there for nothing else. */
  readonly isApart: boolean;
};

/** All parts of a group, in the order of the story. */
export const membersOf = (group: Group): readonly Part[] =>
  [...group.parts, ...group.checks].toSorted((a, b) => a.criterion.number - b.criterion.number);

/** The criteria that a group serves, each once. */
export const criteriaOf = (group: Group): readonly Criterion[] => [
  ...new Set(membersOf(group).map(part => part.criterion)),
];
