// The course of an interview about a story: how it goes on, what the machine does, and what is kept of each state.
import {
  type Course,
  type Outcome as OutcomeOf,
  type Session as SessionOf,
  startConversation,
  type Watcher as WatcherOf,
} from '../ui/conversation/session.ts';
import {advance, type Event, type Interview, isOver} from './interview.ts';
import {keptOf} from './kept.ts';
import {isMachinesTurn, type Machine, work} from './work.ts';

export type Outcome = OutcomeOf<Interview>;
export type Session = SessionOf<Interview, Event>;
export type Watcher = WatcherOf<Interview, Event>;

/** How an interview goes on, with the effects of a machine. */
export const courseWith = (machine: Machine): Course<Interview, Event> => ({
  advance,
  isOver,
  isMachinesTurn,
  work: (interview, {report, signal}) => work(interview, {machine, report, signal}),
  storing: interview => storing(interview, machine),
});

function storing(interview: Interview, machine: Machine): (() => Promise<void>) | undefined {
  if (!('story' in interview)) return undefined;
  const {path} = interview.story;
  if (interview.phase === 'finished') return () => machine.forget(path);
  const kept = keptOf(interview);
  return kept && (() => machine.keep(path, kept));
}

/** Starts a session; `over` rejects only for an error that is a bug. */
export const startSession = (first: Interview, machine: Machine, watch: Watcher): Session =>
  startConversation(first, courseWith(machine), watch);
