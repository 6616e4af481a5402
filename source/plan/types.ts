// The subject's values: what a story, a plan, a question and a draft are. Every other file speaks in these words.

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
 * Where a field's value stands. A value that is not there yet has an empty span at the place where it
 * belongs, and the text that must surround it ("**Status:** " before, a newline after).
 */
export type Slot = Span & {readonly before?: string; readonly after?: string};

/** A task as a file holds it. */
export type WrittenTask = Task & {
  readonly line: number;
  /** From the first character of the task's heading or box to the start of what follows it. */
  readonly span: Span;
  readonly fields: Readonly<Record<TaskField, Slot>>;
  /** The status as written, when it says more than one of the three words ("done (via #12)"). */
  readonly note?: string;
};

/** The tasks of one file, in the order of the file. */
export type Plan = {
  readonly tasks: readonly WrittenTask[];
  /** Where the next task is inserted, with what must stand around it. */
  readonly end: Slot;
  readonly problems: readonly Problem[];
};

/** A layout that a plan can have in a file. It reads and spells; only `plan/edit.ts` edits. */
export type Format = {
  readonly name: string;
  /** How sure the layout is that the text is one of its own, from 0 to 1. */
  readonly recognizes: (source: string) => number;
  readonly read: (source: string) => Plan;
  /** The value of a field as this layout writes it. */
  readonly spell: <Field extends TaskField>(field: Field, value: Task[Field]) => string;
  /** Tasks as text that stands alone, newlines as \n. */
  readonly render: (tasks: readonly Task[]) => string;
};

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

/** A change to a plan in the person's terms; `plan/edit.ts` turns it into edits. */
export type Change =
  | {readonly kind: 'set'; readonly id: string; readonly field: 'status'; readonly value: Status}
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
  | {readonly kind: 'setStoryStatus'; readonly value: StoryStatus}
  | {
      readonly kind: 'clarify';
      readonly date: string;
      readonly answers: readonly {readonly question: string; readonly answer: string}[];
    };

export type Domain = {
  readonly name: string;
  readonly description: string;
  /** Globs of the files that belong to it. */
  readonly paths: readonly string[];
  readonly keywords: readonly string[];
};

export type RankedFile = {readonly path: string; readonly score: number};

export type FoundFile = RankedFile & {
  readonly domain: string;
  /** What a person can check: "defines RateLimiter (internal/web/ratelimit.go:14)". Best first. */
  readonly reasons: readonly string[];
  readonly likelihood: 'likely' | 'possible' | 'unlikely';
  /** Names that the file defines and the story uses, with their 1-based lines. */
  readonly symbols: readonly FoundSymbol[];
  /** Test files that cover it by name or by history. */
  readonly tests: readonly string[];
};
export type FoundSymbol = {readonly name: string; readonly line: number};

export type FoundCriterion = {
  readonly number: number;
  readonly domain: string;
  /** Best first, at most a dozen. */
  readonly files: readonly RankedFile[];
};

export type SimilarCommit = {
  readonly id: string;
  readonly subject: string;
  readonly files: readonly string[];
};
export type Integration = {readonly from: string; readonly to: string; readonly files: readonly string[]};

/** A name of the story that exists nowhere in the code, nor in another story. */
export type UnknownName = {
  readonly name: string;
  readonly kind: 'endpoint' | 'command' | 'flag' | 'type' | 'file' | 'setting' | 'event' | 'identifier';
  readonly line: number;
  /** The closest names that do exist. */
  readonly nearest: readonly string[];
};

/** What the repository says about a story. */
export type Finding = {
  /** Best first. */
  readonly files: readonly FoundFile[];
  readonly criteria: readonly FoundCriterion[];
  readonly similar: readonly SimilarCommit[];
  readonly integration: readonly Integration[];
  readonly unknown: readonly UnknownName[];
  readonly domains: readonly Domain[];
  /** The repository's own commands, found in its manifests: how its tests are run, by folder ('' for the root). */
  readonly testCommands: readonly {readonly folder: string; readonly command: string}[];
  /** Every path of the tree that may be named in a task, sorted. */
  readonly paths: readonly string[];
  /** The other stories, for their status and for the names they promise. */
  readonly stories: readonly StorySummary[];
  /** What it could not know and why ("no git history: nothing is known of earlier changes"). */
  readonly limits: readonly string[];
  readonly counts: {readonly files: number; readonly commits: number};
  readonly ms: number;
};

/** A story in a list. */
export type StorySummary = {
  readonly number: string | undefined;
  readonly title: string;
  readonly path: string;
  readonly status: string | undefined;
  readonly counts: Readonly<Record<Status, number>>;
  /** Its own words, lower case, for finding who promises a name. */
  readonly text: string;
};

export const questionKinds = [
  'term',
  'placement',
  'surface',
  'scope',
  'failure',
  'unusual',
  'format',
  'persistence',
  'number',
  'migration',
  'observability',
  'security',
  'trigger',
  'partial',
  'model',
  'selection',
  'testing',
  'destructive',
  'default',
  'concurrency',
  'validation',
  'actor',
  'hidden-dependency',
  'approach',
  'order',
  'pattern',
  'contradiction',
  'open-question',
  'dependency',
  'too-big',
  'too-vague',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type Question = {
  /** Stable between runs on the same story: the rule's name and a digest of the sentence. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly question: string;
  /** Why the answer matters for this plan. */
  readonly why: string;
  /** The quoted line of the story; empty when the question is about the whole story. */
  readonly sentence: string;
  /** 1-based line of the sentence; 0 for the whole story. */
  readonly line: number;
  readonly criterion?: number;
  /** Two to four answers, the recommended one first. */
  readonly suggestions: readonly string[];
  /** Worth asking, in the ranking's own unit; more is better. */
  readonly score: number;
};

/** What the lead said. A skipped question has no text: what was assumed is then its first suggestion. */
export type Answer = {readonly question: Question; readonly text: string | undefined};

/** All that a rule or the drafting may know. */
export type Brief = {
  readonly story: Story;
  readonly finding: Finding;
  readonly answers: readonly Answer[];
  readonly settings: Settings;
};

/** The part of the configuration that planning depends on. */
export type Settings = {readonly taskHours: readonly [number, number]; readonly maxTasks: number};

/** What is worth asking, one rule a file; the interview drops what is answered already. */
export type Rule = {readonly name: string; readonly ask: (brief: Brief) => readonly Question[]};

/** A proposed task, with what it rests on. */
export type Draft = Task & {
  readonly files: readonly {readonly path: string; readonly isNew: boolean}[];
  /** Numbers of the criteria that it serves. */
  readonly criteria: readonly number[];
  readonly hours: number;
  /** Why it waits, by the id it waits for. */
  readonly because: Readonly<Record<string, string>>;
  /** What was assumed because nobody said; it stands in the description too. */
  readonly assumptions: readonly string[];
};

/** A story that is too big, as two or more that are not. */
export type Split = {
  readonly parts: readonly {readonly title: string; readonly criteria: readonly number[]}[];
  readonly reason: string;
};

export type Proposal = {
  readonly drafts: readonly Draft[];
  readonly split: Split | undefined;
  readonly warnings: readonly string[];
};

/** What a check knows of the outside: which paths exist and which domains there are; undefined when unknown. */
export type Surroundings = {
  readonly paths: readonly string[] | undefined;
  readonly domains: readonly Domain[];
  readonly settings: Settings;
};
