// The interview as a value: its phases, what can happen in it, and how it goes on. Each phase waits for exactly one
// thing, the machine (`work.ts`) or the lead (a screen). A new phase is a member of `Interview`, a row of one of the
// tables below, and a screen or a line of `work.ts`.
import type {
  Answer,
  Change,
  Finding,
  Question,
  Settings,
  Split,
  Story,
  StorySummary,
  Task,
} from '../plan/types.ts';
import type {FileChange} from '../ui/conversation/diff.ts';
import type {Trouble} from '../ui/conversation/session.ts';
import type {Advised, Matter, Mind, SecondMind} from './advice/second-mind.ts';
import {type Kept, keptOf} from './kept.ts';
import {advising} from './phases/advising.ts';
import {parting} from './phases/parting.ts';
import {planning} from './phases/planning.ts';
import {reading} from './phases/reading.ts';
import {reviewing} from './phases/reviewing.ts';
import type {Mode} from './review/combined.ts';
import type {Review, ReviewEdit} from './review/review.ts';

/** A story that was read, with the tasks that it has. */
export type Opened = {
  readonly story: Story;
  readonly tasks: readonly Task[];
  readonly settings: Settings;
  /** The stories that it depends on, by their number as written there. */
  readonly needed: readonly Pick<StorySummary, 'number' | 'title' | 'status'>[];
  /** The day of the session, "2026-03-14". */
  readonly today: string;
  /** Name of the layout that the plan is written in besides the story; undefined for none. */
  readonly layout?: string | undefined;
};

/** A file that is written for the first time. */
export type NewDocument = {readonly path: string; readonly text: string};

/** The story file before and after the changes, and the document that is written along with it. */
export type Written = {
  readonly before: string;
  readonly after: string;
  readonly document?: NewDocument | undefined;
};

/** What was agreed before any task was drafted. */
export type Agreed = Opened & {
  readonly mode: Mode;
  /** Files of the finding that the lead struck, and paths that were added to it. */
  readonly struck: readonly string[];
  readonly added: readonly string[];
  readonly answers: readonly Answer[];
  readonly mind?: SecondMind | undefined;
  /** What an earlier session left to go on with. */
  readonly kept?: Kept | undefined;
};
export type Explored = Agreed & {readonly finding: Finding};
export type Drafted = Explored & {
  readonly review: Review;
  readonly split: Split | undefined;
  readonly warnings: readonly string[];
};
export type Compared = Drafted & Written & {readonly changes: readonly Change[]};

/** What a split makes of the story's file, which is the first, and of files that are new. */
type Files = readonly FileChange[];

export type Progress = {readonly stage: string; readonly done: number; readonly total: number};

export type Interview =
  | {
      readonly phase: 'choosing';
      readonly stories: readonly StorySummary[];
      readonly last?: string | undefined;
    }
  | {
      readonly phase: 'reading';
      readonly path: string;
      readonly isAgain: boolean;
      readonly kept?: Kept | undefined;
    }
  | (Opened & {readonly phase: 'resuming'; readonly kept: Kept})
  | (Opened & {readonly phase: 'confirming'})
  | (Opened & {readonly phase: 'opening'; readonly kept?: Kept | undefined})
  | (Opened & {readonly phase: 'deciding'})
  | (Agreed & {readonly phase: 'exploring'; readonly progress?: Progress; readonly isAgain: boolean})
  | (Explored & {readonly phase: 'surveying'; readonly hasChanged: boolean})
  | (Explored & {readonly phase: 'consenting'; readonly mind: SecondMind; readonly matter: Matter})
  | (Explored & {
      readonly phase: 'advising';
      readonly mind: SecondMind;
      readonly matter: Matter;
      readonly progress?: Progress;
    })
  | (Explored & {readonly phase: 'asking'; readonly question: Question; readonly left: number})
  | (Drafted & {readonly phase: 'splitting'; readonly split: Split})
  | (Explored & {readonly phase: 'dividing'; readonly split: Split})
  | (Explored & {readonly phase: 'previewingParts'; readonly split: Split; readonly files: Files})
  | (Explored & {readonly phase: 'writingParts'; readonly split: Split; readonly files: Files})
  | (Drafted & {readonly phase: 'proposing'})
  | (Drafted & {readonly phase: 'reviewing'})
  | (Drafted & {readonly phase: 'describing'; readonly from: 'proposing' | 'reviewing'})
  | (Drafted & {readonly phase: 'comparing'; readonly changes: readonly Change[]})
  | (Compared & {readonly phase: 'previewing'})
  | (Compared & {readonly phase: 'writing'})
  | (Drafted & Written & {readonly phase: 'finished'})
  | {readonly phase: 'left'; readonly path: string; readonly isKept: boolean}
  | {readonly phase: 'failed'; readonly trouble: Trouble};

