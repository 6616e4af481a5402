// What the machine does in a phase that waits for it, each time ending in one event. To give a phase work, add a
// line to `works`.
import type {Change, Finding, Task} from '../plan/types.ts';
import type {FileChange} from '../ui/conversation/diff.ts';
import {workedOut} from '../ui/conversation/session.ts';
import type {Advised, Mind} from './advice/second-mind.ts';
import type {Agreed, Event, In, Interview, Opened, Phase, Progress, Written} from './interview.ts';
import {type Kept, readKept} from './kept.ts';
import {stillFits} from './review/changes.ts';

/** A split with all that was said of the story; its first part stays in the story's file. */
export type Division = Pick<In<'dividing'>, 'story' | 'split' | 'answers' | 'today'>;

/** Every effect that an interview has, as functions; each may throw a PlanError. */
export type Machine = {
  /** A story with its tasks, and what was kept of an earlier session, not yet looked at. */
  readonly readStory: (path: string) => Promise<{readonly opened: Opened; readonly kept: unknown}>;
  readonly explore: (
    interview: Agreed,
    report: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Finding>;
  /** The engine that the lead or the team has chosen; undefined when there is none. */
  readonly findMind?: () => Promise<Mind | undefined>;
  /** What that engine has to say. Its troubles are part of what it gives. */
  readonly advise?: (
    interview: In<'advising'>,
    report: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<Advised>;
  /** Opens a story in the person's editor, and waits until it is closed. */
  readonly openStory: (path: string) => Promise<void>;
  /** Hands a text to the person's editor and gives back what it became. */
  readonly editText: (text: string) => Promise<string>;
  /** What a split would make of the story's file, which comes first, and which files would be new. */
  readonly divide: (division: Division) => Promise<readonly FileChange[]>;
  /** Makes the new files and changes the story's, or does nothing at all. */
  readonly saveParts: (files: readonly FileChange[]) => Promise<void>;
  /** What the story file would become. */
  readonly compare: (path: string, changes: readonly Change[]) => Promise<Written>;
  /**
   * Changes the story file. When it changed since it was read, the same changes are made to what it holds now if
   * `fits` says so of its tasks; else nothing is written to it, and the error says where our version is.
   */
  readonly save: (
    path: string,
    changes: readonly Change[],
    fits: (now: readonly Task[]) => boolean,
  ) => Promise<Written>;
  readonly keep: (path: string, kept: Kept) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
};

/** What work may need besides the interview. */
export type Surroundings = {
  readonly machine: Machine;
  readonly report: (event: Event) => void;
  readonly signal: AbortSignal;
};

type Works = {
  readonly [Name in Phase]?: (interview: In<Name>, surroundings: Surroundings) => Promise<Event>;
};

const works: Works = {
  reading: async ({path}, {machine}) => {
    const {opened, kept} = await machine.readStory(path);
    return {type: 'read', opened, kept: readKept(kept)};
  },
  opening: async ({story}, {machine}) => {
    await machine.openStory(story.path);
    return {type: 'opened'};
  },
  exploring: async (interview, {machine, report, signal}) => {
    const onProgress = (progress: Progress) => report({type: 'progressed', progress});
    const [finding, mind] = await Promise.all([
      machine.explore(interview, onProgress, signal),
      machine.findMind?.(),
    ]);
    return {type: 'explored', finding, mind};
  },
  advising: async (interview, {machine, report, signal}) => {
    const onProgress = (progress: Progress) => report({type: 'progressed', progress});
    const advised = await machine.advise?.(interview, onProgress, signal);
    return {type: 'advised', advised: advised ?? {leftOut: []}};
  },
  describing: async ({review: {rows, cursor}}, {machine}) => ({
    type: 'described',
    text: await machine.editText(rows[cursor]?.description ?? ''),
  }),
  dividing: async (interview, {machine}) => ({type: 'divided', files: await machine.divide(interview)}),
  writingParts: async ({files}, {machine}) => {
    await machine.saveParts(files);
    return {type: 'partsSaved'};
  },
  comparing: async ({story, changes}, {machine}) => ({
    type: 'compared',
    ...(await machine.compare(story.path, changes)),
  }),
  writing: async ({story, changes, tasks}, {machine}) => ({
    type: 'saved',
    ...(await machine.save(story.path, changes, now => stillFits(changes, tasks, now))),
  }),
};

/** Whether a phase waits for the machine. */
export const isMachinesTurn = ({phase}: Interview): boolean => phase in works;

/** Does what a phase waits for. Trouble that a person can fix is an event too; anything else is thrown. */
export function work(interview: Interview, surroundings: Surroundings): Promise<Event> {
  const act = works[interview.phase] as (interview: Interview, surroundings: Surroundings) => Promise<Event>;
  return workedOut(() => act(interview, surroundings));
}
