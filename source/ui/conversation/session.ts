// The loop of every interview: events go in, the machine works when it is its turn, and every state is shown and
// kept. A terminal and a test drive the same loop.
import {PlanError} from '../../plan/error.ts';

/** What every interview is: a value in one of its phases. */
export type Phased = {readonly phase: string};
/** What can happen in it. */
export type Happening = {readonly type: string};

/** Why an interview could not go on, in a person's words; `code` and `exitCode` are those of the error. */
export type Trouble = {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly exitCode: 1 | 2;
};

/** What a phase that waits for the machine may use. */
export type Work<Event> = {readonly report: (event: Event) => void; readonly signal: AbortSignal};

/** How interviews of one kind go on, and what they do to the outside world. */
export type Course<Interview extends Phased, Event extends Happening> = {
  readonly advance: (interview: Interview, event: Event) => Interview;
  readonly isOver: (interview: Interview) => boolean;
  readonly isMachinesTurn: (interview: Interview) => boolean;
  /** Does what a phase waits for. */
  readonly work: (interview: Interview, work: Work<Event>) => Promise<Event>;
  /** What to do so that this state survives a crash, or is forgotten; none when there is nothing to store. */
  readonly storing: (interview: Interview) => (() => Promise<void>) | undefined;
};

/** How a session ended; `isKeptSafely` is false when what should be kept could not be stored. */
export type Outcome<Interview> = {readonly interview: Interview; readonly isKeptSafely: boolean};
export type Session<Interview, Event> = {
  readonly dispatch: (event: Event) => void;
  readonly over: Promise<Outcome<Interview>>;
};

/** Told of each state, with the event that led to it and the state before. */
export type Watcher<Interview, Event> = (interview: Interview, event?: Event, before?: Interview) => void;

/** Starts a session; `over` rejects only for an error that is a bug. */
export function startConversation<Interview extends Phased, Event extends Happening>(
  first: Interview,
  course: Course<Interview, Event>,
  watch: Watcher<Interview, Event>,
): Session<Interview, Event> {
  let interview = first;
  let isKeptSafely = true;
  let keeping: Promise<void> = Promise.resolve();
  let controller = new AbortController();
  const end = Promise.withResolvers<Outcome<Interview>>();

  /** One after the other, in the order of the events. */
  const store = (act: () => Promise<void>): void => {
    keeping = keeping.then(act).then(
      () => {
        isKeptSafely = true;
      },
      () => {
        isKeptSafely = false;
      },
    );
  };
  const dispatch = (event: Event): void => {
    try {
      take(event);
    } catch (error) {
      end.reject(error);
    }
  };
  const take = (event: Event): void => {
    const before = interview;
    interview = course.advance(interview, event);
    if (interview === before) return;
    const storing = event.type === 'progressed' ? undefined : course.storing(interview);
    if (storing !== undefined) store(storing);
    watch(interview, event, before);
    if (interview.phase !== before.phase) goOn();
  };
  const goOn = (): void => {
    controller.abort();
    if (course.isOver(interview)) keeping.then(() => end.resolve({interview, isKeptSafely}));
    if (!course.isMachinesTurn(interview)) return;
    controller = new AbortController();
    const {signal} = controller;
    const report = (event: Event): void => {
      if (!signal.aborted) dispatch(event);
    };
    course.work(interview, {report, signal}).then(report, error => {
      if (!signal.aborted) end.reject(error);
    });
  };

  watch(interview);
  goOn();
  return {dispatch, over: end.promise};
}

/** The event that work ends in. Trouble that a person can fix is an event too; anything else is thrown. */
export async function workedOut<Event>(
  act: () => Promise<Event>,
): Promise<Event | {readonly type: 'failed'; readonly trouble: Trouble}> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof PlanError) return {type: 'failed', trouble: troubleOf(error)};
    throw error;
  }
}

const troubleOf = ({code, message, hint, exitCode}: PlanError): Trouble => ({
  code,
  message,
  hint,
  exitCode: exitCode === 2 ? 2 : 1,
});
