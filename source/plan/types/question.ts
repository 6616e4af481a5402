// What is asked, what was answered, and what is proposed from it.
import type {Domain, Finding} from './finding.ts';
import type {Story} from './story.ts';
import type {Task} from './task.ts';

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
  'layout',
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
  /** Of a checklist, where any number of the suggestions may hold at once: those that are recommended. */
  readonly ticked?: readonly string[];
  /** Worth asking, in the ranking's own unit; more is better. */
  readonly score: number;
  /** The place in the code that it rests on, as "internal/web/server.go:30". */
  readonly cites?: string;
};

/** What the lead said. A skipped question has no text: what was assumed is then what it recommends. */
export type Answer = {
  readonly question: Question;
  readonly text: string | undefined;
  /** Whether it is the first suggestion, taken because nobody was there to ask: the plan assumes it. */
  readonly isUnasked?: boolean;
};

/** All that a rule or the drafting may know. */
export type Brief = {
  readonly story: Story;
  readonly finding: Finding;
  readonly answers: readonly Answer[];
  readonly settings: Settings;
  /** Name of the layout that the plan is written in besides the story; undefined for none. */
  readonly layout?: string | undefined;
  /** Undefined when no engine was asked. */
  readonly advice?: Advice | undefined;
};

/** The part of the configuration that planning depends on. */
export type Settings = {
  readonly taskHours: readonly [number, number];
  readonly maxTasks: number;
  /** How many questions an interview may have; a dozen when nothing is said. */
  readonly maxQuestions?: number;
};

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
  /** The engine that proposed it; undefined when our own rules did. */
  readonly origin?: string;
};

/** What an engine proposed for a story, checked already. */
export type Advice = {readonly questions: readonly Question[]; readonly drafts: readonly Draft[]};

/** A story that is too big, as two or more that are not. */
export type Split = {
  readonly parts: readonly {
    readonly title: string;
    readonly criteria: readonly number[];
    /** What a part without criteria is there for. */
    readonly relied?: Relied;
  }[];
  readonly reason: string;
};

/** A name that a story relies on and nobody has, and the line that says so. */
export type Relied = {readonly name: string; readonly sentence: string};

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
  /** What became of paths that were there once, as far as somebody asked. */
  readonly departed?: ReadonlyMap<string, Departure>;
};

/** A file that is no longer there: when and by which commit it went, and where it is now if it was moved. */
export type Departure = {
  readonly commit: string;
  /** Of the commit, as "2024-05-01". */
  readonly date: string;
  readonly to: string | undefined;
};