export type Phase = Interview['phase'];
/** The interview in one phase. */
export type In<Name extends Phase> = Extract<Interview, {readonly phase: Name}>;

export type Event =
  // What the machine reports.
  | {readonly type: 'read'; readonly opened: Opened; readonly kept: Kept | undefined}
  | {readonly type: 'progressed'; readonly progress: Progress}
  | {readonly type: 'explored'; readonly finding: Finding; readonly mind?: Mind | undefined}
  | {readonly type: 'advised'; readonly advised: Advised}
  | {readonly type: 'opened'}
  | {readonly type: 'described'; readonly text: string}
  | {readonly type: 'divided'; readonly files: Files}
  | {readonly type: 'partsSaved'}
  | (Written & {readonly type: 'compared'})
  | (Written & {readonly type: 'saved'})
  | {readonly type: 'failed'; readonly trouble: Trouble}
  // What the lead says.
  | {readonly type: 'chosen'; readonly path: string}
  | {readonly type: 'resumed'}
  | {readonly type: 'restarted'}
  | {readonly type: 'confirmed'}
  | {readonly type: 'editorCalled'}
  | {readonly type: 'decided'; readonly mode: Mode}
  | {readonly type: 'toggled'; readonly path: string}
  | {readonly type: 'fileAdded'; readonly path: string}
  | {readonly type: 'answered'; readonly text: string; readonly isUnasked?: boolean}
  | {readonly type: 'skipped'}
  | {readonly type: 'hurried'}
  | {readonly type: 'splitAgreed'}
  | {readonly type: 'allowed'}
  | {readonly type: 'accepted'}
  | {readonly type: 'allAccepted'}
  | {readonly type: 'edited'; readonly edit: ReviewEdit}
  | {readonly type: 'wentBack'}
  | {readonly type: 'left'};
export type EventType = Event['type'];

/** For some phases, what each event of theirs makes of the interview. */
export type Table<Names extends Phase> = {
  readonly [Name in Names]: {
    readonly [Type in EventType]?: (
      interview: In<Name>,
      event: Extract<Event, {readonly type: Type}>,
    ) => Interview;
  };
};

const final = {} as const;
const phases: Table<Phase> = {
  ...reading,
  ...planning,
  ...parting,
  ...advising,
  ...reviewing,
  finished: final,
  left: final,
  failed: final,
};

/** Whether nothing can happen any more. */
export const isOver = ({phase}: Interview): boolean => phases[phase] === final;

/** The interview after an event; the very same value when the event is out of turn. */
export function advance(interview: Interview, event: Event): Interview {
  if (isOver(interview)) return interview;
  if (event.type === 'left') return leave(interview);
  if (event.type === 'failed') return {phase: 'failed', trouble: event.trouble};
  const steps: Readonly<Record<string, unknown>> = phases[interview.phase];
  const step = steps[event.type] as ((interview: Interview, event: Event) => Interview) | undefined;
  return step?.(interview, event) ?? interview;
}

const leave = (interview: Interview): Interview => ({
  phase: 'left',
  path: 'story' in interview ? interview.story.path : 'path' in interview ? interview.path : '',
  isKept: keptOf(interview) !== undefined,
});
