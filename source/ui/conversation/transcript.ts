// What stays in the scrollback of each finished step: its title and a line or two.
import type {Happening, Phased} from './session.ts';

/** A finished step; the first one is the name of the story. */
export type Entry = {readonly title: string; readonly lines: readonly string[]; readonly isHeading?: boolean};

type Step<Interview, Event> = {
  readonly before: Interview;
  readonly after: Interview;
  readonly event: Event;
};

/** What an event leaves behind when it happens in a phase. */
export type Fold<Interview extends Phased, Event extends Happening> = {
  readonly before: Interview['phase'];
  readonly event: Event['type'];
  readonly entry: (step: Step<Interview, Event>) => Entry | undefined;
};

/** A maker of folds for one kind of interview: each is told the interview before and after, and the event. */
export const foldsOf =
  <Interview extends Phased, Event extends Happening>() =>
  <From extends Interview['phase'], Type extends Event['type']>(
    before: From,
    event: Type,
    entry: (
      before: Extract<Interview, {readonly phase: From}>,
      after: Interview,
      event: Extract<Event, {readonly type: Type}>,
    ) => Entry | undefined,
  ): Fold<Interview, Event> => ({
    before,
    event,
    entry: step =>
      entry(
        step.before as Extract<Interview, {readonly phase: From}>,
        step.after,
        step.event as Extract<Event, {readonly type: Type}>,
      ),
  });

/** What a step leaves in the scrollback by the fold for it, if there is one. */
export const foldedBy = <Interview extends Phased, Event extends Happening>(
  folds: readonly Fold<Interview, Event>[],
  step: Step<Interview, Event>,
): Entry | undefined =>
  folds.find(({before, event}) => before === step.before.phase && event === step.event.type)?.entry(step);
