// The loop of an interview: events go in, the machine works when it is its turn, and every state is shown and kept.
// The terminal and a run without one drive the same loop.
import {advance, type Event, type Interview, isOver} from './interview.ts';
import {keptOf} from './kept.ts';
import {isMachinesTurn, type Machine, work} from './work.ts';

/** How a session ended; `isKeptSafely` is false when what should be kept could not be stored. */
export type Outcome = {readonly interview: Interview; readonly isKeptSafely: boolean};
export type Session = {
  readonly dispatch: (event: Event) => void;
  readonly over: Promise<Outcome>;
};

/** Told of each state, with the event that led to it and the state before. */
export type Watcher = (interview: Interview, event?: Event, before?: Interview) => void;

/** Starts a session; `over` rejects only for an error that is a bug. */
export function startSession(first: Interview, machine: Machine, watch: Watcher): Session {
  let interview = first;
  let isKeptSafely = true;
  let keeping: Promise<void> = Promise.resolve();
  let controller = new AbortController();
  const end = Promise.withResolvers<Outcome>();

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
  const keep = (): void => {
    if (!('story' in interview)) return;
    const {path} = interview.story;
    const kept = keptOf(interview);
    if (kept !== undefined) store(() => machine.keep(path, kept));
    if (interview.phase === 'finished') store(() => machine.forget(path));
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
    interview = advance(interview, event);
    if (interview === before) return;
    if (event.type !== 'progressed') keep();
    watch(interview, event, before);
    if (interview.phase !== before.phase) goOn();
  };
  const goOn = (): void => {
    controller.abort();
    if (isOver(interview)) keeping.then(() => end.resolve({interview, isKeptSafely}));
    if (!isMachinesTurn(interview)) return;
    controller = new AbortController();
    const {signal} = controller;
    const report = (event: Event): void => {
      if (!signal.aborted) dispatch(event);
    };
    work(interview, {machine, report, signal}).then(report, error => {
      if (!signal.aborted) end.reject(error);
    });
  };

  watch(interview);
  goOn();
  return {dispatch, over: end.promise};
}
