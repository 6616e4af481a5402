// A story file, read.
import type {Problem, Slot, Span} from './task.ts';

/** A line of a story that a person can be pointed at. */
export type StoryLine = {readonly text: string /** 1-based. */; readonly line: number};

export type Criterion = StoryLine & {
  /** 1-based, in the order of the story: "criterion 3". */
  readonly number: number;
  /** The heading it stands under, innermost last; empty when the criteria are not grouped. */
  readonly group: readonly string[];
  readonly isTicked: boolean;
  readonly span: Span;
};

export type StoryDependency = StoryLine & {
  /** Numbers of the stories that the line names, as written. */
  readonly stories: readonly string[];
};

export type Clarification = {readonly question: string; readonly answer: string; readonly line: number};

export type SectionName =
  | 'problem'
  | 'actor'
  | 'outcome'
  | 'criteria'
  | 'outOfScope'
  | 'dependencies'
  | 'openQuestions'
  | 'notes'
  | 'clarifications'
  | 'tasks'
  | 'status'
  | 'other';

export type Section = {
  readonly name: SectionName;
  readonly heading: string;
  readonly level: number;
  readonly line: number;
  /** From the heading to the next heading of the same or a higher level, its subsections included. */
  readonly span: Span;
  /** The same without the heading's own line. */
  readonly body: Span;
};

export const storyStatuses = ['Draft', 'Ready', 'In Progress', 'Done'] as const;
export type StoryStatus = (typeof storyStatuses)[number];

/** What a story's file says before anybody asks for its content: enough for a list, and quick to read. */
export type StoryHead = Pick<
  Story,
  'path' | 'source' | 'number' | 'title' | 'status' | 'statusSlot' | 'sections'
>;

/** A story file, read. */
export type Story = {
  readonly path: string;
  readonly source: string;
  /** As written ("015"); undefined when neither the title nor the file name has one. */
  readonly number: string | undefined;
  readonly title: string;
  /** The first line of the status as written ("Complete (all tasks done)"), whatever form it has. */
  readonly status: string | undefined;
  readonly statusSlot: Slot;
  readonly problem: string;
  readonly actor: string;
  readonly outcome: string;
  readonly criteria: readonly Criterion[];
  readonly outOfScope: readonly StoryLine[];
  readonly dependencies: readonly StoryDependency[];
  readonly openQuestions: readonly StoryLine[];
  readonly clarifications: readonly Clarification[];
  readonly notes: string;
  readonly sections: readonly Section[];
  /** Prose sentences and list items of the whole story but its tasks, in order: what a question may quote. */
  readonly sentences: readonly Sentence[];
  readonly problems: readonly Problem[];
};

export type Sentence = StoryLine & {
  readonly section: SectionName /** Of its criterion, if it is part of one. */;
  readonly criterion?: number;
};
