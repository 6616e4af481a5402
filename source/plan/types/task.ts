// Tasks, the plans and files that hold them, and how a file changes.
import type {StoryStatus} from './story.ts';

/** A half-open range of UTF-16 offsets into a file's text. */
export type Span = {readonly start: number; readonly end: number};

/** The only way a file changes: the span is replaced by the text. */
export type Edit = Span & {readonly text: string};

/** Trouble in a file, returned and never thrown. */
export type Problem = {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly text: string;
  readonly line: number;
  readonly hint: string;
  /** Id of the task that it is about, if it is about one. */
  readonly task?: string;
};

export const statuses = ['pending', 'in_progress', 'done'] as const;
export type Status = (typeof statuses)[number];

/** A unit of work of one to four hours in one domain. */
export type Task = {
  readonly id: string;
  readonly title: string;
  readonly domain: string;
  readonly status: Status;
  readonly dependsOn: readonly string[];
  /** What changes, where, and how to verify it; Markdown without the fields above. */
  readonly description: string;
};
export type TaskField = Exclude<keyof Task, 'id'>;

/**
 * What a layout marks a task with: it may run beside others, it is a test that stands before what it tests, it
 * changes the schema of stored data, or it is documentation.
 */
export const flags = ['parallel', 'test', 'migration', 'documentation'] as const;
export type Flag = (typeof flags)[number];

/** A part of a plan that tasks stand in, in the order of the file: a milestone, a step or a phase. */
export type Group = {
  /** As written ("1", "2B"), and told apart by a number where it is written twice ("1#2"). */
  readonly id: string;
  readonly kind: 'milestone' | 'step' | 'phase';
  readonly title: string;
  /** 1-based line of its heading. */
  readonly line: number;
  /** From its heading to the next group, or to the end of the section that it stands in. */
  readonly span: Span;
  /** What it is for, in the words below its heading; empty when nothing is said. */
  readonly description: string;
  /** What must hold before the next group starts, as written, when the layout says so. */
  readonly gate?: string;
};

/**
 * Where a field's value stands. A value that is not there yet has an empty span at the place where it
 * belongs, and the text that must surround it ("**Status:** " before, a newline after).
 */
export type Slot = Span & {
  readonly before?: string;
  readonly after?: string;
  /** What every line of the value but the first stands behind in the file; it is no part of the value. */
  readonly indent?: string;
};

/** A task as a file holds it. */
export type WrittenTask = Task & {
  readonly line: number;
  /** From the first character of the task's heading or box to the start of what follows it. */
  readonly span: Span;
  readonly fields: Readonly<Record<TaskField, Slot>>;
  /** The status as written, when it says more than one of the three words ("done (via #12)"). */
  readonly note?: string;
  /** How this file writes a status of this task, where that differs from how the layout does. */
  readonly words?: Readonly<Record<Status, string>>;
  readonly flags: readonly Flag[];
  /** Id of the group that it stands in. */
  readonly group?: string;
  /** Id of the task that it is a part of. */
  readonly parent?: string;
  /** Its id in the story that the plan was exported from, when the file says so. */
  readonly storyTask?: string;
};

/** The tasks of one file, in the order of the file. */
export type Plan = {
  readonly tasks: readonly WrittenTask[];
  /** Empty in a layout that has none. */
  readonly groups: readonly Group[];
  /** Path of the file where the status of its tasks is kept, as the plan names it, when that is another. */
  readonly statusFile?: string;
  /** Where the next task is inserted, with what must stand around it. */
  readonly end: Slot;
  readonly problems: readonly Problem[];
};

/** A task that is to be written, with what a layout can say of it beside the six fields. */
export type PlannedTask = Task & Partial<Pick<WrittenTask, 'flags' | 'group' | 'parent' | 'storyTask'>>;

/** Something that a text of a layout has, and how a person recognises it ("boxes such as `- [ ] T001 …`"). */
export type Sign = {
  readonly name: string;
  readonly pattern: RegExp;
  /** Other texts have it as well, so that by itself it says nothing. */
  readonly isCommon?: boolean;
};

/** A layout that a plan can have in a file. It reads and spells; only `plan/edit.ts` edits. */
export type Format = {
  readonly name: string;
  /** How sure the layout is that the text is one of its own, from 0 to 1. */
  readonly recognizes: (source: string) => number;
  /** What a text of this layout has, the most telling first; a text that is none can be told what it lacks. */
  readonly signs: readonly Sign[];
  readonly read: (source: string) => Plan;
  /** The value of a field as this layout writes it. */
  readonly spell: <Field extends TaskField>(field: Field, value: Task[Field]) => string;
  /** Tasks as text that stands alone, newlines as \n. */
  readonly render: (tasks: readonly PlannedTask[]) => string;
};

/** A change to a plan in the person's terms; `plan/edit.ts` turns it into edits. */
export type Change =
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly field: 'status';
      readonly value: Status;
      /** The character for the box, where a person gave it ("X") instead of the status. */
      readonly mark?: string;
    }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly field: 'title' | 'domain' | 'description';
      readonly value: string;
    }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly field: 'dependsOn';
      readonly value: readonly string[];
    }
  | {readonly kind: 'add'; readonly tasks: readonly Task[]}
  | {readonly kind: 'remove'; readonly id: string}
  /** A text other than the four is what a story said before, given back to it. */
  | {readonly kind: 'setStoryStatus'; readonly value: StoryStatus | (string & {})}
  /** Ticks the boxes of criteria, by their numbers in the story as it is then, or clears them. */
  | {readonly kind: 'tick'; readonly numbers: readonly number[]; readonly isTicked: boolean}
  /** A Markdown link to a plan that was made of the story. */
  | {readonly kind: 'link'; readonly link: string}
  | {
      readonly kind: 'clarify';
      readonly date: string;
      readonly answers: readonly {readonly question: string; readonly answer: string}[];
    };
