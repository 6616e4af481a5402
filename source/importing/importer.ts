// What an importer is: it reads what another tool holds, and gives it back as stories of ours. It writes nothing, and
// what it reads is data: `compose.ts` makes it safe for all of them.
import type {StoryStatus, Task} from '../plan/types.ts';

/** A story as another tool holds it, in our terms; its texts are still as they came. */
export type ForeignStory = {
  /** How a person and the next import recognise it: "Backlog.md TASK-12". One line. */
  readonly origin: string;
  /** Its number there, which it keeps where the repository has no stories yet. */
  readonly number?: number;
  readonly title: string;
  /** Undefined for one that nobody has begun. */
  readonly status: Exclude<StoryStatus, 'Draft' | 'Ready'> | undefined;
  readonly problem: string;
  readonly actor: string;
  readonly outcome: string;
  readonly criteria: readonly ForeignCriterion[];
  readonly outOfScope: readonly string[];
  /** What it waits for: the origin of another story, else words. */
  readonly dependencies: readonly string[];
  readonly openQuestions: readonly string[];
  /** Everything that a story has no section for, a part each. */
  readonly notes: readonly Note[];
  /** With ids of ours, which `dependsOn` names; in any order. */
  readonly tasks: readonly ForeignTask[];
};

export type ForeignCriterion = {readonly text: string; readonly isTicked: boolean};
export type Note = {readonly heading: string; readonly text: string};
export type ForeignTask = Omit<Task, 'domain'>;

/** A file of another tool; its path is what a person would call it. */
export type SourceFile = {readonly path: string; readonly text: string};

/** An issue as `gh` tells of it. */
export type Issue = {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly url: string;
  readonly labels: readonly {readonly name: string}[];
};

/** What the call asks for: where from, when that is not the usual place, and which; all when it names none. */
export type Wish = {readonly from: string | undefined; readonly which: readonly string[]};

/** What an importer can ask of the outside. Everything may throw a PlanError. */
export type Desk = {
  /** The files that globs name in the repository, or in another folder or file. */
  readonly readFiles: (globs: readonly string[], from: string | undefined) => readonly SourceFile[];
  /** Issues of a repository on GitHub: those with these numbers, else those that a search finds, else all open ones. */
  readonly readIssues: (wish: Wish) => Promise<readonly Issue[]>;
};

/** A tool that stories can be taken from. */
export type Importer = {
  /** As it is typed. */
  readonly name: string;
  /** Its own name. */
  readonly title: string;
  /** Where it looks, for the help. */
  readonly place: string;
  /** Throws a PlanError when there is nothing to take. */
  readonly gather: (desk: Desk, wish: Wish) => Promise<readonly ForeignStory[]>;
};
